/** The same layer seen fully, locally or with shared weights, on the network's own numbers and without changing the network. */
import {
  blockOf,
  buildNetwork,
  canUntie,
  PADDING,
  reconnect,
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
  const alone = (spec: Layer['spec']): Network =>
    buildNetwork({ name: own.name, input: own.input, layers: [spec], loss: network.spec.loss });
  const to = alone({ ...own.spec, connectivity });
  const layer = to.layers[0]!;
  if (layer.connectivity === 'shared') {
    // Tied: each weight is the mean of its copies.
    const from = alone(own.spec);
    const first = blockOf(network, at, 'weights')!.offset;
    return {
      layer,
      valuesFrom: (parameters) =>
        valuesOf(layer, weightsOf(to, 0, reconnect(from, to, parameters.subarray(first, first + from.parameterCount)))),
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
  for (let unit = 0; unit < units(to.output); unit++) {
    const [rowBefore, rowAfter] = [from.rowOf(unit), to.rowOf(unit)];
    // In a full row the tap is the input itself; windowed rows have the same taps.
    if (from.connectivity === 'full') {
      to.reads(unit, (input, weight) => {
        if (input !== PADDING) sources[weight] = rowBefore + input;
      });
    } else {
      from.reads(unit, (input, weight) => {
        const tap = to.connectivity === 'full' ? input : weight - rowBefore;
        if (tap !== PADDING) sources[rowAfter + tap] = weight;
      });
    }
  }
  return sources;
}
