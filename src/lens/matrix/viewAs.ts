/** The same layer seen fully, locally or with shared weights, on the network's own numbers and without changing the network. */
import {
  learnedOf,
  connectedAs,
  unitOfWeight,
  weightsAs,
  windowed,
  type Connectivity,
  type Layer,
  type Network,
  type WeightsOfUnit,
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
  /** The layer whose windows cover every entry that can be other than 0: itself, unless it is seen full and is not. */
  readonly covered: Layer;
  /** From the network's parameters, flat. Cheap: it is called for every step of training that is shown. */
  valuesFrom(parameters: Float32Array): Values;
}

/** Layer `at` of the network connected as wanted; as it is where the switch does not touch it. */
export function viewAs(network: Network, at: number, connectivity: Connectivity): LayerView {
  const own = network.layers[at]!;
  const layer = connectedAs(own, connectivity);
  return {
    layer,
    covered: layer === own ? own : windowed(layer),
    valuesFrom(parameters) {
      const weights = weightsOf(network, at, parameters);
      if (layer === own || !weights)
        return { value: (weight) => valueOf(own, weights, weight), limit: limitOf(own, weights) };
      const weightOf = byWeight(layer, weightsAs(own, layer, weights));
      // Means may be smaller than any copy; copies are as large as what they are copied from.
      const tied =
        layer.connectivity === 'shared'
          ? Float32Array.from({ length: layer.weights!.length }, (_, weight) => weightOf(weight))
          : null;
      return { value: (weight) => layer.scale * weightOf(weight), limit: limitOf(own, tied ?? weights) };
    },
  };
}

/** Weights kept at most, of the units in sight. */
const KEPT_WEIGHTS = 1_000_000;

/** Values by weight; a unit's are computed when one of them is asked for, and kept for a while. */
function byWeight(layer: Layer, weightsOf: WeightsOfUnit): (weight: number) => number {
  const rows = new Map<number, ReadonlyMap<number, number>>();
  let kept = 0;
  return (weight) => {
    const unit = unitOfWeight(layer, weight);
    let row = rows.get(unit);
    if (!row) {
      const values = new Map<number, number>();
      // In float32, as the network would have them.
      weightsOf(unit, (index, value) => values.set(index, Math.fround(value)));
      if (kept > KEPT_WEIGHTS) {
        rows.clear();
        kept = 0;
      }
      kept += values.size;
      rows.set(unit, (row = values));
    }
    return row.get(weight) ?? 0;
  };
}

const weightsOf = (network: Network, at: number, parameters: Float32Array): Weights =>
  learnedOf(network, parameters, at, 'weights') ?? network.layers[at]!.fixedWeights;
