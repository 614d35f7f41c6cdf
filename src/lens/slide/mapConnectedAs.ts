/** The pinned map as it would be connected otherwise, unit by unit, so that a full layer's millions of weights need not be built. */
import {
  biasesAs,
  connectedAs,
  PADDING,
  tapsOf,
  weightsAs,
  squashingOf,
  type Connectivity,
  type ConvolutionSpec,
  type Layer,
} from '../../network';
import type { Operands } from '../arithmetic';

export interface ConnectedMap {
  readonly layer: Layer;
  /** Whether it computes what the network computes: copies do, means and dropped weights do not. */
  readonly same: boolean;
  /** Weights of a unit in the order of `layer.reads`. */
  weightsOf(unit: number): Float64Array;
}

/** `from` must be a C layer. */
export function mapConnectedAs(
  from: Layer & { readonly spec: ConvolutionSpec },
  weights: ArrayLike<number>,
  connectivity: Connectivity,
): ConnectedMap {
  const layer = connectedAs(from, connectivity);
  const visit = weightsAs(from, layer, weights);
  const ties = connectivity === 'shared' && from.connectivity !== 'shared';
  const drops = from.connectivity === 'full' && connectivity !== 'full';
  return {
    layer,
    same: !ties && !drops,
    weightsOf(unit) {
      const row = new Float64Array(tapsOf(layer, unit % layer.output.channels));
      const start = layer.rowOf(unit);
      visit(unit, (weight, value) => {
        row[weight - start] = value;
      });
      return row;
    },
  };
}

/** The values of the map's units, in their order. */
export function valuesOfMap(
  { layer, weightsOf }: ConnectedMap,
  from: Layer,
  { input, bias }: Operands,
  units: readonly number[],
): Float64Array {
  const biasOf = biasesAs(from, layer, bias);
  return Float64Array.from(units, (unit) => {
    const weights = weightsOf(unit);
    let sum = biasOf(unit);
    let tap = 0;
    layer.reads(unit, (place) => {
      const weight = weights[tap++]!;
      if (place !== PADDING) sum += weight * input[place]!;
    });
    return squashingOf(layer.activation).value(sum);
  });
}

/** Which weights of the layer's block a unit uses (counted from 1), and how many this map has used up to a position. */
export interface WeightUse {
  readonly first: number;
  readonly last: number;
  readonly perUnit: number;
  readonly soFar: number;
  readonly inMap: number;
}

export function weightUseOf(layer: Layer, units: readonly number[], position: number): WeightUse {
  const first = layer.rowOf(units[position]!) + 1;
  let perUnit = 0;
  layer.reads(units[position]!, () => perUnit++);
  const kernels = layer.connectivity === 'shared' ? 1 : units.length;
  const begun = layer.connectivity === 'shared' ? 1 : position + 1;
  return { first, last: first + perUnit - 1, perUnit, soFar: begun * perUnit, inMap: kernels * perUnit };
}
