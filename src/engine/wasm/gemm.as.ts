// @ts-nocheck: AssemblyScript, of which TypeScript takes the types of what is exported
/**
 * Matrix products: C = A·B or C += A·B, 32-bit floats, in register blocks of 4 rows × 8 columns. The element (i, k) of A
 * lies at `a + i·aRow + k·aCol`, so that A may stand transposed; rows of B and C are contiguous. All strides in bytes.
 * Where n is no multiple of 8, up to 31 bytes after a row of B are read, and never used.
 *
 * Four rows take 8 accumulators, 2 vectors of B and 1 of A: 11 of the 16 registers that a 128-bit machine has. Six rows
 * fit too, but then the addresses spill, and the product runs at two thirds of the speed.
 */

/**
 * x·y + sum: in the relaxed module as one instruction, where the machine has it, which rounds once; in the exact one as
 * two, which round twice, on every machine alike.
 */
@inline
function multiplyAdd(x: v128, y: v128, sum: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(x, y, sum) : f32x4.add(sum, f32x4.mul(x, y));
}

/**
 * One block of C. Row r of A is read in `segments` pieces of `k` numbers, `aCol` bytes apart: piece s begins at
 * a_r + offsets[s]. Rows of B lie `bRow` bytes apart, or, `scattered`, by a table at `bRow` of their offsets. Row r of C
 * begins at c_r. Specialised by the compiler for each constant `rows` and `scattered`: the tests on them vanish.
 */
@inline
export function block(
  rows: i32,
  segments: usize,
  offsets: usize,
  k: usize,
  a0: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  aCol: usize,
  b: usize,
  bRow: usize,
  scattered: bool,
  c0: usize,
  c1: usize,
  c2: usize,
  c3: usize,
  width: usize,
  add: bool,
): void {
  let c00 = f32x4.splat(0);
  let c01 = f32x4.splat(0);
  let c10 = f32x4.splat(0);
  let c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0);
  let c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0);
  let c31 = f32x4.splat(0);
  for (const end = offsets + 4 * segments; offsets < end; offsets += 4) {
    const offset = load<usize>(offsets);
    let p0 = a0 + offset;
    let p1 = a1 + offset;
    let p2 = a2 + offset;
    let p3 = a3 + offset;
    for (let i: usize = 0; i < k; i++) {
      const from = scattered ? b + load<usize>(bRow + 4 * i) : b;
      const b0 = v128.load(from);
      const b1 = v128.load(from, 16);
      if (!scattered) b += bRow;
      let x = v128.load_splat<f32>(p0);
      p0 += aCol;
      c00 = multiplyAdd(x, b0, c00);
      c01 = multiplyAdd(x, b1, c01);
      if (rows > 1) {
        x = v128.load_splat<f32>(p1);
        p1 += aCol;
        c10 = multiplyAdd(x, b0, c10);
        c11 = multiplyAdd(x, b1, c11);
      }
      if (rows > 2) {
        x = v128.load_splat<f32>(p2);
        p2 += aCol;
        c20 = multiplyAdd(x, b0, c20);
        c21 = multiplyAdd(x, b1, c21);
        x = v128.load_splat<f32>(p3);
        p3 += aCol;
        c30 = multiplyAdd(x, b0, c30);
        c31 = multiplyAdd(x, b1, c31);
      }
    }
  }
  storeRow(c0, c00, c01, width, add);
  if (rows > 1) storeRow(c1, c10, c11, width, add);
  if (rows > 2) {
    storeRow(c2, c20, c21, width, add);
    storeRow(c3, c30, c31, width, add);
  }
}

/** The first `width` of 8 numbers. */
function storeRow(c: usize, low: v128, high: v128, width: usize, add: bool): void {
  if (width == 8) {
    if (add) {
      low = f32x4.add(low, v128.load(c));
      high = f32x4.add(high, v128.load(c, 16));
    }
    v128.store(c, low);
    v128.store(c, high, 16);
    return;
  }
  if (width >= 4) {
    if (add) low = f32x4.add(low, v128.load(c));
    v128.store(c, low);
    low = high;
    width -= 4;
    c += 16;
  }
  if (width > 0) storeNumber(c, f32x4.extract_lane(low, 0), add);
  if (width > 1) storeNumber(c + 4, f32x4.extract_lane(low, 1), add);
  if (width > 2) storeNumber(c + 8, f32x4.extract_lane(low, 2), add);
}

function storeNumber(c: usize, value: f32, add: bool): void {
  f32.store(c, add ? f32.load(c) + value : value);
}

/** The offsets of a row that is read in one piece. */
export const WHOLE = memory.data<usize>([0]);

/** Rows that share a pass over the columns: few enough that C's pages and A's lines stay near while B goes by. */
const GROUP: usize = 64;

/** A [m × k], B [k × n], C [m × n]. */
export function gemm(
  m: usize,
  n: usize,
  k: usize,
  a: usize,
  aRow: usize,
  aCol: usize,
  b: usize,
  bRow: usize,
  c: usize,
  cRow: usize,
  add: bool,
): void {
  for (let i: usize = 0; i < m; i += GROUP) {
    multiply(min(GROUP, m - i), n, k, a + i * aRow, aRow, aCol, b, bRow, false, c + i * cRow, cRow, add);
  }
}

/** A [m × k], B [k × n], C [m × n], for few rows; B's are `scattered` or not, as in `block`. */
@inline
export function multiply(
  m: usize,
  n: usize,
  k: usize,
  a: usize,
  aRow: usize,
  aCol: usize,
  b: usize,
  bRow: usize,
  scattered: bool,
  c: usize,
  cRow: usize,
  add: bool,
): void {
  for (let j: usize = 0; j < n; j += 8) {
    const width = min<usize>(8, n - j);
    let row = a;
    let out = c;
    let left = m;
    for (; left >= 4; left -= 4) {
      const a1 = row + aRow;
      const a2 = a1 + aRow;
      const a3 = a2 + aRow;
      const c1 = out + cRow;
      const c2 = c1 + cRow;
      const c3 = c2 + cRow;
      block(4, 1, WHOLE, k, row, a1, a2, a3, aCol, b, bRow, scattered, out, c1, c2, c3, width, add);
      row = a3 + aRow;
      out = c3 + cRow;
    }
    if (left >= 2) {
      block(2, 1, WHOLE, k, row, row + aRow, 0, 0, aCol, b, bRow, scattered, out, out + cRow, 0, 0, width, add);
      row += 2 * aRow;
      out += 2 * cRow;
      left -= 2;
    }
    if (left > 0) block(1, 1, WHOLE, k, row, 0, 0, 0, aCol, b, bRow, scattered, out, 0, 0, 0, width, add);
    b += 32;
    c += 32;
  }
}

/** W [rows × k], rows `wRow` bytes apart, as panels of 8 rows each, turned: [panel][k][8], missing rows 0. */
export function transposePanels(rows: usize, k: usize, w: usize, wRow: usize, panels: usize): void {
  for (let row: usize = 0; row < rows; row += 8) {
    transposePanel(min<usize>(8, rows - row), k, w + row * wRow, wRow, panels + 4 * k * row);
  }
}

function transposePanel(rows: usize, k: usize, w: usize, wRow: usize, panel: usize): void {
  for (let j: usize = 0; j < 8; j += 4) {
    const out = panel + 4 * j;
    if (rows >= j + 4) transposeFour(k, w + j * wRow, wRow, out);
    else {
      for (let lane: usize = 0; lane < 4; lane++) {
        const inside = j + lane < rows;
        const row = w + (j + lane) * wRow;
        for (let i: usize = 0; i < k; i++) f32.store(out + 32 * i + 4 * lane, inside ? f32.load(row + 4 * i) : 0);
      }
    }
  }
}

function transposeFour(k: usize, w: usize, wRow: usize, out: usize): void {
  const w1 = w + wRow;
  const w2 = w1 + wRow;
  const w3 = w2 + wRow;
  let i: usize = 0;
  const whole = (k & ~(<usize>3)) * 4;
  for (; i < whole; i += 16) {
    const r0 = v128.load(w + i);
    const r1 = v128.load(w1 + i);
    const r2 = v128.load(w2 + i);
    const r3 = v128.load(w3 + i);
    const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
    const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
    const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
    const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
    v128.store(out, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5));
    v128.store(out, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7), 32);
    v128.store(out, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5), 64);
    v128.store(out, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7), 96);
    out += 128;
  }
  for (const end: usize = 4 * k; i < end; i += 4) {
    f32.store(out, f32.load(w + i));
    f32.store(out, f32.load(w1 + i), 4);
    f32.store(out, f32.load(w2 + i), 8);
    f32.store(out, f32.load(w3 + i), 12);
    out += 32;
  }
}

/**
 * C = A·Wᵀ for W [n × k], rows contiguous: 8 rows of W at a time are turned in `panel` (32·k bytes) and multiplied. One
 * row of A alone is multiplied with the rows of W as they lie.
 */
export function gemmTransposed(
  m: usize,
  n: usize,
  k: usize,
  a: usize,
  aRow: usize,
  w: usize,
  wRow: usize,
  panel: usize,
  c: usize,
  cRow: usize,
): void {
  if (m == 1) {
    for (let j: usize = 0; j < n; j++) f32.store(c + 4 * j, dot(k, a, w + j * wRow));
    return;
  }
  for (let j: usize = 0; j < n; j += 8) {
    const width = min<usize>(8, n - j);
    transposePanel(width, k, w + j * wRow, wRow, panel);
    gemm(m, width, k, a, aRow, 4, panel, 32, c + 4 * j, cRow, false);
  }
}

function dot(k: usize, a: usize, b: usize): f32 {
  let sum0 = f32x4.splat(0);
  let sum1 = f32x4.splat(0);
  let i: usize = 0;
  for (const whole = (k & ~(<usize>7)) * 4; i < whole; i += 32) {
    sum0 = multiplyAdd(v128.load(a + i), v128.load(b + i), sum0);
    sum1 = multiplyAdd(v128.load(a + i, 16), v128.load(b + i, 16), sum1);
  }
  sum0 = f32x4.add(sum0, sum1);
  let sum =
    f32x4.extract_lane(sum0, 0) +
    f32x4.extract_lane(sum0, 1) +
    (f32x4.extract_lane(sum0, 2) + f32x4.extract_lane(sum0, 3));
  for (const end: usize = 4 * k; i < end; i += 4) sum += f32.load(a + i) * f32.load(b + i);
  return sum;
}
