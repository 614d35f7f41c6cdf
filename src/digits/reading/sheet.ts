/**
 * Whether a picture is one digit, a sheet of cells, with gaps between them or without, or one digit a row of pixels. What
 * divides its sides says what it could be; what it is the ink says: cells are never crossed by it, a drawing is.
 */
import { IMAGE_SIZE } from '../normalize';
import type { GivenSet } from './givenSet';
import type { Ink } from './picture';

/** Cells of `side` pixels, `gap` apart, `margin` from the picture's edge; or a digit a row, of `side`×`side` pixels. */
export type Layout =
  | {
      readonly code: 'cells';
      readonly side: number;
      readonly gap: number;
      readonly margin: number;
      readonly down: number;
      readonly across: number;
    }
  | { readonly code: 'rows'; readonly side: number; readonly down: number };

export interface Sheets {
  /** The sheet that it is, beyond doubt. */
  readonly sure: Layout | null;
  /** Sheets that it may be, while it may be one picture as well. */
  readonly possible: readonly Layout[];
}

/** MNIST's first; then those of other data sets and of people's own sheets. */
const SIDES = [IMAGE_SIZE, 8, 16, 20, 24, 32, 40, 48, 50, 56, 64, 80, 96, 100, 128];
const GAPS = [0, 1, 2, 3, 4, 5, 6, 8, 10];
/** Images a row of pixels: of 8×8, 16×16, 20×20, 28×28 and 32×32. */
const ROW_SIDES = [8, 16, 20, 28, 32];

/** Of the borders between two cells of which one holds ink, so many are crossed: on a sheet, on one whose digits touch, and on what is none. */
const [CROSSED_NEVER, CROSSED_SELDOM] = [0.02, 0.15];
/** Of the cells before the last that holds ink, so many are blank. */
const [BLANK_NEVER, BLANK_SELDOM] = [0.05, 0.3];
/** So few cells of another size than MNIST's could be the parts of one digit. */
const FEW = 10;
/** How unlike the next row of pixels is, relative to a step of the image's width within the row. */
const [ROW_ALIKE, ROW_PERHAPS] = [0.6, 0.95];

export function sheetsIn(ink: Ink): Sheets {
  const inked = ink.values.map((value) => (value >= ink.threshold ? 1 : 0));
  const judged = [...rowLayouts(ink), ...cellLayouts(ink)].map((layout) => ({
    layout,
    verdict: layout.code === 'rows' ? judgeRows(inked, ink.width, layout) : judgeCells(inked, ink.width, layout),
  }));
  const sure = judged.find(({ verdict }) => verdict === 'sure')?.layout ?? null;
  return { sure, possible: judged.filter(({ verdict }) => verdict === 'possible').map(({ layout }) => layout) };
}

type Verdict = 'sure' | 'possible' | 'no';
type Cells = Extract<Layout, { code: 'cells' }>;
type Rows = Extract<Layout, { code: 'rows' }>;

function rowLayouts({ height, width }: Ink): readonly Rows[] {
  return ROW_SIDES.filter((side) => side * side === width).map((side) => ({ code: 'rows', side, down: height }));
}

function cellLayouts({ height, width }: Ink): readonly Cells[] {
  const count = (length: number, side: number, gap: number, margin: number): number =>
    (length - 2 * margin + gap) / (side + gap);
  return SIDES.flatMap((side) =>
    GAPS.flatMap((gap) =>
      (gap === 0 ? [0] : [0, gap]).flatMap((margin): Cells[] => {
        const [down, across] = [count(height, side, gap, margin), count(width, side, gap, margin)];
        const fits =
          Number.isInteger(down) && Number.isInteger(across) && down * across > 1 && Math.min(down, across) > 0;
        return fits ? [{ code: 'cells', side, gap, margin, down, across }] : [];
      }),
    ),
  );
}

/** Rows of one image follow one another within a row of pixels; the next row is another digit. */
function judgeRows(inked: Uint8Array, width: number, { side, down }: Rows): Verdict {
  if (down === 1) return inked.includes(1) ? 'sure' : 'no';
  let [within, between] = [0, 0];
  for (let row = 0; row + 1 < down; row++) {
    for (let x = 0; x + side < width; x++) {
      const at = row * width + x;
      if (inked[at] !== inked[at + side]) within++;
      if (inked[at] !== inked[at + width]) between++;
    }
  }
  if (between === 0) return 'no';
  return within < ROW_ALIKE * between ? 'sure' : within < ROW_PERHAPS * between ? 'possible' : 'no';
}

function judgeCells(inked: Uint8Array, width: number, layout: Cells): Verdict {
  const { side, gap, margin, down, across } = layout;
  const pitch = side + gap;
  const at = (row: number, column: number): number => (margin + row * pitch) * width + margin + column * pitch;
  const holdsInk = Array.from({ length: down * across }, (_, n) => {
    const corner = at(Math.floor(n / across), n % across);
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) if (inked[corner + y * width + x]) return true;
    }
    return false;
  });
  const last = holdsInk.lastIndexOf(true);
  const filled = holdsInk.filter(Boolean).length;
  if (filled < 2) return 'no';
  const blank = (last + 1 - filled) / (last + 1);

  let [borders, crossed] = [0, 0];
  /** Whether ink goes from one cell to the next: `along` leads along their border, `over` across it. */
  const judge = (corner: number, along: number, over: number): void => {
    borders++;
    for (let i = 0; i < side; i++) {
      const before = corner + i * along + (side - 1) * over;
      let through = true;
      for (let step = 0; step <= gap + 1 && through; step++) through = inked[before + step * over] === 1;
      if (through) {
        crossed++;
        return;
      }
    }
  };
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const n = row * across + column;
      if (column + 1 < across && (holdsInk[n] || holdsInk[n + 1])) judge(at(row, column), width, 1);
      if (row + 1 < down && (holdsInk[n] || holdsInk[n + across])) judge(at(row, column), 1, width);
    }
  }
  const share = borders === 0 ? 0 : crossed / borders;
  const clear = share <= CROSSED_NEVER && blank <= BLANK_NEVER && gapsAreClear(inked, width, layout);
  if (clear && (side === IMAGE_SIZE || filled >= FEW)) return 'sure';
  return share <= CROSSED_SELDOM && blank <= BLANK_SELDOM && gapsAreClear(inked, width, layout) ? 'possible' : 'no';
}

/** Between the cells there is paper, or a line as long as the sheet. */
function gapsAreClear(inked: Uint8Array, width: number, { side, gap, margin, down, across }: Cells): boolean {
  if (gap === 0) return true;
  const [height, pitch] = [inked.length / width, side + gap];
  const isClear = (start: number, step: number, length: number): boolean => {
    let count = 0;
    for (let i = 0; i < length; i++) count += inked[start + i * step]!;
    return count === 0 || count === length;
  };
  for (let offset = 0; offset < gap; offset++) {
    for (let column = 1; column < across; column++) {
      if (!isClear(margin + column * pitch - gap + offset, width, height)) return false;
    }
    for (let row = 1; row < down; row++) {
      if (!isClear((margin + row * pitch - gap + offset) * width, 1, width)) return false;
    }
  }
  return true;
}

/** The images of a sheet, in the ink's own numbers, without the blank ones at its end. */
export function cutSheet({ values, width, threshold }: Ink, layout: Layout): GivenSet {
  const { side, down } = layout;
  const across = layout.code === 'cells' ? layout.across : 1;
  const cut = new Uint8Array(down * across * side * side);
  let last = 0;
  for (let n = 0; n < down * across; n++) {
    const start = n * side * side;
    for (let y = 0; y < side; y++) {
      const from =
        layout.code === 'rows'
          ? n * width + y * side
          : (layout.margin + Math.floor(n / across) * (side + layout.gap) + y) * width +
            layout.margin +
            (n % across) * (side + layout.gap);
      cut.set(values.subarray(from, from + side), start + y * side);
    }
    if (cut.subarray(start, start + side * side).some((value) => value >= threshold)) last = n + 1;
  }
  return { height: side, width: side, values: cut.slice(0, last * side * side), labels: null };
}
