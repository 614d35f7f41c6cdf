/** What the colours of the picture mean in numbers. One scale a layer, never one a filter, so that filters can be compared. */
import { boundOf, type Layer } from '../../network';
import { largestMagnitude } from '../../ui/magnitude';

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

/** The limit of a layer's weights; 1 where it has none. */
export const weightLimitOf = (weights: ArrayLike<number>): number => roundLimit(largestMagnitude(weights));

export function scalesOf(from: {
  readonly layer: Layer;
  readonly paper: Scales['paper'];
  /** The layer whose values are the input; null where that is the drawing. */
  readonly below: Layer | null;
  readonly input: ArrayLike<number>;
  readonly output: ArrayLike<number>;
  readonly weightLimit: number;
}): Scales {
  const { layer, paper, below, weightLimit } = from;
  const input = paper ? Math.max(Math.abs(paper.white), Math.abs(paper.ink)) : limitOf(below!, from.input);
  return {
    paper,
    input,
    output: limitOf(layer, from.output),
    weights: weightLimit,
    products: layer.combine === 'distance' ? roundLimit((input + weightLimit) ** 2) : weightLimit * input,
  };
}

/** The bound of a layer's activation, or, where it has none, of its values now. */
const limitOf = (layer: Layer, values: ArrayLike<number>): number =>
  boundOf(layer.activation) ?? roundLimit(largestMagnitude(values));
