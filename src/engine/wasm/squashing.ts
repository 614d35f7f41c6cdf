/** The activations as the kernels know them: a code, and the two numbers of a hyperbolic tangent. */
import { SCALED_TANH, type Activation } from '../../network';
import { IDENTITY, RELU, SIGMOID, TANGENT } from './codes';
import type { Kernels } from './kernels';

/** [code, amplitude, steepness] */
const CODES: Readonly<Record<Activation, readonly [code: number, amplitude: number, steepness: number]>> = {
  identity: [IDENTITY, 1, 1],
  tanh: [TANGENT, 1, 1],
  scaledTanh: [TANGENT, SCALED_TANH.amplitude, SCALED_TANH.steepness],
  sigmoid: [SIGMOID, 1, 1],
  relu: [RELU, 1, 1],
};

export interface Squashing {
  /** y = f(a + bias) in place, over `count` images of `units` values, one bias a unit. */
  forward(values: number, bias: number, units: number, count: number): void;
  /** δ = f′(a)·∂E/∂y in place. */
  backward(values: number, errors: number, units: number, count: number): void;
}

export function squashingOf(kernels: Kernels, activation: Activation): Squashing {
  const [code, amplitude, steepness] = CODES[activation];
  return {
    forward: (values, bias, units, count) => kernels.squash(code, values, bias, units, count, amplitude, steepness),
    backward: (values, errors, units, count) =>
      kernels.unsquash(code, values, errors, units * count, amplitude, steepness),
  };
}
