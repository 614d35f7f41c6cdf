/** One fixed permutation of the pixels, for every image alike: what was near is no longer near, and nothing is lost. */
import { scrambledOrder } from '../../digits/scramble';
import type { LabelledImages } from '../../engine/engine';
import type { NetworkSpec } from '../../network';

/** Scrambles sets of images [image, y, x, channel]; channels stay with their pixel. */
export function scramble(input: NetworkSpec['input'], seed: number): (set: LabelledImages) => LabelledImages {
  const { height, width, channels } = input;
  const order = scrambledOrder(height * width, seed);
  return (set) => {
    const { labels } = set;
    const images = set.images.subarray(0, set.images.length);
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
