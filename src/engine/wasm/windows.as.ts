/**
 * Windows over an image [y, x, channel]: laid out as the rows of a matrix (im2col), added back from it (col2im), summed
 * and spread.
 */
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
import { addScaled, clearOver, copyOver } from './vector.as';

/** im2col of one image: row (y, x) of `columns` is [kernelY, kernelX, channel], 0 over the border. */
export function gatherWindows(geometry: usize, image: usize, columns: usize): void {
  const outHeight = field(geometry, OUT_HEIGHT);
  const outWidth = field(geometry, OUT_WIDTH);
  for (let y = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++) columns = gatherWindow(geometry, image, y, x, columns);
  }
}

/** The same window (y, x) of `count` images, `stride` bytes apart, one a row. */
export function gatherPosition(
  geometry: usize,
  images: usize,
  stride: usize,
  count: usize,
  y: i32,
  x: i32,
  columns: usize,
): void {
  for (; count > 0; count--) {
    columns = gatherWindow(geometry, images, y, x, columns);
    images += stride;
  }
}

/** Returns where the next row begins. */
function gatherWindow(geometry: usize, image: usize, y: i32, x: i32, out: usize): usize {
  const height = field(geometry, HEIGHT);
  const width = field(geometry, WIDTH);
  const pixel = 4 * field(geometry, CHANNELS);
  const kernelX = field(geometry, KERNEL_X);
  const dilationX = field(geometry, DILATION_X);
  const dilationY = field(geometry, DILATION_Y);
  const left = x * field(geometry, STRIDE_X) - field(geometry, PADDING_X);
  let row = y * field(geometry, STRIDE_Y) - field(geometry, PADDING_Y);
  for (let ky = field(geometry, KERNEL_Y); ky > 0; ky--, row += dilationY) {
    if (<u32>row >= <u32>height) {
      clearOver(out, kernelX * pixel);
      out += kernelX * pixel;
    } else if (dilationX == 1) {
      const first = max(0, left);
      const end = min(width, left + kernelX);
      const before = (first - left) * pixel;
      const inside = (end - first) * pixel;
      const after = (left + kernelX - end) * pixel;
      if (before > 0) clearOver(out, before);
      copyOver(out + before, image + (row * width + first) * pixel, inside);
      if (after > 0) clearOver(out + before + inside, after);
      out += kernelX * pixel;
    } else {
      for (let kx = 0; kx < kernelX; kx++) {
        const column = left + kx * dilationX;
        if (<u32>column >= <u32>width) clearOver(out, pixel);
        else copyOver(out, image + (row * width + column) * pixel, pixel);
        out += pixel;
      }
    }
  }
  return out;
}

/** col2im of one image: adds every row of `columns` to the pixels its window covers. */
export function scatterWindows(geometry: usize, columns: usize, image: usize): void {
  const outHeight = field(geometry, OUT_HEIGHT);
  const outWidth = field(geometry, OUT_WIDTH);
  for (let y = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++) columns = scatterWindow(geometry, columns, y, x, image);
  }
}

/** Adds row after row to the same window (y, x) of `count` images. */
export function scatterPosition(
  geometry: usize,
  columns: usize,
  count: usize,
  y: i32,
  x: i32,
  images: usize,
  stride: usize,
): void {
  for (; count > 0; count--) {
    columns = scatterWindow(geometry, columns, y, x, images);
    images += stride;
  }
}

function scatterWindow(geometry: usize, columns: usize, y: i32, x: i32, image: usize): usize {
  const height = field(geometry, HEIGHT);
  const width = field(geometry, WIDTH);
  const pixel = 4 * field(geometry, CHANNELS);
  const kernelX = field(geometry, KERNEL_X);
  const dilationX = field(geometry, DILATION_X);
  const dilationY = field(geometry, DILATION_Y);
  const left = x * field(geometry, STRIDE_X) - field(geometry, PADDING_X);
  let row = y * field(geometry, STRIDE_Y) - field(geometry, PADDING_Y);
  for (let ky = field(geometry, KERNEL_Y); ky > 0; ky--, row += dilationY, columns += kernelX * pixel) {
    if (<u32>row >= <u32>height) continue;
    if (dilationX == 1) {
      const first = max(0, left);
      const end = min(width, left + kernelX);
      addScaled(image + (row * width + first) * pixel, columns + (first - left) * pixel, (end - first) * pixel, 1);
      continue;
    }
    for (let kx = 0; kx < kernelX; kx++) {
      const column = left + kx * dilationX;
      if (<u32>column < <u32>width) addScaled(image + (row * width + column) * pixel, columns + kx * pixel, pixel, 1);
    }
  }
  return columns;
}

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
