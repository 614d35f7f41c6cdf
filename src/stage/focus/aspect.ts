/** What the filter's picture can show of the weights, and the numbers that it then has. */
import type { Network } from '../../network';
import type { Begun, Shown } from '../../store/state/state';
import { weightsIn } from './subject';

export const ASPECTS = ['weights', 'moved', 'gradient'] as const;
/** The weights; how far they have come from where they began; the loss's gradient of the drawing by them. */
export type Aspect = (typeof ASPECTS)[number];

/** A gradient, and the network in whose order it is. */
export interface Gradient {
  readonly network: Network;
  /** ∂loss/∂parameter, in the order of `network.blocks`. */
  readonly values: Float32Array;
  /** What the drawing would be. */
  readonly label: number;
}

/** Numbers of one layer, less others where there are some. */
export interface Numbers {
  readonly values: Float32Array;
  readonly from: Float32Array | null;
}

/** Null where there are none (yet). */
export function numbersOf(
  { network, parameters }: Pick<Shown, 'network' | 'parameters'>,
  begun: Begun | null,
  index: number,
  aspect: Aspect,
  gradient: Gradient | null,
): Numbers | null {
  if (aspect === 'gradient') {
    const values = gradient?.network === network ? weightsIn(network, index, gradient.values) : null;
    // Given weights have none.
    return values && network.layers[index]!.weights ? { values, from: null } : null;
  }
  const values = weightsIn(network, index, parameters);
  if (!values || aspect === 'weights') return values && { values, from: null };
  const from = begun?.network === network ? weightsIn(network, index, begun.parameters) : null;
  return from && { values, from };
}
