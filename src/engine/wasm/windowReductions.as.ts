// @ts-nocheck: AssemblyScript, of which TypeScript takes the types of what is exported
/**
 * What a window of an image [y, x, channel] comes to, map by map: the sum of its pixels, or the largest of them; and the
 * way back to the pixels. S layers and pooling are this.
 *
 * `geometry` is a record of 32-bit integers, how the windows lie (geometry.ts writes it). Offsets are in bytes.
 */
import { addScaled } from './vector.as';

const HEIGHT: usize = 0;
const WIDTH: usize = 4;
const CHANNELS: usize = 8;
const OUT_HEIGHT: usize = 12;
const OUT_WIDTH: usize = 16;
const KERNEL_Y: usize = 20;
const KERNEL_X: usize = 24;
const STRIDE_Y: usize = 28;
const STRIDE_X: usize = 32;
const PADDING_Y: usize = 36;
const PADDING_X: usize = 40;
const DILATION_Y: usize = 44;
const DILATION_X: usize = 48;

/** What is done with a unit and a pixel of its window. */
const SUM: i32 = 0;
const SPREAD: i32 = 1;
const MAXIMUM: i32 = 2;

/** Sum of every window, times `scale`: `out` is [y, x, channel] and is overwritten. */
export function sumWindows(geometry: usize, image: usize, scale: f32, out: usize): void {
  memory.fill(out, 0, unitBytes(geometry));
  walk(SUM, geometry, image, out, scale, 0);
}

/** The transpose of `sumWindows`: adds every unit of `gradOut`, times `scale`, to all pixels of its window. */
export function spreadWindows(geometry: usize, gradOut: usize, scale: f32, image: usize): void {
  walk(SPREAD, geometry, image, gradOut, scale, 0);
}

/** The largest of every window, and in `winners` its 32-bit index in the image: the first of the largest. */
export function maxWindows(geometry: usize, image: usize, out: usize, winners: usize): void {
  // −1: none yet.
  memory.fill(winners, 0xff, unitBytes(geometry));
  walk(MAXIMUM, geometry, image, out, 1, winners);
}

/** Adds each of `length` errors to the pixel that its maximum took. */
export function returnToWinners(errors: usize, winners: usize, length: usize, gradImage: usize): void {
  for (let i: usize = 0; i < 4 * length; i += 4) {
    const at = gradImage + 4 * i32.load(winners + i);
    f32.store(at, f32.load(at) + f32.load(errors + i));
  }
}

function unitBytes(geometry: usize): usize {
  return 4 * load<i32>(geometry, OUT_HEIGHT) * load<i32>(geometry, OUT_WIDTH) * load<i32>(geometry, CHANNELS);
}

/** Visits every unit with every pixel of its window, all maps at once; the compiler specialises it for each `what`. */
@inline
function walk(what: i32, geometry: usize, image: usize, units: usize, scale: f32, winners: usize): void {
  const height = load<i32>(geometry, HEIGHT);
  const width = load<i32>(geometry, WIDTH);
  const pixel = 4 * load<i32>(geometry, CHANNELS);
  const kernelY = load<i32>(geometry, KERNEL_Y);
  const kernelX = load<i32>(geometry, KERNEL_X);
  const strideX = load<i32>(geometry, STRIDE_X);
  const dilationX = load<i32>(geometry, DILATION_X);
  const outHeight = load<i32>(geometry, OUT_HEIGHT);
  const unitRow = load<i32>(geometry, OUT_WIDTH) * pixel;
  const toWinners = winners - units;
  for (let y = 0; y < outHeight; y++, units += unitRow) {
    let row = y * load<i32>(geometry, STRIDE_Y) - load<i32>(geometry, PADDING_Y);
    for (let ky = 0; ky < kernelY; ky++, row += load<i32>(geometry, DILATION_Y)) {
      if (<u32>row >= <u32>height) continue;
      const line = image + row * width * pixel;
      let left = -load<i32>(geometry, PADDING_X);
      for (let unit = units; unit < units + unitRow; unit += pixel, left += strideX) {
        let column = left;
        for (let kx = 0; kx < kernelX; kx++, column += dilationX) {
          if (<u32>column >= <u32>width) continue;
          const at = line + column * pixel;
          if (what == SUM) addScaled(unit, at, pixel, scale);
          else if (what == SPREAD) addScaled(at, unit, pixel, scale);
          else takeLarger(unit, toWinners + unit, at, <i32>((at - image) >> 2), pixel);
        }
      }
    }
  }
}

/** best[i] = pixel[i] where it is larger, or the first; `index` is that of the pixel's first map. */
function takeLarger(best: usize, winners: usize, pixel: usize, index: i32, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 4) {
    const value = f32.load(pixel + i);
    if (i32.load(winners + i) < 0 || value > f32.load(best + i)) {
      f32.store(best + i, value);
      i32.store(winners + i, index + <i32>(i >> 2));
    }
  }
}
