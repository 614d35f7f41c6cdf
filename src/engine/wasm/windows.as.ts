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
  const outHeight = field(geometry, OUT_HEIGHT);
  const outWidth = field(geometry, OUT_WIDTH);
  const pixel = 4 * field(geometry, CHANNELS);
  memory.fill(out, 0, outHeight * outWidth * pixel);
  for (let y = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++) {
      visitWindow(geometry, y, x, image, out, scale, false);
      out += pixel;
    }
  }
}

/** The transpose of `sumWindows`: adds every unit of `gradOut`, times `scale`, to all pixels of its window. */
export function spreadWindows(geometry: usize, gradOut: usize, scale: f32, image: usize): void {
  const outHeight = field(geometry, OUT_HEIGHT);
  const outWidth = field(geometry, OUT_WIDTH);
  const pixel = 4 * field(geometry, CHANNELS);
  for (let y = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++) {
      visitWindow(geometry, y, x, image, gradOut, scale, true);
      gradOut += pixel;
    }
  }
}

// @ts-ignore: AssemblyScript has decorators on functions
@inline
function visitWindow(geometry: usize, y: i32, x: i32, image: usize, unit: usize, scale: f32, spread: bool): void {
  const height = field(geometry, HEIGHT);
  const width = field(geometry, WIDTH);
  const pixel = 4 * field(geometry, CHANNELS);
  const kernelX = field(geometry, KERNEL_X);
  const dilationX = field(geometry, DILATION_X);
  const dilationY = field(geometry, DILATION_Y);
  const left = x * field(geometry, STRIDE_X) - field(geometry, PADDING_X);
  let row = y * field(geometry, STRIDE_Y) - field(geometry, PADDING_Y);
  for (let ky = field(geometry, KERNEL_Y); ky > 0; ky--, row += dilationY) {
    if (<u32>row >= <u32>height) continue;
    for (let kx = 0; kx < kernelX; kx++) {
      const column = left + kx * dilationX;
      if (<u32>column >= <u32>width) continue;
      const at = image + (row * width + column) * pixel;
      if (spread) addScaled(at, unit, pixel, scale);
      else addScaled(unit, at, pixel, scale);
    }
  }
}
