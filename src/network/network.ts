/** A network: its layers in order, each resolved against the one before, and the places of its parameters in one flat list. */
import { canUntie, connectivitiesOf } from './descriptions';
import { NetworkError } from './errors';
import { parametersOf, type Layer, type ParameterBlock } from './layer';
import { buildLayer } from './layers';
import { LIMITS } from './limits';
import { units, type Shape } from './shape';
import type { Connectivity, NetworkSpec } from './spec';

/** A parameter block, and where it begins in the network's flat list of parameters. */
export interface PlacedBlock extends ParameterBlock {
  readonly layer: number;
  readonly role: 'weights' | 'bias';
  readonly offset: number;
}

export interface Network {
  readonly spec: NetworkSpec;
  readonly input: Shape;
  readonly layers: readonly Layer[];
  /** All learned blocks, layer by layer, weights before biases. */
  readonly blocks: readonly PlacedBlock[];
  readonly parameterCount: number;
  readonly connectionCount: number;
  /** Where each layer's values begin when all activations are one flat list; the input is not in it. */
  readonly activationOffsets: readonly number[];
  readonly activationCount: number;
  readonly classes: number;
}

/**
 * Resolves a description. Throws a NetworkError that says which layer does not fit, and why, or what there would be too
 * much of; whatever the description, that takes milliseconds and a few megabytes.
 */
export function buildNetwork(spec: NetworkSpec): Network {
  if (spec.layers.length === 0) throw new NetworkError({ code: 'noLayers' });
  if (spec.layers.length > LIMITS.layers)
    throw new NetworkError({ code: 'tooManyLayers', layers: spec.layers.length, limit: LIMITS.layers });
  const input: Shape = { height: spec.input.height, width: spec.input.width, channels: spec.input.channels };
  const within = extentWithin(input);
  const layers: Layer[] = [];
  const blocks: PlacedBlock[] = [];
  const activationOffsets: number[] = [];
  let parameterCount = 0;
  let activationCount = 0;
  for (const layerSpec of spec.layers) {
    if (layers.some(({ name }) => name === layerSpec.name))
      throw new NetworkError({ code: 'nameUsedTwice', layer: layerSpec.name });
    const layer = buildLayer(layerSpec, layers.at(-1)?.output ?? input);
    within(layer);
    for (const role of ['weights', 'bias'] as const) {
      const block = layer[role];
      if (!block) continue;
      blocks.push({ ...block, layer: layers.length, role, offset: parameterCount });
      parameterCount += block.length;
    }
    activationOffsets.push(activationCount);
    activationCount += units(layer.output);
    layers.push(layer);
  }
  const last = layers.at(-1)!;
  return {
    spec,
    input,
    layers,
    blocks,
    parameterCount,
    connectionCount: layers.reduce((sum, layer) => sum + layer.connections, 0),
    activationOffsets,
    activationCount,
    classes: units(last.output),
  };
}

/** The layers alone, for their counts, also of a network that has too much of something. Throws a NetworkError where one does not fit. */
export function layersOf({ input, layers }: NetworkSpec): readonly Layer[] {
  let shape: Shape = input;
  return layers.map((spec) => {
    const layer = buildLayer(spec, shape);
    shape = layer.output;
    return layer;
  });
}

/** Adds up what a network has, layer by layer. Throws a NetworkError at the layer that makes it too much. */
function extentWithin(input: Shape): (layer: Layer) => void {
  const sums = { maps: 0, units: units(input), parameters: 0, connections: 0 };
  if (sums.units > LIMITS.units)
    throw new NetworkError({ code: 'inputTooLarge', units: sums.units, limit: LIMITS.units });
  return (layer) => {
    sums.maps += layer.output.channels;
    sums.units += units(layer.output);
    sums.parameters += parametersOf(layer);
    sums.connections += layer.connections;
    for (const extent of ['maps', 'units', 'parameters', 'connections'] as const) {
      const [value, limit] = [sums[extent], LIMITS[extent]];
      if (value > limit) throw new NetworkError({ code: 'tooLarge', layer: layer.name, extent, value, limit });
    }
  };
}

/** The part of `values` (all activations, flat) that belongs to a layer, without copying. */
export const activationsOf = (network: Network, values: Float32Array, layer: number): Float32Array =>
  values.subarray(
    network.activationOffsets[layer]!,
    network.activationOffsets[layer]! + units(network.layers[layer]!.output),
  );

export const blockOf = (network: Network, layer: number, role: PlacedBlock['role']): PlacedBlock | undefined =>
  network.blocks.find((block) => block.layer === layer && block.role === role);

/** What a layer has of all parameters, as weights or as biases, without copying; null where it has none. */
export function learnedOf<Values extends Float32Array | Float64Array>(
  network: Network,
  parameters: Values,
  layer: number,
  role: PlacedBlock['role'],
): Values | null {
  const block = blockOf(network, layer, role);
  return block ? (parameters.subarray(block.offset, block.offset + block.length) as Values) : null;
}

/** The same network with its C and S layers (or only the one named) connected another way. */
export const withConnectivity = (spec: NetworkSpec, connectivity: Connectivity, layerName?: string): NetworkSpec => ({
  ...spec,
  layers: spec.layers.map((layer) =>
    canUntie(layer) && (layerName === undefined || layer.name === layerName) ? { ...layer, connectivity } : layer,
  ),
});

/** How the C layers are connected: one word where they agree, `mixed` where not, `null` where there are none. */
export function connectivityOf(spec: NetworkSpec): Connectivity | 'mixed' | null {
  const kinds = new Set(
    spec.layers.flatMap((layer) =>
      canUntie(layer) && connectivitiesOf(layer).includes('full') ? [layer.connectivity ?? 'shared'] : [],
    ),
  );
  if (kinds.size === 0) return null;
  return kinds.size === 1 ? [...kinds][0]! : 'mixed';
}
