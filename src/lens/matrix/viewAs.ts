/** The same layer seen fully, locally or with shared weights, on the network's own numbers and without changing the network. */
import {
  blockOf,
  buildLayer,
  canUntie,
  PADDING,
  units,
  type Connectivity,
  type Layer,
  type Network,
} from '../../network';
import { limitOf, valueOf, type Weights } from './values';

/** What stands in the entries of a layer's matrix. */
export interface Values {
  /** Weight index (of the layer as it is seen) → value. */
  readonly value: (weight: number) => number;
  /** The largest magnitude. */
  readonly limit: number;
}

export interface LayerView {
  readonly layer: Layer;
  /** From the network's parameters, flat. Cheap: it is called for every step of training that is shown. */
  valuesFrom(parameters: Float32Array): Values;
}

/** Layer `at` of the network connected as wanted; as it is where the switch does not touch it. */
export function viewAs(network: Network, at: number, connectivity: Connectivity): LayerView {
  const own = network.layers[at]!;
  if (!canUntie(own.spec) || own.connectivity === connectivity) {
    return { layer: own, valuesFrom: (parameters) => valuesOf(own, weightsOf(network, at, parameters)) };
  }
  const layer = buildLayer({ ...own.spec, connectivity }, own.input);
  if (layer.connectivity === 'shared') {
    const copies = copiesOf(own, layer);
    return {
      layer,
      valuesFrom: (parameters) => valuesOf(layer, means(layer, copies, weightsOf(network, at, parameters)!)),
    };
  }
  // Untied: millions of copies of a few weights, and zeros. Only where they come from is kept.
  const sources = sourcesOf(own, layer);
  return {
    layer,
    valuesFrom(parameters) {
      const weights = weightsOf(network, at, parameters);
      const value = (weight: number): number => {
        const source = sources[weight]!;
        return source < 0 ? 0 : valueOf(own, weights, source);
      };
      return { value, limit: limitOf(own, weights) };
    },
  };
}

const valuesOf = (layer: Layer, weights: Weights): Values => ({
  value: (weight) => valueOf(layer, weights, weight),
  limit: limitOf(layer, weights),
});

function weightsOf(network: Network, at: number, parameters: Float32Array): Weights {
  const block = blockOf(network, at, 'weights');
  return block ? parameters.subarray(block.offset, block.offset + block.length) : network.layers[at]!.fixedWeights;
}

/** Of each weight of `to`, a full or local layer, the weight of `from` that it copies; −1 where it is 0. */
function sourcesOf(from: Layer, to: Layer): Int32Array {
  const sources = new Int32Array(to.weights!.length).fill(-1);
  visitPairs(from, to, (source, target) => {
    sources[target] = source;
  });
  return sources;
}

/** A weight of an untied layer, and the shared weight that it is a copy of; the two lists run side by side. */
interface Copies {
  readonly copy: Int32Array;
  readonly of: Int32Array;
}

function copiesOf(untied: Layer, shared: Layer): Copies {
  const copy: number[] = [];
  const of: number[] = [];
  visitPairs(untied, shared, (source, target) => {
    copy.push(source);
    of.push(target);
  });
  return { copy: Int32Array.from(copy), of: Int32Array.from(of) };
}

/** Tied: each weight is the mean of its copies. */
function means(shared: Layer, { copy, of }: Copies, weights: Float32Array): Float32Array {
  const sums = new Float64Array(shared.weights!.length);
  const counts = new Uint32Array(sums.length);
  for (let i = 0; i < copy.length; i++) {
    sums[of[i]!]! += weights[copy[i]!]!;
    counts[of[i]!]!++;
  }
  return Float32Array.from(sums, (sum, i) => (counts[i]! > 0 ? sum / counts[i]! : 0));
}

/** The weights of two layers, alike but for their connectivity, that stand at the same connection. */
function visitPairs(from: Layer, to: Layer, visit: (from: number, to: number) => void): void {
  const windowed = from.connectivity === 'full' ? to : from;
  for (let unit = 0; unit < units(to.output); unit++) {
    const [rowFrom, rowTo, row] = [from.rowOf(unit), to.rowOf(unit), windowed.rowOf(unit)];
    windowed.reads(unit, (input, weight) => {
      // In a full row the tap is the input itself, and padding has none; windowed rows have the same taps.
      const tap = weight - row;
      const [tapFrom, tapTo] = [from.connectivity === 'full' ? input : tap, to.connectivity === 'full' ? input : tap];
      if (tapFrom !== PADDING && tapTo !== PADDING) visit(rowFrom + tapFrom, rowTo + tapTo);
    });
  }
}
