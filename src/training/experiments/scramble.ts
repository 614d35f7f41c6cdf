/** One fixed permutation of the pixels, for every image alike: what was near is no longer near, and nothing is lost. */
import type { LabelledImages } from '../../engine/engine';
import type { NetworkSpec } from '../../network';
import { generatorFor, permutation } from '../random';

/** A stream of its own, so that the pixels' order has nothing to do with the weights or the examples. */
const STREAM = 7001;

/** Pixel i of a scrambled image is pixel `scrambledOrder(…)[i]` of the image. */
export const scrambledOrder = (pixels: number, seed: number): Uint32Array =>
  permutation(pixels, generatorFor(seed, STREAM));

/** Scrambles sets of images [image, y, x, channel]; channels stay with their pixel. */
export function scramble(input: NetworkSpec['input'], seed: number): (set: LabelledImages) => LabelledImages {
  const { height, width, channels } = input;
  const order = scrambledOrder(height * width, seed);
  return ({ images, labels }) => {
    const scrambled = new Float32Array(images.length);
    const size = height * width * channels;
    for (let image = 0; image < labels.length; image++) {
      for (let pixel = 0; pixel < order.length; pixel++) {
        for (let channel = 0; channel < channels; channel++) {
          scrambled[image * size + pixel * channels + channel] =
            images[image * size + order[pixel]! * channels + channel]!;
        }
      }
    }
    return { images: scrambled, labels };
  };
}
