/** The stage in a wide box: layers as columns, left to right, at the largest scale at which all of them fit. */
import type { Network } from '../network';
import { drawnSide, evenColumns, picturesOf, type Drawn } from './grid';
import type { ClassPlace, LayerPlace, StageLayout } from './layout';
import { around, type Rect } from './rect';

/** Room at the edges for what hangs over a map's border. */
const MARGIN = 10;
/** Four lines: name, shape, and what it is in two. */
const HEADING = 62;
/** Narrow columns leave out what it is, and break the shape into two lines. */
const HEADING_NARROW = 48;
const NARROW = 600;
/** Lower than this, headings are one line, and maps stand close to the edges. */
const LOW = 320;
const HEADING_LOW = 20;
const MARGIN_LOW = 4;
const BELOW_LOW = 8;
/** Width of a column in which what a layer is still fits. */
const WORDY = 70;
const MAP_GAP = 6;
const CELL_GAP = 2;
/** Maps are no further apart than this many of their heights, or they would not look like one layer. */
const MOST_SPREAD = 1.9;
const MOST_CELL_ROWS = 30;
const MOST_PIXELS_A_UNIT = 14;
/** The input is the reference for everything: it is drawn larger than the maps. */
const INPUT_WEIGHT = 1.35;
/** Of an even share of the width: what a layer's heading takes at least. */
const LEAST_SHARE = 0.8;

interface Column {
  readonly drawn: Drawn;
  readonly columns: number;
  readonly rows: number;
  /** A map's size, and the distance from one to the next. */
  readonly width: number;
  readonly height: number;
  readonly pitchX: number;
  readonly pitchY: number;
  /** Width of it all, with labels and bars. */
  readonly total: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly slot: number;
  /** Width of a score's bar. */
  readonly bar: number;
}

export function placeInColumns(network: Network, width: number, height: number): StageLayout {
  const pictures = picturesOf(network);
  const inner = width - 2 * MARGIN;
  const low = height < LOW;
  const narrow = low || width < NARROW || inner / pictures.length < WORDY;
  const heading = low ? HEADING_LOW : narrow ? HEADING_NARROW : HEADING;
  const above = low ? MARGIN_LOW : MARGIN;
  const room: Room = {
    width: inner,
    height: height - heading - above - (low ? BELOW_LOW : MARGIN),
    gap: Math.min(narrow ? 11 : 18, inner / pictures.length / 4),
    // Of many layers each can claim a part of its share alone, or none could ever be wider than another.
    slot: Math.min(narrow ? 44 : 66, (inner / pictures.length) * LEAST_SHARE),
    bar: width < NARROW ? 0 : 34,
  };
  const columns = fit(pictures, room);
  const slots = columns.map(({ total }) => Math.max(total + room.gap, room.slot));
  slots[slots.length - 1] = Math.max(columns.at(-1)!.total, room.slot);
  // What is left over goes between the layers, where the cones are; too much of it would tear the picture apart.
  const spare = Math.max(0, inner - slots.reduce((sum, slot) => sum + slot, 0));
  const extra = slots.length > 1 ? Math.min(90, spare / (slots.length - 1)) : 0;
  let x = MARGIN + (spare - extra * (slots.length - 1)) / 2;
  const layers = columns.map((column, index) => {
    const slot = slots[index]! + (index < slots.length - 1 ? extra : 0);
    const place = placeColumn(column, x, slot, above + heading, room);
    x += slot;
    const right = index < slots.length - 1 ? x - 4 : width;
    return { ...place, heading: { x: place.heading.x, y: 0, width: right - place.heading.x, height: heading } };
  });
  return { width, height, direction: 'columns', terse: narrow, low, layers };
}

function fit(pictures: readonly Drawn[], room: Room): readonly Column[] {
  let columns: readonly Column[] = [];
  // Each step shrinks everything by 3 %; from the largest that could be of use to a hundredth of a pixel a unit.
  for (let scale = 40; scale > 0.01; scale *= 0.97) {
    columns = columnsAt(scale, pictures, room);
    const used = columns.reduce((sum, { total }, i) => {
      const last = i === columns.length - 1;
      return sum + Math.max(total + (last ? 0 : room.gap), room.slot);
    }, 0);
    if (used <= room.width && columns.every(({ rows, pitchY }) => rows * pitchY <= room.height + 0.01)) break;
  }
  return columns;
}

function columnsAt(scale: number, pictures: readonly Drawn[], room: Room): readonly Column[] {
  const result: Column[] = [];
  for (const drawn of pictures) {
    const below = result.at(-1);
    result.push(
      drawn.picture === 'images'
        ? images(scale, drawn, room, drawn.follows ? below : undefined)
        : single(scale, drawn, room),
    );
  }
  return result;
}

function images(scale: number, drawn: Drawn, room: Room, followed?: Column): Column {
  const { shape, layer } = drawn;
  const longer = Math.max(shape.height, shape.width);
  const weighted = drawnSide(scale, shape) * (layer < 0 ? INPUT_WEIGHT : 1);
  const unit = Math.min(weighted / longer, MOST_PIXELS_A_UNIT);
  const [width, height] = [unit * shape.width, unit * shape.height];
  const gap = Math.min(MAP_GAP, height * 0.25);
  const fitting = Math.max(1, Math.floor((room.height + gap) / (height + gap)));
  const columns = followed?.columns ?? evenColumns(shape.channels, Math.ceil(shape.channels / fitting));
  const rows = Math.ceil(shape.channels / columns);
  const pitchY = Math.max(
    height + (rows > 1 ? gap : 0),
    followed?.pitchY ?? Math.min(room.height / rows, height * MOST_SPREAD),
  );
  const pitchX = width + gap;
  return { drawn, columns, rows, width, height, pitchX, pitchY, total: columns * pitchX - gap };
}

function single(scale: number, drawn: Drawn, room: Room): Column {
  const count = drawn.shape.channels;
  if (drawn.picture === 'classes') {
    const side = Math.min(20, Math.max(Math.min(9, scale), scale * 2.4));
    const pitchY = Math.min(46, Math.max(side, room.height / count));
    return {
      drawn,
      columns: 1,
      rows: count,
      width: side,
      height: side,
      pitchX: side,
      pitchY,
      total: drawn.label + side + room.bar,
    };
  }
  const side = Math.min(15, Math.max(Math.min(6, scale), scale * 1.75));
  const gap = Math.min(CELL_GAP, side * 0.2);
  const pitch = side + gap;
  const fitting = Math.max(1, Math.min(MOST_CELL_ROWS, Math.floor((room.height + gap) / pitch)));
  const columns = drawn.meaningful ?? evenColumns(count, Math.ceil(count / fitting));
  const rows = Math.ceil(count / columns);
  return {
    drawn,
    columns,
    rows,
    width: side,
    height: side,
    pitchX: pitch,
    pitchY: pitch,
    total: columns * pitch - gap,
  };
}

function placeColumn(column: Column, x: number, slot: number, top: number, room: Room): LayerPlace {
  const { drawn, columns, rows, width, height, pitchX, pitchY } = column;
  const classes = drawn.picture === 'classes';
  const left = x + (classes ? drawn.label : 0);
  const first = top + (room.height - rows * pitchY) / 2 + (pitchY - height) / 2;
  const maps = Array.from({ length: drawn.shape.channels }, (_, map): Rect => ({
    x: left + (map % columns) * pitchX,
    y: first + Math.floor(map / columns) * pitchY,
    width,
    height,
  }));
  const bounds = around(maps);
  return {
    layer: drawn.layer,
    shape: drawn.shape,
    heading: { x, y: 0, width: slot, height: 0 },
    maps,
    columns,
    bounds,
    classes: classes ? maps.map((map) => classPlace(map, room.bar, drawn.label)) : null,
  };
}

const classPlace = (map: Rect, bar: number, label: number): ClassPlace => ({
  label: { x: map.x - label, y: map.y, width: label - 3, height: map.height },
  bar: { x: map.x + map.width + 4, y: map.y + map.height / 4, width: Math.max(0, bar - 4), height: map.height / 2 },
});
