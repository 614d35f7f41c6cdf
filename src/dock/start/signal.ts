/** How the signal fares from layer to layer, and how the first weights are spread: the numbers behind the start's pictures. */
import {
  activationsOf,
  connectedAs,
  fansOf,
  initialBound,
  kindSuiting,
  learnedOf,
  type InitialisationKind,
  type Network,
  type NetworkSpec,
} from '../../network';
import type { WeightsOrigin } from '../../store/state/state';

/** √(mean of (x − mean)²). 0 of no values. */
export function deviation(values: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  const mean = sum / values.length;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2;
  return values.length === 0 ? 0 : Math.sqrt(squares / values.length);
}

/** The standard deviation of the input's values and of each layer's. */
export const deviations = (
  network: Network,
  input: Float32Array,
  activations: Float32Array,
): readonly { readonly name: string | null; readonly deviation: number }[] => [
  { name: null, deviation: deviation(input) },
  ...network.layers.map(({ name }, layer) => ({
    name,
    deviation: deviation(activationsOf(network, activations, layer)),
  })),
];

/** A signal ten times smaller or larger than in the first layer has faded or exploded: the decade is a convention. */
export function fate(first: number, last: number): 'nothing' | 'fades' | 'explodes' | 'holds' {
  if (!(first > 0) || !(last > 0)) return 'nothing';
  if (last < first / 10) return 'fades';
  return last > first * 10 ? 'explodes' : 'holds';
}

export interface FirstWeights {
  readonly layer: string;
  readonly values: Float32Array;
  readonly fanIn: number;
  readonly fanOut: number;
  /** Null for weights that were not drawn here: trained ones, and those of a file. */
  readonly kind: InitialisationKind | null;
  readonly bound: number;
}

export const kindOf = (origin: WeightsOrigin | null, spec: NetworkSpec): InitialisationKind | null =>
  origin === null || origin === 'trained' ? null : origin === 'random' ? kindSuiting(spec) : origin;

/** The weights of the first layer that is drawn (an S layer's coefficients are not), and the bound that its fans give. */
export function firstWeights(
  network: Network,
  parameters: Float32Array,
  origin: WeightsOrigin | null,
): FirstWeights | null {
  const index = network.layers.findIndex(({ weights, coefficient }) => weights !== null && coefficient === null);
  const layer = network.layers[index];
  const values = layer && learnedOf(network, parameters, index, 'weights');
  if (!values) return null;
  // Weights are drawn for the shared layer and then untied, so its fans count.
  const shared = connectedAs(layer, 'shared');
  const { fanIn, fanOut } = fansOf(shared);
  const kind = kindOf(origin, network.spec);
  return {
    layer: layer.name,
    values,
    fanIn,
    fanOut,
    kind,
    bound: kind ? initialBound(kind, fanIn, fanOut) : 0,
  };
}

/** How many values fall into each of `bins` equal parts of ±limit; what lies outside is counted at the ends, what is not a number nowhere. */
export function histogram(values: ArrayLike<number>, limit: number, bins: number): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    const place = limit > 0 ? Math.floor(((values[i]! / limit + 1) / 2) * bins) : Math.floor(bins / 2);
    counts[Math.min(bins - 1, Math.max(0, place))]!++;
  }
  return counts;
}
