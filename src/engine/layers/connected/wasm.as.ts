// @ts-nocheck: AssemblyScript, of which TypeScript takes the types of what is exported
/**
 * Products with the windows of images as one factor, read and written where they lie: no copy of the windows is made
 * (im2col without columns). The windows are a matrix, [row × tap], whose row r begins at `images + rowOffsets[r]` and
 * consists of runs of consecutive numbers. Rows are the positions of one image, or one position of many images.
 *
 * `runs` is a record of 32-bit integers: how many runs a window has, how many numbers each, how many maps read them, and
 * then the offset of each run from where the window begins (wasm.windows.ts writes it). Offsets are in bytes.
 */
import { block, multiply, WHOLE } from '../../wasm/gemm.as';

const COUNT: usize = 0;
const LENGTH: usize = 4;
const MAPS: usize = 8;
const OFFSETS: usize = 12;

@inline
function entry(table: usize, index: usize): usize {
  return load<usize>(table + 4 * index);
}

/**
 * Out [rows × maps] = windows · Wᵀ. `panels` holds Wᵀ, 8 maps at a time (`transposePanels`); rows of `out` lie `outRow`
 * bytes apart.
 */
export function multiplyWindows(
  rows: usize,
  rowOffsets: usize,
  images: usize,
  runs: usize,
  panels: usize,
  out: usize,
  outRow: usize,
): void {
  const count = load<usize>(runs, COUNT);
  const length = load<usize>(runs, LENGTH);
  const maps = load<usize>(runs, MAPS);
  const offsets = runs + OFFSETS;
  for (let j: usize = 0; j < maps; j += 8) {
    const width = min<usize>(8, maps - j);
    let c = out + 4 * j;
    let at = rowOffsets;
    let left = rows;
    for (; left >= 4; left -= 4) {
      const a0 = images + entry(at, 0);
      const a1 = images + entry(at, 1);
      const a2 = images + entry(at, 2);
      const a3 = images + entry(at, 3);
      const c1 = c + outRow;
      const c2 = c1 + outRow;
      const c3 = c2 + outRow;
      block(4, count, offsets, length, a0, a1, a2, a3, 4, panels, 32, false, c, c1, c2, c3, width, false);
      c = c3 + outRow;
      at += 16;
    }
    for (; left > 0; left--) {
      const a = images + entry(at, 0);
      block(1, count, offsets, length, a, 0, 0, 0, 4, panels, 32, false, c, 0, 0, 0, width, false);
      c += outRow;
      at += 4;
    }
    panels += 32 * count * length;
  }
}

/** GradW [maps × taps] += errorsᵀ · windows; rows of `errors` [rows × maps] lie `errorRow` bytes apart. */
export function addGradientOfWindows(
  rows: usize,
  rowOffsets: usize,
  images: usize,
  runs: usize,
  errors: usize,
  errorRow: usize,
  gradWeights: usize,
): void {
  const count = load<usize>(runs, COUNT);
  const length = load<usize>(runs, LENGTH);
  const maps = load<usize>(runs, MAPS);
  const gradRow: usize = 4 * count * length;
  for (let s: usize = 0; s < count; s++) {
    const run = images + entry(runs + OFFSETS, s);
    const grad = gradWeights + 4 * s * length;
    multiply(maps, length, rows, errors, 4, errorRow, run, rowOffsets, true, grad, gradRow, true);
  }
}

/**
 * Windows += errors · W: what every window's taps owe to its units, added to the images (here: their gradients). Row r of
 * the errors begins at `errors + errorOffsets[r]`. Overlapping windows should stand apart in the order of rows: a sum that
 * was just written is slow to read again.
 */
export function addErrorsToWindows(
  rows: usize,
  rowOffsets: usize,
  images: usize,
  runs: usize,
  errors: usize,
  errorOffsets: usize,
  weights: usize,
): void {
  const count = load<usize>(runs, COUNT);
  const length = load<usize>(runs, LENGTH);
  const maps = load<usize>(runs, MAPS);
  const weightRow: usize = 4 * count * length;
  for (let s: usize = 0; s < count; s++) {
    const run = images + entry(runs + OFFSETS, s);
    for (let j: usize = 0; j < length; j += 8) {
      const width = min<usize>(8, length - j);
      const b = weights + 4 * (s * length + j);
      const c = run + 4 * j;
      let at = rowOffsets;
      let from = errorOffsets;
      let left = rows;
      for (; left >= 4; left -= 4) {
        const a0 = errors + entry(from, 0);
        const a1 = errors + entry(from, 1);
        const a2 = errors + entry(from, 2);
        const a3 = errors + entry(from, 3);
        const c0 = c + entry(at, 0);
        const c1 = c + entry(at, 1);
        const c2 = c + entry(at, 2);
        const c3 = c + entry(at, 3);
        block(4, 1, WHOLE, maps, a0, a1, a2, a3, 4, b, weightRow, false, c0, c1, c2, c3, width, true);
        at += 16;
        from += 16;
      }
      for (; left > 0; left--) {
        const a = errors + entry(from, 0);
        block(1, 1, WHOLE, maps, a, 0, 0, 0, 4, b, weightRow, false, c + entry(at, 0), 0, 0, 0, width, true);
        at += 4;
        from += 4;
      }
    }
  }
}

/** Copies `rows` rows of `rowBytes` bytes for each of `count` images: into a frame of padding, or out of it. */
export function copyRows(
  from: usize,
  fromImage: usize,
  fromRow: usize,
  to: usize,
  toImage: usize,
  toRow: usize,
  rowBytes: usize,
  rows: usize,
  count: usize,
): void {
  for (let image: usize = 0; image < count; image++) {
    for (let row: usize = 0; row < rows; row++) memory.copy(to + row * toRow, from + row * fromRow, rowBytes);
    from += fromImage;
    to += toImage;
  }
}
