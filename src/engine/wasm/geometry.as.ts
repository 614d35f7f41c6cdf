/** How windows lie over an image: 32-bit integers at these offsets, in bytes, written by geometry.ts in the same order. */

export const HEIGHT: usize = 0;
export const WIDTH: usize = 4;
export const CHANNELS: usize = 8;
export const KERNEL_Y: usize = 12;
export const KERNEL_X: usize = 16;
export const STRIDE_Y: usize = 20;
export const STRIDE_X: usize = 24;
export const PADDING_Y: usize = 28;
export const PADDING_X: usize = 32;
export const DILATION_Y: usize = 36;
export const DILATION_X: usize = 40;
export const OUT_HEIGHT: usize = 44;
export const OUT_WIDTH: usize = 48;

// @ts-ignore: AssemblyScript has decorators on functions
@inline
export function field(geometry: usize, offset: usize): i32 {
  return i32.load(geometry + offset);
}
