/** The definition of a receptive field as an experiment: paint at random outside of it, then inside, and measure the unit. */
import { fitToInput } from '../digits/fit';
import { IMAGE_SIZE } from '../digits/normalize';
import type { Box, NetworkSpec } from '../network';

type Image = Float32Array<ArrayBuffer>;

export interface Paintings {
  /** The image with every pixel repainted that no place of the field shows. */
  readonly outside: Image;
  /** The image with every pixel repainted that the field alone shows. */
  readonly inside: Image;
  readonly pixelsOutside: number;
  readonly pixelsInside: number;
}

/**
 * Repaints an image of 28×28 outside and inside a box of the network's input. `random` gives inks from 0 to 1. An input of
 * another size shows the image otherwise; what shows where is found by fitting images in which one row, or column, is inked.
 */
export function repaint(image: Image, input: NetworkSpec['input'], box: Box, random: () => number): Paintings {
  const rows = showing(input, 'row', box.top, box.bottom);
  const columns = showing(input, 'column', box.left, box.right);
  const outside = image.slice();
  const inside = image.slice();
  let pixelsOutside = 0;
  let pixelsInside = 0;
  for (let y = 0; y < IMAGE_SIZE; y++) {
    for (let x = 0; x < IMAGE_SIZE; x++) {
      const at = y * IMAGE_SIZE + x;
      const seen = rows[y] !== 'outside' && columns[x] !== 'outside';
      if (!seen) {
        outside[at] = random();
        pixelsOutside++;
      } else if (rows[y] === 'inside' && columns[x] === 'inside') {
        inside[at] = random();
        pixelsInside++;
      }
    }
  }
  return { outside, inside, pixelsOutside, pixelsInside };
}

type Side = 'inside' | 'outside' | 'both';

/** For each row (or column) of the image: whether the input shows it within `first` … `last` only, or not there, or on both sides. */
function showing(input: NetworkSpec['input'], axis: 'row' | 'column', first: number, last: number): readonly Side[] {
  return Array.from({ length: IMAGE_SIZE }, (_, line) => {
    const probe = new Float32Array(IMAGE_SIZE * IMAGE_SIZE);
    for (let i = 0; i < IMAGE_SIZE; i++) probe[axis === 'row' ? line * IMAGE_SIZE + i : i * IMAGE_SIZE + line] = 1;
    const fitted = fitToInput(probe, { ...input, channels: 1, white: 0, ink: 1 });
    let within = false;
    let beyond = false;
    fitted.forEach((ink, place) => {
      if (ink <= 0) return;
      const at = axis === 'row' ? Math.floor(place / input.width) : place % input.width;
      if (at >= first && at <= last) within = true;
      else beyond = true;
    });
    return within && beyond ? 'both' : within ? 'inside' : 'outside';
  });
}
