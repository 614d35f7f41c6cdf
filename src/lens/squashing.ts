/** How f is written in a formula, the last step of a unit. */
import type { Activation } from '../network';

/** Its name, and beneath it what it is where the name does not say all; the identity is left out. */
export function squashingName(activation: Activation): { readonly name: string; readonly formula?: string } {
  if (typeof activation !== 'string') {
    switch (activation.kind) {
      case 'leakyRelu':
        return { name: 'LeakyReLU', formula: `a; ${activation.alpha}·a < 0` };
      case 'hardSigmoid':
        return { name: 'HardSigmoid', formula: `0 ≤ ${activation.alpha}·a + ${activation.beta} ≤ 1` };
      case 'clip': {
        const { min, max } = activation;
        return {
          name: min === 0 && max === 6 ? 'ReLU6' : 'Clip',
          formula: [min, 'a', max].filter(isThere).join(' ≤ '),
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

const isThere = (part: string | number | undefined): part is string | number => part !== undefined;
