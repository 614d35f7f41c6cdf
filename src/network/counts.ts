/** Weights, connections, multiplications and memory of a layer, as it is and as it would be connected otherwise. */
import { parametersOf, type Layer } from './layer';
import { layersOf, type Network } from './network';
import { fieldOfLayer, type Field } from './receptiveField';
import { CONNECTIVITIES, type Connectivity, type NetworkSpec } from './spec';
import { connectedAs } from './tie';

export interface LayerCounts {
  readonly name: string;
  readonly parameters: number;
  readonly weights: number;
  readonly biases: number;
  readonly connections: number;
  readonly multiplications: number;
}

export const countsOf = (layer: Layer): LayerCounts => ({
  name: layer.name,
  parameters: parametersOf(layer),
  weights: layer.weights?.length ?? 0,
  biases: layer.bias?.length ?? 0,
  connections: layer.connections,
  multiplications: layer.multiplications,
});

/** Sums over the layers of a description, also of one that has too much to be built. */
export const parameterCountOf = (spec: NetworkSpec): number =>
  layersOf(spec).reduce((sum, layer) => sum + parametersOf(layer), 0);
export const connectionCountOf = (spec: NetworkSpec): number =>
  layersOf(spec).reduce((sum, { connections }) => sum + connections, 0);

export const BYTES_PER_PARAMETER = Float32Array.BYTES_PER_ELEMENT;

export type Ways<Value> = Readonly<Record<Connectivity, Value>>;

/** The same under each connectivity. */
export const threeWays = <Value>(make: (connectivity: Connectivity) => Value): Ways<Value> => {
  const entries = CONNECTIVITIES.map((connectivity) => [connectivity, make(connectivity)] as const);
  return Object.fromEntries(entries) as Record<Connectivity, Value>;
};

/** A layer's counts under each connectivity. Layers that the switch does not touch count the same three times. */
export const countsByConnectivity = (layer: Layer): Ways<LayerCounts> =>
  threeWays((connectivity) => countsOf(connectedAs(layer, connectivity)));

/** Sums of a network's counts under each connectivity. */
export function networkCountsByConnectivity(network: Network): Ways<LayerCounts> {
  const layers = network.layers.map(countsByConnectivity);
  return threeWays((connectivity) => {
    const sum = (key: Exclude<keyof LayerCounts, 'name'>) =>
      layers.reduce((all, layer) => all + layer[connectivity][key], 0);
    return {
      name: network.spec.name,
      parameters: sum('parameters'),
      weights: sum('weights'),
      biases: sum('biases'),
      connections: sum('connections'),
      multiplications: sum('multiplications'),
    };
  });
}

/** Counts and fields of every layer, as scripts ask for them. Where rows and columns differ, rows are given. */
export const layerReport = (network: Network): readonly (LayerCounts & { readonly receptiveField: Field })[] =>
  network.layers.map((layer, index) => ({ ...countsOf(layer), receptiveField: fieldOfLayer(network, index)[0] }));
