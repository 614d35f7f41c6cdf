/**
 * Coarser versions of a matrix for when its cells are smaller than a pixel: each keeps, of the entries it stands for, the
 * one of largest magnitude. They are made a slice at a time, so that nothing waits for them.
 */
import type { Entries } from './entries';

export interface PyramidLevel {
  /** Rows and columns of the matrix in one cell of this level. */
  readonly rowFactor: number;
  readonly columnFactor: number;
  readonly rows: number;
  readonly columns: number;
  /** [row, column]; `rest` of the entries where none of them is listed. */
  readonly values: Float32Array;
}

/** Levels are halved until a screen can hold them. */
const SCREEN = 512;
/** A level of more cells than this (16 MiB) is not kept; coarser ones are. */
const MOST_CELLS = 4 * 1024 * 1024;
/** Entries or cells between two chances to stop: about a millisecond. */
const SLICE = 20_000;

/** The factors of the levels of a matrix, finest first: the axis that is further from fitting is halved. */
export function levelFactors(rows: number, columns: number): readonly (readonly [number, number])[] {
  const factors: [number, number][] = [];
  let [rowFactor, columnFactor] = [1, 1];
  const tall = (): number => rows / rowFactor / SCREEN;
  const wide = (): number => columns / columnFactor / SCREEN;
  while (Math.max(tall(), wide()) > 1) {
    if (tall() >= wide()) rowFactor *= 2;
    else columnFactor *= 2;
    if (Math.ceil(rows / rowFactor) * Math.ceil(columns / columnFactor) <= MOST_CELLS)
      factors.push([rowFactor, columnFactor]);
  }
  return factors;
}

/** The stronger of two values; NaN is weaker than any. */
export const stronger = (a: number, b: number): number => (Number.isNaN(a) || Math.abs(b) > Math.abs(a) ? b : a);

/** Makes the levels, finest first; yields between slices of work, and each level as soon as it is whole. */
export function* buildPyramid(entries: Entries, valueOf: (weight: number) => number): Generator<PyramidLevel | null> {
  let finer: PyramidLevel | null = null;
  for (const [rowFactor, columnFactor] of levelFactors(entries.rows, entries.columns)) {
    const rows = Math.ceil(entries.rows / rowFactor);
    const columns = Math.ceil(entries.columns / columnFactor);
    const level: PyramidLevel = {
      rowFactor,
      columnFactor,
      rows,
      columns,
      values: new Float32Array(rows * columns).fill(entries.rest),
    };
    if (finer) yield* coarsen(finer, level);
    else yield* gather(entries, valueOf, level);
    yield level;
    finer = level;
  }
}

function* gather(entries: Entries, valueOf: (weight: number) => number, level: PyramidLevel): Generator<null> {
  const { values, rowFactor, columnFactor, columns } = level;
  let done = 0;
  for (let row = 0; row < entries.rows; row++) {
    const start = Math.floor(row / rowFactor) * columns;
    entries.visitRow(row, (column, weight) => {
      const cell = start + Math.floor(column / columnFactor);
      values[cell] = stronger(values[cell]!, valueOf(weight));
      done++;
    });
    if (done < SLICE) continue;
    done = 0;
    yield null;
  }
}

function* coarsen(finer: PyramidLevel, level: PyramidLevel): Generator<null> {
  const down = level.rowFactor / finer.rowFactor;
  const across = level.columnFactor / finer.columnFactor;
  let done = 0;
  for (let row = 0; row < finer.rows; row++) {
    const start = Math.floor(row / down) * level.columns;
    for (let column = 0; column < finer.columns; column++) {
      const cell = start + Math.floor(column / across);
      level.values[cell] = stronger(level.values[cell]!, finer.values[row * finer.columns + column]!);
    }
    done += finer.columns;
    if (done < SLICE) continue;
    done = 0;
    yield null;
  }
}

/** The coarsest level whose cells are no larger than a pixel; null where the entries themselves are wanted. */
export function levelFor(
  levels: readonly PyramidLevel[],
  scale: { readonly x: number; readonly y: number },
): PyramidLevel | null {
  return (
    levels.findLast(
      ({ rowFactor, columnFactor }) =>
        (rowFactor === 1 || rowFactor * scale.y <= 1) && (columnFactor === 1 || columnFactor * scale.x <= 1),
    ) ?? null
  );
}
