/** f(a), the last step of a unit. Written again for the page: what is shown here is computed here, not asked of the engine. */
import { SCALED_TANH, type Activation } from '../network';

const { amplitude, steepness } = SCALED_TANH;

export const squash: Readonly<Record<Activation, (sum: number) => number>> = {
  identity: (a) => a,
  sigmoid: (a) => 1 / (1 + Math.exp(-a)),
  tanh: Math.tanh,
  scaledTanh: (a) => amplitude * Math.tanh(steepness * a),
  relu: (a) => Math.max(0, a),
};

/** f′(a), written in terms of y = f(a). */
export const slope: Readonly<Record<Activation, (value: number) => number>> = {
  identity: () => 1,
  sigmoid: (y) => y * (1 - y),
  tanh: (y) => 1 - y * y,
  scaledTanh: (y) => steepness * (amplitude - (y * y) / amplitude),
  relu: (y) => (y > 0 ? 1 : 0),
};

/** How f is written in a formula, and beneath it where its name does not say all; the identity is left out. */
export const SQUASHING_NAMES: Readonly<Record<Activation, { readonly name: string; readonly formula?: string }>> = {
  identity: { name: '' },
  sigmoid: { name: 'σ', formula: '1/(1 + e⁻ᵃ)' },
  tanh: { name: 'tanh' },
  scaledTanh: { name: 'f', formula: '1.7159·tanh ⅔a' },
  relu: { name: 'ReLU', formula: 'max(0, a)' },
};

/** The largest |f(a)| there is; null where f has no bound. */
export const AMPLITUDES: Readonly<Record<Activation, number | null>> = {
  identity: null,
  sigmoid: 1,
  tanh: 1,
  scaledTanh: amplitude,
  relu: null,
};
