/** The stage on a phone: layers as rows, top to bottom, each as wide as the page; the page scrolls. */
import type { Network } from '../network';
import { picturesOf, type Drawn } from './grid';
import type { ClassPlace, LayerPlace, StageLayout } from './layout';
import { around, type Rect } from './rect';

const MARGIN = 10;
const HEADING = 24;
const BETWEEN_LAYERS = 16;
const MAP_GAP = 6;
const CELL_GAP = 2;
/** Maps and cells are no smaller than this where that is possible: they are touched by fingers. */
const LEAST_MAP = 36;
const LEAST_CELL = 14;
const LARGEST_INPUT = 150;
const LARGEST_MAP = 76;
const LARGEST_CELL = 18;
const MOST_PIXELS_A_UNIT = 6;
const LABEL = 16;
const BAR = 24;

export function placeInRows(network: Network, width: number): StageLayout {
  let y = 0;
  const layers: LayerPlace[] = [];
  for (const drawn of picturesOf(network)) {
    const place = placeRow(drawn, width - 2 * MARGIN, y, drawn.follows ? layers.at(-1) : undefined);
    layers.push(place);
    const bottom = place.bounds.y + place.bounds.height + (place.classes ? LABEL + BAR : 0);
    y = bottom + BETWEEN_LAYERS;
  }
  return { width, height: y, direction: 'rows', terse: false, low: false, layers };
}

function placeRow(drawn: Drawn, width: number, top: number, followed?: LayerPlace): LayerPlace {
  const { shape, picture } = drawn;
  const count = shape.channels;
  const gap = picture === 'images' ? MAP_GAP : CELL_GAP;
  const least = picture === 'images' ? LEAST_MAP : LEAST_CELL;
  const fitting = Math.max(1, Math.floor((width + gap) / (least + gap)));
  const columns =
    picture === 'classes'
      ? count
      : (followed?.columns ?? Math.ceil(count / Math.ceil(count / Math.min(count, fitting))));
  const available = (width + gap) / columns - gap;
  const unit = sideOf(drawn, available) / Math.max(shape.height, shape.width);
  const [mapWidth, mapHeight] = [unit * shape.width, unit * shape.height];
  const pitchX = picture === 'classes' || followed ? available + gap : mapWidth + gap;
  const first = MARGIN + (followed || picture === 'classes' ? (available - mapWidth) / 2 : 0);
  const y = top + HEADING;
  const maps = Array.from({ length: count }, (_, map): Rect => ({
    x: first + (map % columns) * pitchX,
    y: y + Math.floor(map / columns) * (mapHeight + gap),
    width: mapWidth,
    height: mapHeight,
  }));
  return {
    layer: drawn.layer,
    shape,
    heading: { x: MARGIN, y: top, width, height: HEADING },
    maps,
    columns,
    bounds: around(maps),
    classes: picture === 'classes' ? maps.map((map) => classPlace(map, available)) : null,
  };
}

function sideOf({ layer, shape, picture }: Drawn, available: number): number {
  if (picture !== 'images') return Math.min(available, LARGEST_CELL + (picture === 'classes' ? 4 : 0));
  const longer = Math.max(shape.height, shape.width);
  return Math.min(available, longer * MOST_PIXELS_A_UNIT, layer < 0 ? LARGEST_INPUT : LARGEST_MAP);
}

/** The bar stands on end under its digit. */
const classPlace = (map: Rect, available: number): ClassPlace => ({
  label: {
    x: map.x + map.width / 2 - available / 2,
    y: map.y + map.height,
    width: available,
    height: LABEL,
  },
  bar: { x: map.x + map.width / 4, y: map.y + map.height + LABEL, width: map.width / 2, height: BAR },
});
