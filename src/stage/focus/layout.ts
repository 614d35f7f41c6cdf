/** Where the three pictures of the focus row stand: side by side, or on a phone the input above the filter and the map. CSS pixels. */
import type { Rect } from '../rect';
import type { Sheet } from './subject';

export const PICTURES = ['input', 'filter', 'map'] as const;
export type Picture = (typeof PICTURES)[number];

export interface FocusLayout {
  readonly width: number;
  readonly height: number;
  /** As far down as there is something drawn; below are words. */
  readonly drawn: number;
  readonly direction: 'row' | 'stacked';
  /** The room of each picture with its words: as wide as what may stand above and below it. */
  readonly rooms: Readonly<Record<Picture, Rect>>;
  readonly pictures: Readonly<Record<Picture, Rect>>;
}

/** Sides and gaps as they are on a stage of 1,060 px; they shrink together, and grow up to 1,500. */
const SIDES = { input: 264, filter: 392, map: 340 } as const;
const GAPS = [28, 36] as const;
const FULL_WIDTH = SIDES.input + GAPS[0] + SIDES.filter + GAPS[1] + SIDES.map;
const LARGEST_SCALE = 1.4;
/** Room for what hangs over a picture's border. */
const MARGIN = 10;
/** Room above a picture for its heading, and below it: more where lines are short. */
const HEADING = 26;
const WORDS = 92;
const WORDS_NARROW = 116;
const NARROW = 860;

/** Narrower than this, three pictures side by side would be too small. */
const STACKED_BELOW = 480;
const STACKED_GAP = 12;
const STACKED_INPUT = 0.3;
/** The filter's share of the width that it and the map have together. */
const STACKED_FILTER = 0.53;
const STACKED_WORDS = 92;
const STACKED_MARGIN = 4;

/** `height` limits the pictures' size where it is finite; `sheets` are what each picture has to show. */
export function layOutFocus(width: number, height: number, sheets: Readonly<Record<Picture, Sheet>>): FocusLayout {
  return width < STACKED_BELOW ? stacked(width, sheets) : row(width, height, sheets);
}

function row(width: number, height: number, sheets: Sheets): FocusLayout {
  const inner = width - 2 * MARGIN;
  const words = width < NARROW ? WORDS_NARROW : WORDS;
  const scale = Math.min(LARGEST_SCALE, inner / FULL_WIDTH, Math.max(0.4, (height - HEADING - words) / SIDES.filter));
  // What is left over goes between the pictures, where the cone is.
  const spare = (inner - scale * FULL_WIDTH) / 2;
  const side = (picture: Picture): number => Math.floor(SIDES[picture] * scale);
  const lefts = {
    input: MARGIN,
    filter: Math.round(MARGIN + (SIDES.input + GAPS[0]) * scale + spare),
    map: width - MARGIN - side('map'),
  };
  const tall = side('filter');
  const room = (picture: Picture): Rect => ({
    x: lefts[picture],
    y: HEADING,
    width: side(picture),
    height: tall + words,
  });
  const rooms = { input: room('input'), filter: room('filter'), map: room('map') };
  return {
    width,
    height: HEADING + tall + words,
    drawn: HEADING + tall + MARGIN,
    direction: 'row',
    rooms,
    pictures: placed(sheets, (picture) => ({ x: lefts[picture], y: HEADING, side: side(picture) })),
  };
}

function stacked(width: number, sheets: Sheets): FocusLayout {
  const inner = width - 2 * STACKED_MARGIN;
  const input = Math.floor(inner * STACKED_INPUT);
  const filter = Math.floor((inner - STACKED_GAP) * STACKED_FILTER);
  const map = inner - STACKED_GAP - filter;
  const left = STACKED_MARGIN;
  const below = HEADING + input + STACKED_GAP + HEADING;
  const squares = {
    input: { x: left, y: HEADING, side: input },
    filter: { x: left, y: below, side: filter },
    map: { x: left + filter + STACKED_GAP, y: below, side: map },
  };
  const height = filter + STACKED_WORDS;
  return {
    width,
    height: below + height,
    drawn: below + Math.max(filter, map) + MARGIN,
    direction: 'stacked',
    rooms: {
      input: { x: left, y: HEADING, width: inner, height: input },
      filter: { x: left, y: below, width: filter, height },
      map: { x: squares.map.x, y: below, width: map, height },
    },
    pictures: placed(sheets, (picture) => squares[picture]),
  };
}

type Sheets = Readonly<Record<Picture, Sheet>>;

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

function placed(sheets: Sheets, squareOf: (picture: Picture) => Square): Readonly<Record<Picture, Rect>> {
  const filter = squareOf('filter');
  // Copies of whole pixels look alike where they are alike.
  const most = Math.max(sheets.map.rows, sheets.map.columns);
  const side = filter.side >= most ? filter.side - (filter.side % most) : filter.side;
  return {
    input: fitted(sheets.input, squareOf('input')),
    filter: fitted(sheets.filter, { ...filter, side }),
    map: fitted(sheets.map, squareOf('map')),
  };
}

/** A sheet at its own proportions, as large as fits a square. */
function fitted({ rows, columns }: Sheet, { x, y, side }: Square): Rect {
  const cell = side / Math.max(rows, columns);
  return { x, y, width: cell * columns, height: cell * rows };
}

/** A block of a picture's cells. */
export const blockRect = (
  picture: Rect,
  sheet: Sheet,
  [row, column]: readonly [number, number],
  [rows, columns]: readonly [number, number] = [1, 1],
): Rect => ({
  x: picture.x + (column * picture.width) / sheet.columns,
  y: picture.y + (row * picture.height) / sheet.rows,
  width: (columns * picture.width) / sheet.columns,
  height: (rows * picture.height) / sheet.rows,
});

/** The cell of a picture under a point, to a fraction; null outside of it. */
export function cellAt(
  picture: Rect,
  sheet: Sheet,
  x: number,
  y: number,
): readonly [row: number, column: number] | null {
  const row = ((y - picture.y) / picture.height) * sheet.rows;
  const column = ((x - picture.x) / picture.width) * sheet.columns;
  return row >= 0 && column >= 0 && row < sheet.rows && column < sheet.columns ? [row, column] : null;
}
