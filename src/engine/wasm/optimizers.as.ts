// @ts-nocheck: AssemblyScript, of which TypeScript takes the types of what is exported
/** One step of each optimizer over a block of parameters: the formulas of engine/optimizers.ts, four numbers at a time. */
import { storeFirst } from './vector.as';

/**
 * What a memory that has faded may shrink to before it counts as 0. Without it the numbers of a weight whose gradient
 * has stopped fall below 1e−38, where processors compute a hundred times slower.
 */
const FADED: f32 = 1e-30;

@inline
function orZero(value: v128): v128 {
  return v128.and(value, f32x4.gt(f32x4.abs(value), f32x4.splat(FADED)));
}

/** v ← μ·v − η·(g + λ·w), w ← w + v. */
export function momentumStep(
  parameters: usize,
  gradients: usize,
  velocities: usize,
  length: usize,
  learningRate: f32,
  momentum: f32,
  weightDecay: f32,
): void {
  const rate = f32x4.splat(learningRate);
  const kept = f32x4.splat(momentum);
  const decay = f32x4.splat(weightDecay);
  const bytes: usize = 4 * length;
  for (let i: usize = 0; i < bytes; i += 16) {
    const w = v128.load(parameters + i);
    const g = f32x4.add(v128.load(gradients + i), f32x4.mul(decay, w));
    const v = orZero(f32x4.sub(f32x4.mul(kept, v128.load(velocities + i)), f32x4.mul(rate, g)));
    storeFirst(velocities + i, v, (bytes - i) >> 2);
    storeFirst(parameters + i, f32x4.add(w, v), (bytes - i) >> 2);
  }
}

/**
 * Adam (Kingma and Ba 2015, algorithm 1). `learningRate` comes divided by 1 − β₁ᵗ, and `correction` is 1 / (1 − β₂ᵗ).
 */
export function adamStep(
  parameters: usize,
  gradients: usize,
  first: usize,
  second: usize,
  length: usize,
  learningRate: f32,
  beta1: f32,
  beta2: f32,
  correction: f32,
  epsilon: f32,
  weightDecay: f32,
): void {
  const rate = f32x4.splat(learningRate);
  const kept1 = f32x4.splat(beta1);
  const fresh1 = f32x4.splat(1 - beta1);
  const kept2 = f32x4.splat(beta2);
  const fresh2 = f32x4.splat(1 - beta2);
  const decay = f32x4.splat(weightDecay);
  const bytes: usize = 4 * length;
  for (let i: usize = 0; i < bytes; i += 16) {
    const w = v128.load(parameters + i);
    const g = f32x4.add(v128.load(gradients + i), f32x4.mul(decay, w));
    const m = orZero(f32x4.add(f32x4.mul(kept1, v128.load(first + i)), f32x4.mul(fresh1, g)));
    const v = orZero(f32x4.add(f32x4.mul(kept2, v128.load(second + i)), f32x4.mul(fresh2, f32x4.mul(g, g))));
    const deviation = f32x4.add(f32x4.sqrt(f32x4.mul(v, f32x4.splat(correction))), f32x4.splat(epsilon));
    storeFirst(first + i, m, (bytes - i) >> 2);
    storeFirst(second + i, v, (bytes - i) >> 2);
    storeFirst(parameters + i, f32x4.sub(w, f32x4.div(f32x4.mul(rate, m), deviation)), (bytes - i) >> 2);
  }
}
