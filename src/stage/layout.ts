/**
 * Where everything stands on the stage: for any network and any box, a rectangle for every map of every layer, and back
 * from a point to the unit that is drawn there. Wide boxes hold the layers as columns from left to right; narrow ones
 * hold them as rows from top to bottom, as high as they need.
 */
import { positionOf, unitAt, type Box, type Network, type Shape } from '../network';
import type { UnitRef } from '../store/state/state';
import { placeInColumns } from './columns';
import { contains, type Rect } from './rect';
import { placeInRows } from './rows';

/** Narrower than this, layers are rows. */
const ROWS_BELOW = 400;

export interface LayerPlace {
  /** −1 is the input. */
  readonly layer: number;
  readonly shape: Shape;
  readonly heading: Rect;
  /** Each map as it is drawn, by its number. */
  readonly maps: readonly Rect[];
  /** Maps stand in a grid of so many columns, row by row. */
  readonly columns: number;
  /** Around all maps. */
  readonly bounds: Rect;
  /** For the class scores: where each class's digit and its bar stand. */
  readonly classes: readonly ClassPlace[] | null;
}

export interface ClassPlace {
  readonly label: Rect;
  readonly bar: Rect;
}

export interface StageLayout {
  readonly width: number;
  readonly height: number;
  readonly direction: 'columns' | 'rows';
  /** Headings have no room to say what a layer is; where the box is low, they are a single line. */
  readonly terse: boolean;
  readonly low: boolean;
  /** The input first. */
  readonly layers: readonly LayerPlace[];
}

/** Lays a network out in a box of CSS pixels. `height` counts only where layers are columns. */
export function layOut(network: Network, width: number, height: number): StageLayout {
  return width < ROWS_BELOW ? placeInRows(network, width) : placeInColumns(network, width, height);
}

export const placeOf = (layout: StageLayout, layer: number): LayerPlace => layout.layers[layer + 1]!;

/** The size of one unit as drawn in a map. */
const cellOf = (place: LayerPlace, map: number): readonly [width: number, height: number] => {
  const rect = place.maps[map]!;
  return [rect.width / place.shape.width, rect.height / place.shape.height];
};

/** A box of units as drawn in one map; it reaches outside the map where the box hangs over the border. */
export function boxRect(place: LayerPlace, map: number, box: Box): Rect {
  const rect = place.maps[map]!;
  const [width, height] = cellOf(place, map);
  return {
    x: rect.x + box.left * width,
    y: rect.y + box.top * height,
    width: (box.right - box.left + 1) * width,
    height: (box.bottom - box.top + 1) * height,
  };
}

export function unitRect(layout: StageLayout, { layer, unit }: UnitRef): Rect {
  const place = placeOf(layout, layer);
  const { y, x, channel } = positionOf(place.shape, unit);
  return boxRect(place, channel, { top: y, left: x, bottom: y, right: x });
}

/** The unit drawn at a point, or null where there is none. */
export function unitAtPoint(layout: StageLayout, x: number, y: number): UnitRef | null {
  for (const place of layout.layers) {
    if (!contains(place.bounds, x, y)) continue;
    const map = place.maps.findIndex((rect) => contains(rect, x, y));
    if (map < 0) continue;
    const rect = place.maps[map]!;
    const [width, height] = cellOf(place, map);
    const row = Math.min(place.shape.height - 1, Math.floor((y - rect.y) / height));
    const column = Math.min(place.shape.width - 1, Math.floor((x - rect.x) / width));
    return { layer: place.layer, unit: unitAt(place.shape, row, column, map) };
  }
  return null;
}
