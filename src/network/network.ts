/** A network: its layers in order, each resolved against the one before, and the places of its parameters in one flat list. */
import { canUntie, connectivitiesOf } from './descriptions';
import { NetworkError } from './errors';
import type { Layer, ParameterBlock } from './layer';
import { buildLayer } from './layers';
import { units, type Shape } from './shape';
import type { Connectivity, NetworkSpec } from './spec';

/** More than this would not fit the smallest device we care for: 256 MiB of float32 with its gradient. */
export const PARAMETER_LIMIT = 32_000_000;

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

/** Resolves a description. Throws a NetworkError that says which layer does not fit, and why. */
export function buildNetwork(spec: NetworkSpec): Network {
  if (spec.layers.length === 0) throw new NetworkError({ code: 'noLayers' });
  const input: Shape = { height: spec.input.height, width: spec.input.width, channels: spec.input.channels };
  const layers: Layer[] = [];
  const blocks: PlacedBlock[] = [];
  const activationOffsets: number[] = [];
  let parameterCount = 0;
  let activationCount = 0;
  for (const layerSpec of spec.layers) {
    if (layers.some(({ name }) => name === layerSpec.name))
      throw new NetworkError({ code: 'nameUsedTwice', layer: layerSpec.name });
    const layer = buildLayer(layerSpec, layers.at(-1)?.output ?? input);
    for (const role of ['weights', 'bias'] as const) {
      const block = layer[role];
      if (!block) continue;
      blocks.push({ ...block, layer: layers.length, role, offset: parameterCount });
      parameterCount += block.length;
    }
    if (parameterCount > PARAMETER_LIMIT) {
      throw new NetworkError({
        code: 'tooLarge',
        layer: layer.name,
        parameters: parameterCount,
        limit: PARAMETER_LIMIT,
      });
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

/** The part of `values` (all activations, flat) that belongs to a layer, without copying. */
export const activationsOf = (network: Network, values: Float32Array, layer: number): Float32Array =>
  values.subarray(
    network.activationOffsets[layer]!,
    network.activationOffsets[layer]! + units(network.layers[layer]!.output),
  );

export const blockOf = (network: Network, layer: number, role: PlacedBlock['role']): PlacedBlock | undefined =>
  network.blocks.find((block) => block.layer === layer && block.role === role);

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
