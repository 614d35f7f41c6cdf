/**
 * How large a network may be, in all and in each number of its description. What is within these limits can be built,
 * computed and drawn in the memory and the time that a tab has; what is beyond them is refused before it takes either.
 */

/** Of all layers together: the stage has an element for each. */
const MOST_MAPS = 16_384;

export const LIMITS = {
  layers: 64,
  maps: MOST_MAPS,
  /** Of the input and all layers together. Values and errors of one image are 16 MB; backends cut a batch into parts that fit. */
  units: 2_000_000,
  /**
   * 128 MB of float32, which a backend has four times and more. WebAssembly keeps the parameters, their gradients and an
   * optimizer's two moments. WebGL cannot read what it writes: it has parameters and first moments twice, with Adam the
   * second ones too, and partial sums of the gradients.
   */
  parameters: 32_000_000,
  /** Of one image: about half a minute for the reference, which computes one of every network that opens, with pauses. */
  connections: 500_000_000,
} as const;

/**
 * The largest numbers that a description may hold at all: what a single layer would have can be counted far beyond what a
 * network may have, such as the sixteen kernels a map between local and shared, but never at a cost.
 */
export const LARGEST = {
  kernel: 4096,
  stride: 4096,
  padding: 4096,
  dilation: 4096,
  maps: 16 * MOST_MAPS,
  units: 16 * MOST_MAPS,
  codes: 16 * MOST_MAPS,
} as const;

export type DescribedNumber = keyof typeof LARGEST;
