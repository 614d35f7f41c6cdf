/** How far the copies of each layer's kernels have drifted apart: exactly 0 while a layer is shared. */
import {
  canUntie,
  learnedOf,
  type Layer,
  type Network,
  copiesOf,
  deviations,
  spreadOf,
  type Copies,
  type Deviations,
} from '../../../network';

export interface LayerSpread {
  /** Index of the layer in the network. */
  readonly layer: number;
  readonly spread: number;
}

export interface Spreads {
  readonly layers: readonly LayerSpread[];
  /** Over all layers that can be untied and are. */
  readonly whole: number;
}

/** The layers that can be untied, with their indices. */
export const untieable = (network: Network): readonly { readonly layer: Layer; readonly index: number }[] =>
  network.layers.flatMap((layer, index) => (canUntie(layer.spec) ? [{ layer, index }] : []));

/** Where the copies stand does not change while a network is open. */
const known = new WeakMap<Layer, readonly Copies[]>();

function copiesOfAll(layer: Layer): readonly Copies[] {
  let copies = known.get(layer);
  if (!copies) {
    copies = Array.from({ length: layer.output.channels }, (_, map) => copiesOf(layer, map));
    known.set(layer, copies);
  }
  return copies;
}

/** The spread of every layer that can be untied, of parameters in the order of `network.blocks`. */
export function spreadsOf(network: Network, parameters: Float32Array): Spreads {
  const found = untieable(network).map(({ layer, index }) => ({
    layer: index,
    parts: partsOf(network, parameters, index, layer),
  }));
  return {
    layers: found.map(({ layer, parts }) => ({ layer, spread: spreadOf(parts) })),
    whole: spreadOf(found.flatMap(({ parts }) => parts)),
  };
}

function partsOf(network: Network, parameters: Float32Array, index: number, layer: Layer): readonly Deviations[] {
  if (layer.connectivity === 'shared') return [];
  const values = learnedOf(network, parameters, index, 'weights')!;
  return copiesOfAll(layer).map((copies) => deviations(copies, values));
}

export const isUntied = (layer: Layer): boolean => canUntie(layer.spec) && layer.connectivity !== 'shared';
