/**
 * What the kernels are told in numbers: which activation, which loss, and where a window's geometry has its fields. Both
 * compilers read this file, TypeScript's and AssemblyScript's: it has constants only.
 */

/** The forms of squashing functions (network/squashing.ts). */
export const IDENTITY = 0;
export const TANGENT = 1;
export const SIGMOID = 2;
export const CLIPPED = 3;
export const LEAKY = 4;

/** Losses. */
export const CROSS_ENTROPY = 0;
export const SQUARED_ERROR = 1;
export const RADIAL_MAP = 2;

/** How windows lie over an image: 32-bit integers at these offsets, in bytes. */
export const HEIGHT = 0;
export const WIDTH = 4;
export const CHANNELS = 8;
export const KERNEL_Y = 12;
export const KERNEL_X = 16;
export const STRIDE_Y = 20;
export const STRIDE_X = 24;
export const PADDING_Y = 28;
export const PADDING_X = 32;
export const DILATION_Y = 36;
export const DILATION_X = 40;
export const OUT_HEIGHT = 44;
export const OUT_WIDTH = 48;
export const GEOMETRY_BYTES = 52;
