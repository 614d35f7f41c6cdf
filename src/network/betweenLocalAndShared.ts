/**
 * Layers between local and shared (Elsayed et al. 2020): at every position the kernel is a mixture of R shared kernels,
 * w(y, x) = Σ_r m_r(y, x)·w_r. Rank 1 with equal mixing is shared; with enough kernels it is local. Mixing kernels is
 * mixing their maps, so the layer is two that exist: R shared kernels a map, without squashing, then a local layer of
 * 1×1 that weighs the R maps at each position.
 */
import { buildLayer } from './layers';
import type { Shape } from './shape';
import type { ConvolutionSpec, LayerSpec, NetworkSpec } from './spec';

/**
 * The network with its C layers at rank R. They keep their names; their kernels stand in a layer before. One of a single
 * position, where local and shared are the same, stays as it is; layers that are mixtures already get the new rank.
 */
export function betweenLocalAndShared(given: NetworkSpec, rank: number): NetworkSpec {
  const spec = withoutMixtures(given);
  let shape: Shape = { height: spec.input.height, width: spec.input.width, channels: spec.input.channels };
  const layers = spec.layers.flatMap((layer) => {
    shape = buildLayer(layer, shape).output;
    const positions = shape.height * shape.width;
    return layer.kind === 'convolution' && positions > 1 ? mixed(layer, rank) : [layer];
  });
  return { ...spec, layers };
}

const kernelsOf = (name: string): string => `${name} kernels`;

function mixed(layer: ConvolutionSpec, rank: number): LayerSpec[] {
  const copies = Array.from({ length: rank }, (_, r) => r);
  return [
    {
      ...layer,
      name: kernelsOf(layer.name),
      maps: layer.maps * rank,
      connectivity: 'shared',
      bias: 'map',
      activation: 'identity',
      ...(layer.table ? { table: layer.table.flatMap((sources) => copies.map(() => sources)) } : {}),
    },
    {
      kind: 'convolution',
      name: layer.name,
      maps: layer.maps,
      kernel: 1,
      connectivity: 'local',
      // A local layer has a bias a unit in any case; what the plain layer had is kept for the way back.
      ...(layer.bias ? { bias: layer.bias } : {}),
      table: Array.from({ length: layer.maps }, (_, map) => copies.map((r) => map * rank + r)),
      activation: layer.activation,
    },
  ];
}

/** A C layer that is a mixture: its own name, its rank, and which of the network's layers holds its kernels. The next one mixes them. */
export interface MixedLayer {
  readonly name: string;
  readonly rank: number;
  readonly kernels: number;
}

/** The mixtures in a network, found by their form; none where it has no layer between local and shared. */
export function mixedLayersOf({ layers }: NetworkSpec): readonly MixedLayer[] {
  return layers.flatMap((mixing, index) => {
    const before = layers[index - 1];
    const found =
      isMixing(mixing) &&
      before?.kind === 'convolution' &&
      before.name === kernelsOf(mixing.name) &&
      before.activation === 'identity' &&
      (before.connectivity ?? 'shared') === 'shared';
    return found ? [{ name: mixing.name, rank: before.maps / mixing.maps, kernels: index - 1 }] : [];
  });
}

const isMixing = (layer: LayerSpec): layer is ConvolutionSpec =>
  layer.kind === 'convolution' && layer.connectivity === 'local' && layer.kernel === 1 && layer.table !== undefined;

/** The way back from `betweenLocalAndShared`, with the layers that were mixtures now local. Other layers stay as they are. */
export function withoutMixtures(spec: NetworkSpec): NetworkSpec {
  const found = mixedLayersOf(spec);
  if (found.length === 0) return spec;
  return {
    ...spec,
    layers: spec.layers.flatMap((layer, index) => {
      if (found.some(({ kernels }) => kernels === index - 1)) return [];
      const mixture = found.find(({ kernels }) => kernels === index);
      return mixture
        ? [plain(layer as ConvolutionSpec, spec.layers[index + 1] as ConvolutionSpec, mixture.rank)]
        : [layer];
    }),
  };
}

function plain(kernels: ConvolutionSpec, mixing: ConvolutionSpec, rank: number): ConvolutionSpec {
  const { bias: _, table, ...windows } = kernels;
  return {
    ...windows,
    name: mixing.name,
    maps: mixing.maps,
    connectivity: 'local',
    ...(mixing.bias ? { bias: mixing.bias } : {}),
    ...(table ? { table: table.filter((_sources, map) => map % rank === 0) } : {}),
    activation: mixing.activation,
  };
}
