/** How f is written in a formula, the last step of a unit. */
import type { Activation } from '../network';

/** Its name, and beneath it what it is where the name does not say all; the identity is left out. */
export const SQUASHING_NAMES: Readonly<Record<Activation, { readonly name: string; readonly formula?: string }>> = {
  identity: { name: '' },
  sigmoid: { name: 'σ', formula: '1/(1 + e⁻ᵃ)' },
  tanh: { name: 'tanh' },
  scaledTanh: { name: 'f', formula: '1.7159·tanh ⅔a' },
  relu: { name: 'ReLU', formula: 'max(0, a)' },
};
