/** The maximum of every window, map by map, and the way back to the input that it took. */
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
} from '../../wasm/geometry.as';

/** `out` is [y, x, channel]; `winners` the same of 32-bit indices into the image: the first of the largest. */
export function maxWindows(geometry: usize, image: usize, out: usize, winners: usize): void {
  const outHeight = field(geometry, OUT_HEIGHT);
  const outWidth = field(geometry, OUT_WIDTH);
  const channels = field(geometry, CHANNELS);
  for (let y = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++) {
      for (let channel = 0; channel < channels; channel++) {
        const winner = largest(geometry, image, y, x, channel);
        i32.store(winners, winner);
        f32.store(out, f32.load(image + 4 * winner));
        winners += 4;
        out += 4;
      }
    }
  }
}

function largest(geometry: usize, image: usize, y: i32, x: i32, channel: i32): i32 {
  const height = field(geometry, HEIGHT);
  const width = field(geometry, WIDTH);
  const channels = field(geometry, CHANNELS);
  const kernelX = field(geometry, KERNEL_X);
  const dilationX = field(geometry, DILATION_X);
  const dilationY = field(geometry, DILATION_Y);
  const left = x * field(geometry, STRIDE_X) - field(geometry, PADDING_X);
  let row = y * field(geometry, STRIDE_Y) - field(geometry, PADDING_Y);
  let best = -1;
  let most: f32 = 0;
  for (let ky = field(geometry, KERNEL_Y); ky > 0; ky--, row += dilationY) {
    if (<u32>row >= <u32>height) continue;
    for (let kx = 0; kx < kernelX; kx++) {
      const column = left + kx * dilationX;
      if (<u32>column >= <u32>width) continue;
      const at = (row * width + column) * channels + channel;
      const value = f32.load(image + 4 * at);
      if (best < 0 || value > most) {
        best = at;
        most = value;
      }
    }
  }
  return best;
}

/** Adds each of `length` errors to the input that its maximum took. */
export function returnToWinners(errors: usize, winners: usize, length: usize, gradImage: usize): void {
  for (let i: usize = 0; i < 4 * length; i += 4) {
    const at = gradImage + 4 * i32.load(winners + i);
    f32.store(at, f32.load(at) + f32.load(errors + i));
  }
}
