/**
 * What the kernels are told in numbers: which activation, and which loss. Both compilers read this file, TypeScript's and
 * AssemblyScript's: it has constants only.
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
