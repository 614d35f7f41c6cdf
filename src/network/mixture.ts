/**
 * Kernels as mixtures of few: from the weights of a local or shared layer to the closest mixture of rank R, and back. A
 * shared layer has one kernel at every position, so its mixture is exact at rank 1; a local one's is exact at full rank.
 */
import { betweenLocalAndShared, mixedLayersOf, withoutMixtures } from './betweenLocalAndShared';
import { tapsOf, type Layer } from './layer';
import { lowRank } from './lowRank';
import { buildNetwork, learnedOf, withConnectivity, type Network } from './network';
import { unitAt, units } from './shape';
import { connectedAs, reconnect, weightsAs } from './tie';

export interface Mixture {
  /** w_r, [r][tap]. Fewer than asked for where fewer make the copies exactly. */
  readonly kernels: readonly Float64Array[];
  /** m_r, [r][place], with a root mean square of 1 over the places. */
  readonly mixing: readonly Float64Array[];
  /** √(Σ (w − mixture)² / Σ w²): the share that is left out; 0 where all weights are 0. */
  readonly leftOut: number;
}

/** A singular value under this share of the largest is rounding of float32. */
const ROUNDING = 1e-6;

/** The mixture of rank R that comes closest to one map's kernels `copies` [place, tap], in the sum of squares. */
export function closestMixture(copies: ArrayLike<number>, places: number, taps: number, rank: number): Mixture {
  const { singularValues, columns, rows } = lowRank(copies, places, taps);
  const needed = singularValues.filter((value) => value > ROUNDING * singularValues[0]!).length;
  const squares = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);
  const kept = Math.min(rank, needed);
  const terms = Array.from({ length: kept }, (_, r) => {
    const mixing = columns[r]!;
    // Where every position has the same kernel this makes the mixing 1 and the kernel that one.
    const scale = Math.sqrt(squares(mixing) / places) * (mixing.reduce((sum, m) => sum + m, 0) < 0 ? -1 : 1);
    return { kernel: rows[r]!.map((weight) => weight * scale), mixing: mixing.map((m) => m / scale) };
  });
  return {
    kernels: terms.map(({ kernel }) => kernel),
    mixing: terms.map(({ mixing }) => mixing),
    leftOut: needed === 0 ? 0 : Math.sqrt(squares(singularValues.slice(kept, needed)) / squares(singularValues)),
  };
}

/** One map's kernels, [place, tap], as its layer has them or, where it is full, would have them if it were local. */
export function kernelCopies(layer: Layer, weights: ArrayLike<number>, map: number): Float64Array {
  const local = connectedAs(layer, 'local');
  const weightsOf = weightsAs(layer, local, weights);
  const { height, width, channels } = layer.output;
  const taps = tapsOf(local, map);
  const copies = new Float64Array(height * width * taps);
  for (let place = 0; place < height * width; place++) {
    const unit = place * channels + map;
    const start = place * taps - local.rowOf(unit);
    weightsOf(unit, (weight, value) => {
      copies[start + weight] = value;
    });
  }
  return copies;
}

export interface Mixed {
  readonly network: Network;
  readonly parameters: Float32Array<ArrayBuffer>;
}

/**
 * The network with its C layers as the closest mixtures of rank R. A layer that is full is untied to local first, as the
 * connectivity switch does. Kernels that are not needed are drawn by `draw`, uniform in [−1, 1), within ±1/√taps, and mixed
 * with 0: they change no value, and training can take them up.
 */
export function mixedFrom(from: Network, given: Float32Array, rank: number, draw: () => number): Mixed {
  const network = buildNetwork(betweenLocalAndShared(from.spec, rank));
  const mixtures = mixedLayersOf(network.spec);
  const local = buildNetwork(mixtures.reduce((spec, { name }) => withConnectivity(spec, 'local', name), from.spec));
  const before = reconnect(from, local, given);
  const parameters = new Float32Array(network.parameterCount);
  copyOthers(local, before, network, parameters);
  for (const { name, kernels: at } of mixtures) {
    const index = local.layers.findIndex((layer) => layer.name === name);
    const layer = local.layers[index]!;
    const [kernels, mixing, biases] = [
      learnedOf(network, parameters, at, 'weights')!,
      learnedOf(network, parameters, at + 1, 'weights')!,
      learnedOf(network, parameters, at + 1, 'bias')!,
    ];
    biases.set(learnedOf(local, before, index, 'bias')!);
    const { height, width, channels } = layer.output;
    for (let map = 0; map < channels; map++) {
      const taps = tapsOf(layer, map);
      const copies = kernelCopies(layer, learnedOf(local, before, index, 'weights')!, map);
      const mixture = closestMixture(copies, height * width, taps, rank);
      for (let r = 0; r < rank; r++) {
        const kernel = mixture.kernels[r] ?? Float64Array.from({ length: taps }, () => draw() / Math.sqrt(taps));
        kernels.set(kernel, network.layers[at]!.rowOf(map * rank + r));
        for (let place = 0; place < height * width; place++) {
          mixing[network.layers[at + 1]!.rowOf(place * channels + map) + r] = mixture.mixing[r]?.[place] ?? 0;
        }
      }
    }
  }
  return { network, parameters };
}

/** The way back: every position gets the mixture that it had as a kernel of its own. The same function, local. */
export function unmixed(from: Network, given: Float32Array): Mixed {
  const network = buildNetwork(withoutMixtures(from.spec));
  const parameters = new Float32Array(network.parameterCount);
  copyOthers(from, given, network, parameters);
  for (const { name, rank, kernels: at } of mixedLayersOf(from.spec)) {
    const index = network.layers.findIndex((layer) => layer.name === name);
    const layer = network.layers[index]!;
    const [weights, biases] = [
      learnedOf(network, parameters, index, 'weights')!,
      learnedOf(network, parameters, index, 'bias')!,
    ];
    const own = learnedOf(from, given, at + 1, 'bias')!;
    const kernelBiases = learnedOf(from, given, at, 'bias')!;
    for (let unit = 0; unit < units(layer.output); unit++) {
      const map = unit % layer.output.channels;
      const { kernel, mixing } = mixtureOfUnit(from, given, at, unit);
      weights.set(kernel, layer.rowOf(unit));
      biases[unit] = mixing.reduce((sum, m, r) => sum + m * kernelBiases[map * rank + r]!, own[unit]!);
    }
  }
  return { network, parameters };
}

export interface MixtureOfUnit {
  /** w_r, [r][tap]. */
  readonly kernels: readonly Float64Array[];
  /** m_r at the unit's position, [r]. */
  readonly mixing: readonly number[];
  /** Σ_r m_r·w_r, [tap]. */
  readonly kernel: Float64Array;
}

/** How the kernel of one unit is mixed. Layer `at` holds the kernels; the unit is one of the layer after it, [y, x, channel]. */
export function mixtureOfUnit(network: Network, parameters: Float32Array, at: number, unit: number): MixtureOfUnit {
  const [layer, mixingLayer] = [network.layers[at]!, network.layers[at + 1]!];
  const rank = layer.output.channels / mixingLayer.output.channels;
  const map = unit % mixingLayer.output.channels;
  const taps = tapsOf(layer, map * rank);
  const weights = learnedOf(network, parameters, at, 'weights')!;
  const row = mixingLayer.rowOf(unit);
  const mixing = Array.from(learnedOf(network, parameters, at + 1, 'weights')!.subarray(row, row + rank));
  const kernels = mixing.map((_, r) => {
    const start = layer.rowOf(unitAt(layer.output, 0, 0, map * rank + r));
    return Float64Array.from(weights.subarray(start, start + taps));
  });
  const kernel = new Float64Array(taps);
  kernels.forEach((own, r) => own.forEach((weight, tap) => (kernel[tap]! += mixing[r]! * weight)));
  return { kernels, mixing, kernel };
}

/** Parameters of the layers that are no mixture on either side: they have the same name and the same place. */
function copyOthers(from: Network, given: Float32Array, to: Network, target: Float32Array): void {
  const mixed = new Set([...mixedLayersOf(from.spec), ...mixedLayersOf(to.spec)].map(({ name }) => name));
  for (const block of to.blocks) {
    const { name } = to.layers[block.layer]!;
    if (mixed.has(name)) continue;
    const source = from.blocks.find((one) => from.layers[one.layer]!.name === name && one.role === block.role);
    if (source) target.set(given.subarray(source.offset, source.offset + source.length), block.offset);
  }
}
