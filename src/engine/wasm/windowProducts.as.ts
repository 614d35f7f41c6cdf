/**
 * Products with the windows of images as one factor, read and written where they lie: no copy of the windows is made
 * (im2col without columns). The windows are a matrix, [row × tap], whose row r begins at `images + rowOffsets[r]` and
 * consists of `segments` runs of `length` numbers, run s `segmentOffsets[s]` bytes further on. Rows are the positions of
 * one image, or one position of many images. Offsets are 32-bit integers in bytes.
 */
import { block, storeRow, WHOLE } from './gemm.as';

// @ts-ignore: AssemblyScript has decorators on functions
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
  segments: usize,
  segmentOffsets: usize,
  length: usize,
  maps: usize,
  panels: usize,
  out: usize,
  outRow: usize,
): void {
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
      block(4, segments, segmentOffsets, length, a0, a1, a2, a3, 4, panels, 32, c, c1, c2, c3, width, false);
      c = c3 + outRow;
      at += 16;
    }
    for (; left > 0; left--) {
      const a = images + entry(at, 0);
      block(1, segments, segmentOffsets, length, a, 0, 0, 0, 4, panels, 32, c, 0, 0, 0, width, false);
      c += outRow;
      at += 4;
    }
    panels += 32 * segments * length;
  }
}

/** GradW [maps × taps] += errorsᵀ · windows; rows of `errors` [rows × maps] lie `errorRow` bytes apart. */
export function addGradientOfWindows(
  rows: usize,
  rowOffsets: usize,
  images: usize,
  segments: usize,
  segmentOffsets: usize,
  length: usize,
  maps: usize,
  errors: usize,
  errorRow: usize,
  gradWeights: usize,
): void {
  const gradRow: usize = 4 * segments * length;
  for (let s: usize = 0; s < segments; s++) {
    const run = images + entry(segmentOffsets, s);
    for (let j: usize = 0; j < length; j += 8) {
      const width = min<usize>(8, length - j);
      const b = run + 4 * j;
      let c = gradWeights + 4 * (s * length + j);
      let a = errors;
      let left = maps;
      for (; left >= 4; left -= 4) {
        outerProducts(4, rows, rowOffsets, a, errorRow, b, c, gradRow, width);
        a += 16;
        c += 4 * gradRow;
      }
      if (left >= 2) {
        outerProducts(2, rows, rowOffsets, a, errorRow, b, c, gradRow, width);
        a += 8;
        c += 2 * gradRow;
        left -= 2;
      }
      if (left > 0) outerProducts(1, rows, rowOffsets, a, errorRow, b, c, gradRow, width);
    }
  }
}

/** C [maps × 8] += Σ over rows of errors ⊗ windows: up to 4 maps, up to 8 numbers of each window. */
// @ts-ignore: AssemblyScript has decorators on functions
@inline
function outerProducts(
  maps: i32,
  rows: usize,
  rowOffsets: usize,
  errors: usize,
  errorRow: usize,
  windows: usize,
  c: usize,
  cRow: usize,
  width: usize,
): void {
  let c00 = f32x4.splat(0);
  let c01 = f32x4.splat(0);
  let c10 = f32x4.splat(0);
  let c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0);
  let c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0);
  let c31 = f32x4.splat(0);
  for (const end = rowOffsets + 4 * rows; rowOffsets < end; rowOffsets += 4) {
    const b = windows + load<usize>(rowOffsets);
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let x = v128.load_splat<f32>(errors);
    c00 = f32x4.add(c00, f32x4.mul(x, b0));
    c01 = f32x4.add(c01, f32x4.mul(x, b1));
    if (maps > 1) {
      x = v128.load_splat<f32>(errors, 4);
      c10 = f32x4.add(c10, f32x4.mul(x, b0));
      c11 = f32x4.add(c11, f32x4.mul(x, b1));
    }
    if (maps > 2) {
      x = v128.load_splat<f32>(errors, 8);
      c20 = f32x4.add(c20, f32x4.mul(x, b0));
      c21 = f32x4.add(c21, f32x4.mul(x, b1));
      x = v128.load_splat<f32>(errors, 12);
      c30 = f32x4.add(c30, f32x4.mul(x, b0));
      c31 = f32x4.add(c31, f32x4.mul(x, b1));
    }
    errors += errorRow;
  }
  storeRow(c, c00, c01, width, true);
  if (maps > 1) storeRow(c + cRow, c10, c11, width, true);
  if (maps > 2) {
    storeRow(c + 2 * cRow, c20, c21, width, true);
    storeRow(c + 3 * cRow, c30, c31, width, true);
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
  segments: usize,
  segmentOffsets: usize,
  length: usize,
  maps: usize,
  errors: usize,
  errorOffsets: usize,
  weights: usize,
): void {
  const weightRow: usize = 4 * segments * length;
  for (let s: usize = 0; s < segments; s++) {
    const run = images + entry(segmentOffsets, s);
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
        block(4, 1, WHOLE, maps, a0, a1, a2, a3, 4, b, weightRow, c0, c1, c2, c3, width, true);
        at += 16;
        from += 16;
      }
      for (; left > 0; left--) {
        const a = errors + entry(from, 0);
        block(1, 1, WHOLE, maps, a, 0, 0, 0, 4, b, weightRow, c + entry(at, 0), 0, 0, 0, width, true);
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
