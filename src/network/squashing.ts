/**
 * The squashing functions. Each is one of a few forms with numbers of its own: engines compute the forms, and only here
 * stands which function is which. Derivatives are written in terms of the value itself.
 */
import { NetworkError } from './errors';
import { numbersOf, SCALED_TANH, type Activation } from './spec';

export type Form = keyof typeof forms;

export interface SquashingForm {
  readonly form: Form;
  /** The factor of the sum; of what leaks, that of a sum below 0. */
  readonly gain: number;
  readonly offset: number;
  /** Where it is cut off; of a tangent, its amplitude. */
  readonly least: number;
  readonly most: number;
}

interface Squashing {
  /** f(a) of the weighted sum a. */
  readonly value: (sum: number) => number;
  /** f′(a), given y = f(a). */
  readonly slope: (value: number) => number;
}

const forms = {
  identity: () => ({ value: (a) => a, slope: () => 1 }),
  sigmoid: () => ({ value: (a) => 1 / (1 + Math.exp(-a)), slope: (y) => y * (1 - y) }),
  tangent: ({ gain, most }) => ({
    value: (a) => most * Math.tanh(gain * a),
    slope: (y) => gain * (most - (y * y) / most),
  }),
  clipped: ({ gain, offset, least, most }) => ({
    value: (a) => Math.min(Math.max(gain * a + offset, least), most),
    slope: (y) => (y > least && y < most ? gain : 0),
  }),
  leaky: ({ gain }) => ({
    value: (a) => (a > 0 ? a : gain * a),
    slope: (y) => (y > 0 ? 1 : gain),
  }),
} as const satisfies Readonly<Record<string, (numbers: SquashingForm) => Squashing>>;

const unbounded = { gain: 1, offset: 0, least: -Infinity, most: Infinity } as const;

export function formOf(activation: Activation): SquashingForm {
  if (typeof activation !== 'string') {
    const { kind } = activation;
    if (kind === 'leakyRelu') return { ...unbounded, form: 'leaky', gain: activation.alpha };
    if (kind === 'hardSigmoid')
      return { form: 'clipped', gain: activation.alpha, offset: activation.beta, least: 0, most: 1 };
    const { min = -Infinity, max = Infinity } = activation;
    return { ...unbounded, form: 'clipped', least: min, most: max };
  }
  switch (activation) {
    case 'identity':
      return { ...unbounded, form: 'identity' };
    case 'sigmoid':
      return { ...unbounded, form: 'sigmoid', least: 0, most: 1 };
    case 'tanh':
      return { ...unbounded, form: 'tangent', least: -1, most: 1 };
    case 'scaledTanh': {
      const { amplitude, steepness } = SCALED_TANH;
      return { form: 'tangent', gain: steepness, offset: 0, least: -amplitude, most: amplitude };
    }
    case 'relu':
      return { ...unbounded, form: 'clipped', least: 0 };
  }
}

export function squashingOf(activation: Activation): Squashing {
  const numbers = formOf(activation);
  return forms[numbers.form](numbers);
}

/** The largest |f(a)| there is; null where f has no bound. */
export function boundOf(activation: Activation): number | null {
  const { least, most } = formOf(activation);
  const bound = Math.max(-least, most);
  return Number.isFinite(bound) ? bound : null;
}

/** Whether f(a) never falls where a rises: then the largest of what is squashed is the largest, squashed. */
export const rises = (activation: Activation): boolean => formOf(activation).gain >= 0;

/** Throws a NetworkError where a layer's activation has a number that none can have. */
export function requireActivation(layer: string, activation: Activation): void {
  for (const [what, value] of numbersOf(activation))
    if (value !== undefined && !Number.isFinite(Math.fround(value)))
      throw new NetworkError({ code: 'notANumber', layer, what, value });
  const { form, gain, least, most } = formOf(activation);
  // Else a value would not say on which side its sum was.
  if (form === 'leaky' && gain < 0) throw new NetworkError({ code: 'isNegative', layer, what: 'alpha', value: gain });
  if (least > most) throw new NetworkError({ code: 'boundsCross', layer, min: least, max: most });
}
