/** How f is written in a formula, the last step of a unit. */
import type { Activation } from '../network';

/** Its name, and beneath it what it is where the name does not say all; the identity is left out. */
export function squashingName(activation: Activation): { readonly name: string; readonly formula?: string } {
  if (typeof activation !== 'string') {
    switch (activation.kind) {
      case 'leakyRelu':
        return { name: 'LeakyReLU', formula: `${activation.alpha > 1 ? 'min' : 'max'}(${activation.alpha}·a, a)` };
      case 'hardSigmoid':
        return { name: 'HardSigmoid', formula: `min(1, max(0, ${activation.alpha}·a + ${activation.beta}))` };
      case 'clip': {
        const { min, max } = activation;
        const above = min === undefined ? 'a' : `max(${min}, a)`;
        return {
          name: min === 0 && max === 6 ? 'ReLU6' : 'Clip',
          formula: max === undefined ? above : `min(${max}, ${above})`,
        };
      }
    }
  }
  switch (activation) {
    case 'identity':
      return { name: '' };
    case 'sigmoid':
      return { name: 'σ', formula: '1/(1 + e⁻ᵃ)' };
    case 'tanh':
      return { name: 'tanh' };
    case 'scaledTanh':
      return { name: 'f', formula: '1.7159·tanh ⅔a' };
    case 'relu':
      return { name: 'ReLU', formula: 'max(0, a)' };
  }
}
