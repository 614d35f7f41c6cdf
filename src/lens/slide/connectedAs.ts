/**
 * The pinned map as it would be connected otherwise, computing the same as far as it can: untied, every unit has a copy
 * of the shared weights; full, zeros outside the window; tied, the mean of the copies. The same rules as `reconnect`
 * has for a whole network, for one map alone, so that a full layer's millions of weights need not be built.
 */
import { buildLayer, PADDING, type Connectivity, type ConvolutionSpec, type Layer } from '../../network';
import type { Operands } from './arithmetic';
import { squash } from '../squashing';

export interface ConnectedMap {
  readonly layer: Layer;
  /** Whether it computes what the network computes: copies do, means and dropped weights do not. */
  readonly same: boolean;
  /** Weights of a unit in the order of `layer.reads`. */
  weightsOf(unit: number): Float64Array;
}

/** `units` are all units of the map. `from` must be a C layer. */
export function connectedAs(
  from: Layer & { readonly spec: ConvolutionSpec },
  weights: ArrayLike<number>,
  connectivity: Connectivity,
  units: readonly number[],
): ConnectedMap {
  const layer = buildLayer({ ...from.spec, connectivity }, from.input);
  const copy = copyOf(from, weights, layer);
  const ties = connectivity === 'shared' && from.connectivity !== 'shared';
  const drops = from.connectivity === 'full' && connectivity !== 'full';
  if (!ties && !drops) return { layer, same: true, weightsOf: copy };
  const mean = tied(from, layer, copy, units);
  return { layer, same: false, weightsOf: ties ? () => mean : (unit) => filled(layer, unit, copy(unit), mean) };
}

/** A copy out of a full layer, which has no weight over padding: the other copies' mean stands there. */
function filled(layer: Layer, unit: number, copy: Float64Array, mean: Float64Array): Float64Array {
  let tap = 0;
  return collect(layer, unit, (input) => (input === PADDING ? mean : copy)[tap++]!);
}

/** The values of the map's units, in their order. A bias is copied or averaged as a weight is. */
export function valuesOfMap(
  { layer, weightsOf }: ConnectedMap,
  from: Layer,
  { input, bias }: Operands,
  units: readonly number[],
): Float64Array {
  const biases = units.map((unit) => bias[from.biasOf(unit)]!);
  // Nets of 1989 keep a bias a unit even where weights are shared.
  const perUnit = layer.biasOf(units[0]!) !== layer.biasOf(units.at(-1)!);
  const mean = biases.reduce((sum, at) => sum + at, 0) / biases.length;
  return Float64Array.from(units, (unit, at) => {
    const weights = weightsOf(unit);
    let sum = perUnit ? biases[at]! : mean;
    let tap = 0;
    layer.reads(unit, (place) => {
      const weight = weights[tap++]!;
      if (place !== PADDING) sum += weight * input[place]!;
    });
    return squash[layer.activation](sum);
  });
}

/** The weights that one unit of `from` has, laid out as `to` reads them. */
function copyOf(from: Layer, weights: ArrayLike<number>, to: Layer): (unit: number) => Float64Array {
  const inputs = from.input.height * from.input.width * from.input.channels;
  return (unit) => {
    if (from.connectivity === 'full' || to.connectivity === 'full') {
      const byInput = new Float64Array(inputs);
      from.reads(unit, (input, weight) => {
        if (input !== PADDING) byInput[input] = weights[weight]!;
      });
      return collect(to, unit, (input) => (input === PADDING ? 0 : byInput[input]!));
    }
    const row = from.rowOf(unit);
    let tap = 0;
    return collect(to, unit, () => weights[row + tap++]!);
  };
}

function collect(layer: Layer, unit: number, weightOf: (input: number) => number): Float64Array {
  const found: number[] = [];
  layer.reads(unit, (input) => found.push(weightOf(input)));
  return Float64Array.from(found);
}

/** The mean of the copies. A full layer has no weight for padding, so there is none to count there. */
function tied(from: Layer, to: Layer, copy: (unit: number) => Float64Array, units: readonly number[]): Float64Array {
  const sums = new Float64Array(copy(units[0]!).length);
  const copies = new Uint32Array(sums.length);
  for (const unit of units) {
    const weights = copy(unit);
    let tap = 0;
    to.reads(unit, (input) => {
      if (input !== PADDING || from.connectivity !== 'full') {
        sums[tap]! += weights[tap]!;
        copies[tap]!++;
      }
      tap++;
    });
  }
  return sums.map((sum, tap) => (copies[tap]! > 0 ? sum / copies[tap]! : 0));
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
