/**
 * Layers between local and shared (Elsayed et al. 2020): at every position the kernel is a mixture of R shared kernels,
 * w(y, x) = Σ_r m_r(y, x)·w_r. Rank 1 with equal mixing is shared; with enough kernels it is local. Mixing kernels is
 * mixing their maps, so the layer is two that exist: R shared kernels a map, without squashing, then a local layer of
 * 1×1 that weighs the R maps at each position.
 */
import type { ConvolutionSpec, LayerSpec, NetworkSpec } from './spec';

/** The network with its windowed C layers at rank R. The C layers keep their names; their kernels stand in a layer before. */
export function betweenLocalAndShared(spec: NetworkSpec, rank: number): NetworkSpec {
  return { ...spec, layers: spec.layers.flatMap((layer) => (isWindowed(layer) ? mixed(layer, rank) : [layer])) };
}

const isWindowed = (layer: LayerSpec): layer is ConvolutionSpec => layer.kind === 'convolution';

function mixed(layer: ConvolutionSpec, rank: number): LayerSpec[] {
  const copies = Array.from({ length: rank }, (_, r) => r);
  return [
    {
      ...layer,
      name: `${layer.name} kernels`,
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
      table: Array.from({ length: layer.maps }, (_, map) => copies.map((r) => map * rank + r)),
      activation: layer.activation,
    },
  ];
}
