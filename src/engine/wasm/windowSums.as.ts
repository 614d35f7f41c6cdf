/** Sums over the windows of an image [y, x, channel], and the way back: what S layers and average pooling do. */
import {
  CHANNELS,
  DILATION_X,
  DILATION_Y,
  field,
  HEIGHT,
  KERNEL_X,
  KERNEL_Y,
  OUT_HEIGHT,
  OUT_WIDTH,
  PADDING_X,
  PADDING_Y,
  STRIDE_X,
  STRIDE_Y,
  WIDTH,
} from './geometry.as';
import { addScaled } from './vector.as';

/** Sum of every window, map by map, times `scale`: `out` is [y, x, channel] and is overwritten. */
export function sumWindows(geometry: usize, image: usize, scale: f32, out: usize): void {
  memory.fill(out, 0, 4 * field(geometry, OUT_HEIGHT) * field(geometry, OUT_WIDTH) * field(geometry, CHANNELS));
  walk(geometry, image, out, scale, false);
}

/** The transpose of `sumWindows`: adds every unit of `gradOut`, times `scale`, to all pixels of its window. */
export function spreadWindows(geometry: usize, gradOut: usize, scale: f32, image: usize): void {
  walk(geometry, image, gradOut, scale, true);
}

/** Adds every pixel of a window to the window's units, or the units to every pixel. */
// @ts-ignore: AssemblyScript has decorators on functions
@inline
function walk(geometry: usize, image: usize, units: usize, scale: f32, spread: bool): void {
  const height = field(geometry, HEIGHT);
  const width = field(geometry, WIDTH);
  const pixel = 4 * field(geometry, CHANNELS);
  const kernelY = field(geometry, KERNEL_Y);
  const kernelX = field(geometry, KERNEL_X);
  const strideX = field(geometry, STRIDE_X);
  const dilationX = field(geometry, DILATION_X);
  const outHeight = field(geometry, OUT_HEIGHT);
  const unitRow = field(geometry, OUT_WIDTH) * pixel;
  for (let y = 0; y < outHeight; y++, units += unitRow) {
    let row = y * field(geometry, STRIDE_Y) - field(geometry, PADDING_Y);
    for (let ky = 0; ky < kernelY; ky++, row += field(geometry, DILATION_Y)) {
      if (<u32>row >= <u32>height) continue;
      const line = image + row * width * pixel;
      let left = -field(geometry, PADDING_X);
      for (let unit = units; unit < units + unitRow; unit += pixel, left += strideX) {
        let column = left;
        for (let kx = 0; kx < kernelX; kx++, column += dilationX) {
          if (<u32>column >= <u32>width) continue;
          const at = line + column * pixel;
          if (spread) addScaled(at, unit, pixel, scale);
          else addScaled(unit, at, pixel, scale);
        }
      }
    }
  }
}
