// @ts-nocheck: AssemblyScript, of which TypeScript takes the types of what is exported
/** Four numbers at a time, and what is left over at the end of a row. */

/** Stores the first `count` of four numbers, 1 to 4. */
@inline
export function storeFirst(address: usize, value: v128, count: usize): void {
  if (count >= 4) {
    v128.store(address, value);
    return;
  }
  v128.store32_lane(address, value, 0);
  if (count > 1) v128.store32_lane(address, value, 1, 4);
  if (count > 2) v128.store32_lane(address, value, 2, 8);
}

/** to[i] += from[i] · factor over `bytes`, and not one more. */
@inline
export function addScaled(to: usize, from: usize, bytes: usize, factor: f32): void {
  const factors = f32x4.splat(factor);
  let i: usize = 0;
  for (; i + 16 <= bytes; i += 16) {
    v128.store(to + i, f32x4.add(v128.load(to + i), f32x4.mul(v128.load(from + i), factors)));
  }
  for (; i < bytes; i += 4) f32.store(to + i, f32.load(to + i) + f32.load(from + i) * factor);
}
