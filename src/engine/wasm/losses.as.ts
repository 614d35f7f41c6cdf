// @ts-nocheck: AssemblyScript, of which TypeScript takes the types of what is exported
/** The losses of engine/losses.ts over a chunk of images, in float64: at ten outputs an image speed is no matter here. */
import { RADIAL_MAP, SQUARED_ERROR } from './codes';

/**
 * For `count` images with `classes` outputs each: writes the derivative by each output times `scale` to `gradients`, the
 * class of the largest score to `predictions`, that score (a probability where the loss has them) to `topScores`, and
 * returns the sum of the losses. `rejection` is the constant j of equation 8 (LeCun 1998).
 */
export function lossOf(
  kind: i32,
  outputs: usize,
  labels: usize,
  count: usize,
  classes: usize,
  scale: f64,
  rejection: f64,
  gradients: usize,
  predictions: usize,
  topScores: usize,
): f64 {
  // A score is the output itself, or, for distances, its negative.
  const sign: f64 = kind == RADIAL_MAP ? -1 : 1;
  let total: f64 = 0;
  for (let image: usize = 0; image < count; image++) {
    const label: usize = load<u32>(labels + 4 * image);
    let best: usize = 0;
    let largest = sign * f32.load(outputs);
    for (let unit: usize = 1; unit < classes; unit++) {
      const score = sign * f32.load(outputs + 4 * unit);
      if (score > largest) {
        largest = score;
        best = unit;
      }
    }
    store<u8>(predictions + image, <u8>best);
    if (kind == SQUARED_ERROR) {
      f32.store(topScores + 4 * image, <f32>largest);
      total += squaredError(outputs, label, classes, scale, gradients);
    } else {
      const logSum = softmax(sign, outputs, label, classes, scale, largest, rejection, gradients);
      f32.store(topScores + 4 * image, <f32>Math.exp(largest - logSum));
      total += logSum - sign * f32.load(outputs + 4 * label);
    }
    outputs += 4 * classes;
    gradients += 4 * classes;
  }
  return total;
}

/** ½·Σ (output − target)², with targets ±1. */
function squaredError(outputs: usize, label: usize, classes: usize, scale: f64, gradients: usize): f64 {
  let sum: f64 = 0;
  for (let unit: usize = 0; unit < classes; unit++) {
    const difference = <f64>f32.load(outputs + 4 * unit) - (unit == label ? 1 : -1);
    sum += 0.5 * difference * difference;
    f32.store(gradients + 4 * unit, <f32>(scale * difference));
  }
  return sum;
}

/** Derivatives of −log of the label's share in Σ e^score, and log Σ e^score; where the scores are negative distances, e^−rejection is one share more. */
function softmax(
  sign: f64,
  outputs: usize,
  label: usize,
  classes: usize,
  scale: f64,
  largest: f64,
  rejection: f64,
  gradients: usize,
): f64 {
  const shift = sign < 0 ? max(largest, -rejection) : largest;
  let sum: f64 = sign < 0 ? Math.exp(-rejection - shift) : 0;
  for (let unit: usize = 0; unit < classes; unit++) sum += Math.exp(sign * f32.load(outputs + 4 * unit) - shift);
  for (let unit: usize = 0; unit < classes; unit++) {
    const share = Math.exp(sign * f32.load(outputs + 4 * unit) - shift) / sum;
    f32.store(gradients + 4 * unit, <f32>(scale * sign * (share - (unit == label ? 1 : 0))));
  }
  return shift + Math.log(sum);
}
