/** What is shown of a mixture: the pinned map's kernels, where each is used, and what they make at the pinned position. */
import {
  closestMixture,
  kernelCopies,
  learnedOf,
  mixedLayersOf,
  mixtureOfUnit,
  positionOf,
  windowed,
  type Layer,
  type Network,
} from '../../../network';
import type { UnitRef } from '../../../store/state/state';

export interface ShownMixture {
  /** Of the C layer, as the plain network calls it. */
  readonly name: string;
  readonly map: number;
  readonly y: number;
  readonly x: number;
  /** The layer whose windows the kernels fill. */
  readonly windowed: Layer;
  readonly kernels: readonly Float64Array[];
  /** [r][place]. */
  readonly mixing: readonly ArrayLike<number>[];
  /** Σ_r m_r·w_r at the position, [tap]. */
  readonly kernel: Float64Array;
  /** Of the weights as they are, where the network is plain; null where it is a mixture already. */
  readonly leftOut: number | null;
}

/** The pinned unit's map as a mixture: its own where the network is one, else the closest of rank R. Null outside of C layers. */
export function shownMixture(
  network: Network,
  parameters: Float32Array,
  { layer: index, unit }: UnitRef,
  rank: number,
): ShownMixture | null {
  const layer = network.layers[index];
  if (layer?.spec.kind !== 'convolution') return null;
  const { y, x, channel } = positionOf(layer.output, unit);
  const place = y * layer.output.width + x;
  const own = mixedLayersOf(network.spec).find(({ kernels }) => index === kernels || index === kernels + 1);
  if (own) {
    const map = index === own.kernels ? Math.floor(channel / own.rank) : channel;
    const maps = network.layers[own.kernels + 1]!.output.channels;
    const places = layer.output.height * layer.output.width;
    const { kernels, kernel } = mixtureOfUnit(network, parameters, own.kernels, place * maps + map);
    const factors = learnedOf(network, parameters, own.kernels + 1, 'weights')!;
    const row = (at: number): number => network.layers[own.kernels + 1]!.rowOf(at * maps + map);
    const mixing = kernels.map((_, r) => Float32Array.from({ length: places }, (_place, at) => factors[row(at) + r]!));
    return {
      name: own.name,
      map,
      y,
      x,
      windowed: network.layers[own.kernels]!,
      kernels,
      mixing,
      kernel,
      leftOut: null,
    };
  }
  const copies = kernelCopies(layer, learnedOf(network, parameters, index, 'weights')!, channel);
  const places = layer.output.height * layer.output.width;
  const taps = copies.length / places;
  const { kernels, mixing, leftOut } = closestMixture(copies, places, taps, rank);
  const kernel = new Float64Array(taps);
  kernels.forEach((one, r) => one.forEach((weight, tap) => (kernel[tap]! += weight * mixing[r]![place]!)));
  return { name: layer.name, map: channel, y, x, windowed: windowed(layer), kernels, mixing, kernel, leftOut };
}
