/** The squashing functions as the kernels know them: a code for the form, and its numbers. */
import { formOf, type Activation, type Form } from '../../network';
import { CLIPPED, IDENTITY, LEAKY, SIGMOID, TANGENT } from './codes';
import type { Kernels } from './kernels';

const CODES: Readonly<Record<Form, number>> = {
  identity: IDENTITY,
  tangent: TANGENT,
  sigmoid: SIGMOID,
  clipped: CLIPPED,
  leaky: LEAKY,
};

export interface SquashingPass {
  /** y = f(a + bias) in place, over `count` images of `units` values, one bias a unit. */
  forward(values: number, bias: number, units: number, count: number): void;
  /** δ = f′(a)·∂E/∂y in place. */
  backward(values: number, errors: number, units: number, count: number): void;
}

export function squashingPass(kernels: Kernels, activation: Activation): SquashingPass {
  const { form, gain, offset, least, most } = formOf(activation);
  const code = CODES[form];
  return {
    forward: (values, bias, units, count) =>
      kernels.squash(code, values, bias, units, count, gain, offset, least, most),
    backward: (values, errors, units, count) =>
      kernels.unsquash(code, values, errors, units * count, gain, least, most),
  };
}
