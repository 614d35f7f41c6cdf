/** The squashing functions, and their derivatives written in terms of the value itself. */
import { SCALED_TANH, type Activation } from './spec';

interface Squashing {
  /** f(a) of the weighted sum a. */
  readonly value: (sum: number) => number;
  /** f′(a), given y = f(a). */
  readonly slope: (value: number) => number;
}

export const squashings: Readonly<Record<Activation, Squashing>> = {
  identity: { value: (a) => a, slope: () => 1 },
  sigmoid: { value: (a) => 1 / (1 + Math.exp(-a)), slope: (y) => y * (1 - y) },
  tanh: { value: (a) => Math.tanh(a), slope: (y) => 1 - y * y },
  scaledTanh: {
    value: (a) => SCALED_TANH.amplitude * Math.tanh(SCALED_TANH.steepness * a),
    slope: (y) => SCALED_TANH.steepness * (SCALED_TANH.amplitude - (y * y) / SCALED_TANH.amplitude),
  },
  relu: { value: (a) => Math.max(0, a), slope: (y) => (y > 0 ? 1 : 0) },
};

/** The largest |f(a)| there is; null where f has no bound. */
export function boundOf(activation: Activation): number | null {
  if (activation === 'scaledTanh') return SCALED_TANH.amplitude;
  return activation === 'sigmoid' || activation === 'tanh' ? 1 : null;
}
