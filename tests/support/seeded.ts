/** Everything random in the tests, from a seed: numbers, parameters, images. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { units, type Network } from '../../src/network';
import type { LabelledImages } from '../../src/engine/engine';

/** Numbers in [0, 1), the same ones for the same seed. */
export function seededRandom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/**
 * Parameters that keep sums near 1, whatever the fan-in, and no kernel symmetric (a symmetric one would hide a missing
 * flip). Flat, in the order of `network.blocks`.
 */
export function randomParameters(network: Network, seed: number): Float32Array<ArrayBuffer> {
  const random = seededRandom(seed);
  const parameters = new Float32Array(network.parameterCount);
  for (const block of network.blocks) {
    let fanIn = 0;
    network.layers[block.layer]!.reads(0, () => fanIn++);
    const reach = block.role === 'bias' ? 0.5 : Math.sqrt(4 / Math.max(1, fanIn));
    for (let i = 0; i < block.length; i++) parameters[block.offset + i] = (2 * random() - 1) * reach;
  }
  return parameters;
}

/** Pixels in [−1, 1): [image, y, x, channel]. */
export function randomImages(network: Network, count: number, seed: number): Float32Array<ArrayBuffer> {
  const random = seededRandom(seed);
  return Float32Array.from({ length: count * units(network.input) }, () => 2 * random() - 1);
}

/** Images that can be learned: one random prototype a class, and noise of half its size over it. */
export function randomTrainingSet(
  network: Network,
  count: number,
  seed: number,
): LabelledImages & { readonly images: Float32Array<ArrayBuffer>; readonly labels: Uint8Array<ArrayBuffer> } {
  const size = units(network.input);
  const prototypes = randomImages(network, network.classes, seed);
  const images = randomImages(network, count, seed + 1);
  const random = seededRandom(seed + 2);
  const labels = Uint8Array.from({ length: count }, () => Math.floor(random() * network.classes));
  for (let image = 0; image < count; image++) {
    for (let i = 0; i < size; i++) {
      const at = image * size + i;
      images[at] = prototypes[labels[image]! * size + i]! + 0.5 * images[at]!;
    }
  }
  return { images, labels };
}

/** `batch` indices into a set of `count` images, drawn with repetition. */
export function randomBatch(count: number, batch: number, random: () => number): Uint32Array<ArrayBuffer> {
  return Uint32Array.from({ length: batch }, () => Math.floor(random() * count));
}
