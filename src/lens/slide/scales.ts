/** What the colours of the picture mean in numbers. One scale a layer, never one a filter, so that filters can be compared. */
import type { Layer } from '../../network';
import { AMPLITUDES } from './squashing';

export interface Scales {
  /** The numbers of white paper and of full ink, where the input is the drawing; null where it is activations. */
  readonly paper: { readonly white: number; readonly ink: number } | null;
  /** Values that get the full colour. */
  readonly input: number;
  readonly output: number;
  readonly weights: number;
  readonly products: number;
}

/** 1, 2 or 5 times a power of ten, at least `value`: a limit that does not flicker while weights are learned. */
export function roundLimit(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((limit) => limit >= value * (1 - 1e-9))!;
}

export function largest(values: ArrayLike<number>): number {
  let found = 0;
  for (let i = 0; i < values.length; i++) found = Math.max(found, Math.abs(values[i]!));
  return found;
}

export function scalesOf(
  layer: Layer,
  paper: Scales['paper'],
  below: Layer | null,
  input: ArrayLike<number>,
  weights: ArrayLike<number>,
  output: ArrayLike<number>,
): Scales {
  const inputLimit = paper
    ? Math.max(Math.abs(paper.white), Math.abs(paper.ink))
    : ((below && below.combine === 'sum' && AMPLITUDES[below.activation]) ?? roundLimit(largest(input)));
  const weightLimit = weights.length > 0 ? roundLimit(largest(weights)) : 1;
  return {
    paper,
    input: inputLimit || roundLimit(largest(input)),
    output: AMPLITUDES[layer.activation] ?? roundLimit(largest(output)),
    weights: weightLimit,
    products: layer.combine === 'distance' ? roundLimit((inputLimit || 1) ** 2) : weightLimit * (inputLimit || 1),
  };
}
