// @ts-nocheck: AssemblyScript, of which TypeScript takes the types of what is exported
/** What is done to every unit alone: bias and activation, their derivative, sums over images, copies by index. */
import { CLIPPED, IDENTITY, LEAKY, SIGMOID, TANGENT } from './codes';
import { storeFirst } from './vector.as';

/**
 * tanh as a quotient of polynomials of degree 13 and 6: the minimax approximation of Eigen (MathFunctionsImpl.h,
 * generic_fast_tanh_float, MPL 2.0), within 4 units in the last place; beyond ±7.9053 it is ±1 to 32 bits.
 */
@inline
function tanh4(a: v128): v128 {
  const limit = f32x4.splat(7.90531110763549805);
  // The pseudo-minimum is one instruction where the minimum is seven, and lets NaN pass when it comes first.
  const x = f32x4.pmax(f32x4.pmin(a, limit), f32x4.neg(limit));
  const square = f32x4.mul(x, x);
  let p = f32x4.splat(-2.76076847742355e-16);
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(2.00018790482477e-13));
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(-8.60467152213735e-11));
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(5.12229709037114e-8));
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(1.48572235717979e-5));
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(6.37261928875436e-4));
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(4.89352455891786e-3));
  let q = f32x4.splat(1.19825839466702e-6);
  q = f32x4.add(f32x4.mul(q, square), f32x4.splat(1.18534705686654e-4));
  q = f32x4.add(f32x4.mul(q, square), f32x4.splat(2.268434632439e-3));
  q = f32x4.add(f32x4.mul(q, square), f32x4.splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(x, p), q);
}

@inline
function value(kind: i32, a: v128, gain: f32, offset: f32, least: f32, most: f32): v128 {
  if (kind == TANGENT) return f32x4.mul(f32x4.splat(most), tanh4(f32x4.mul(f32x4.splat(gain), a)));
  if (kind == SIGMOID) {
    const half = f32x4.splat(0.5);
    return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, a))));
  }
  if (kind == CLIPPED) {
    const line = f32x4.add(f32x4.mul(f32x4.splat(gain), a), f32x4.splat(offset));
    return f32x4.pmin(f32x4.pmax(line, f32x4.splat(least)), f32x4.splat(most));
  }
  if (kind == LEAKY) return v128.bitselect(a, f32x4.mul(f32x4.splat(gain), a), f32x4.gt(a, f32x4.splat(0)));
  return a;
}

/** f′(a), given y = f(a). */
@inline
function slope(kind: i32, y: v128, gain: f32, least: f32, most: f32): v128 {
  if (kind == TANGENT) {
    const shrunk = f32x4.mul(f32x4.mul(y, y), f32x4.splat(1 / most));
    return f32x4.mul(f32x4.splat(gain), f32x4.sub(f32x4.splat(most), shrunk));
  }
  if (kind == CLIPPED) {
    const within = v128.and(f32x4.gt(y, f32x4.splat(least)), f32x4.lt(y, f32x4.splat(most)));
    return v128.and(f32x4.splat(gain), within);
  }
  if (kind == LEAKY) return v128.bitselect(f32x4.splat(1), f32x4.splat(gain), f32x4.gt(y, f32x4.splat(0)));
  return f32x4.mul(y, f32x4.sub(f32x4.splat(1), y));
}

@inline
function squashRows(
  kind: i32,
  values: usize,
  bias: usize,
  bytes: usize,
  rows: usize,
  gain: f32,
  offset: f32,
  least: f32,
  most: f32,
): void {
  for (; rows > 0; rows--) {
    let i: usize = 0;
    for (; i + 16 <= bytes; i += 16) {
      const a = f32x4.add(v128.load(values + i), v128.load(bias + i));
      v128.store(values + i, value(kind, a, gain, offset, least, most));
    }
    if (i < bytes) {
      const a = f32x4.add(v128.load(values + i), v128.load(bias + i));
      storeFirst(values + i, value(kind, a, gain, offset, least, most), (bytes - i) >> 2);
    }
    values += bytes;
  }
}

/** y = f(a + bias), in place: `rows` rows of `length` units, one bias a unit. */
export function squash(
  kind: i32,
  values: usize,
  bias: usize,
  length: usize,
  rows: usize,
  gain: f32,
  offset: f32,
  least: f32,
  most: f32,
): void {
  const bytes: usize = 4 * length;
  if (kind == TANGENT) squashRows(TANGENT, values, bias, bytes, rows, gain, 0, 0, most);
  else if (kind == SIGMOID) squashRows(SIGMOID, values, bias, bytes, rows, 1, 0, 0, 1);
  else if (kind == CLIPPED) squashRows(CLIPPED, values, bias, bytes, rows, gain, offset, least, most);
  else if (kind == LEAKY) squashRows(LEAKY, values, bias, bytes, rows, gain, 0, 0, 0);
  else squashRows(IDENTITY, values, bias, bytes, rows, 1, 0, 0, 0);
}

@inline
function unsquashAll(
  kind: i32,
  values: usize,
  errors: usize,
  length: usize,
  gain: f32,
  least: f32,
  most: f32,
): void {
  const bytes: usize = 4 * length;
  for (let i: usize = 0; i < bytes; i += 16) {
    const y = v128.load(values + i);
    const g = v128.load(errors + i);
    storeFirst(errors + i, f32x4.mul(g, slope(kind, y, gain, least, most)), (bytes - i) >> 2);
  }
}

/** δ = f′(a)·∂E/∂y, in place, over `length` units. */
export function unsquash(
  kind: i32,
  values: usize,
  errors: usize,
  length: usize,
  gain: f32,
  least: f32,
  most: f32,
): void {
  if (kind == TANGENT) unsquashAll(TANGENT, values, errors, length, gain, 0, most);
  else if (kind == SIGMOID) unsquashAll(SIGMOID, values, errors, length, 1, 0, 1);
  else if (kind == CLIPPED) unsquashAll(CLIPPED, values, errors, length, gain, least, most);
  else if (kind == LEAKY) unsquashAll(LEAKY, values, errors, length, gain, 0, 0);
}

/** sums[i] = Σ of `rows` rows, or added to it. */
export function sumRows(values: usize, rows: usize, length: usize, sums: usize, add: bool): void {
  const bytes: usize = 4 * length;
  for (let i: usize = 0; i < bytes; i += 16) {
    let sum = add ? v128.load(sums + i) : f32x4.splat(0);
    let at = values + i;
    for (let row: usize = 0; row < rows; row++) {
      sum = f32x4.add(sum, v128.load(at));
      at += bytes;
    }
    storeFirst(sums + i, sum, (bytes - i) >> 2);
  }
}

/** sums[i] = Σ over `rows` rows of a·b. */
export function sumProducts(a: usize, b: usize, rows: usize, length: usize, sums: usize): void {
  const bytes: usize = 4 * length;
  for (let i: usize = 0; i < bytes; i += 16) {
    let sum = f32x4.splat(0);
    let offset = i;
    for (let row: usize = 0; row < rows; row++) {
      sum = f32x4.add(sum, f32x4.mul(v128.load(a + offset), v128.load(b + offset)));
      offset += bytes;
    }
    storeFirst(sums + i, sum, (bytes - i) >> 2);
  }
}

/** out = values · factor: `rows` rows of `length` units, one factor a unit. `out` may be `values`. */
export function scaleRows(values: usize, factors: usize, rows: usize, length: usize, out: usize): void {
  const bytes: usize = 4 * length;
  for (; rows > 0; rows--) {
    for (let i: usize = 0; i < bytes; i += 16) {
      storeFirst(out + i, f32x4.mul(v128.load(values + i), v128.load(factors + i)), (bytes - i) >> 2);
    }
    values += bytes;
    out += bytes;
  }
}

/** `times` copies of a row of `length` numbers, one after the other. */
export function repeatRow(row: usize, length: usize, times: usize, out: usize): void {
  for (let i: usize = 0; i < times; i++) memory.copy(out + 4 * i * length, row, 4 * length);
}

/** out[i] = values[index[i]], or 0 where the index is negative. */
export function gatherIndexed(values: usize, index: usize, length: usize, out: usize): void {
  for (let i: usize = 0; i < 4 * length; i += 4) {
    const at = i32.load(index + i);
    f32.store(out + i, at < 0 ? 0 : f32.load(values + 4 * at));
  }
}

/** sums[index[i]] += values[i], where the index is not negative. */
export function scatterIndexed(values: usize, index: usize, length: usize, sums: usize): void {
  for (let i: usize = 0; i < 4 * length; i += 4) {
    const at = i32.load(index + i);
    if (at >= 0) f32.store(sums + 4 * at, f32.load(sums + 4 * at) + f32.load(values + i));
  }
}

/** Copies the images named by `index`, each `bytes` long, one after the other, and their labels. */
export function gatherImages(
  set: usize,
  setLabels: usize,
  index: usize,
  count: usize,
  bytes: usize,
  images: usize,
  labels: usize,
): void {
  for (let i: usize = 0; i < count; i++) {
    const at = load<usize>(index + 4 * i);
    memory.copy(images + i * bytes, set + at * bytes, bytes);
    store<u32>(labels + 4 * i, load<u32>(setLabels + 4 * at));
  }
}

export function clear(address: usize, length: usize): void {
  memory.fill(address, 0, 4 * length);
}
