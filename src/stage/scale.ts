/** The colour scale of each layer: fixed by what its activation can reach, so that maps, and moments, can be compared. */
import { boundOf as boundOfActivation, type Network } from '../network';

export interface Scale {
  /** Full colour is at ±limit. */
  readonly limit: number;
  /** Whether nothing can exceed it; otherwise it follows the values slowly. */
  readonly fixed: boolean;
}

/** The largest absolute value that a layer's activation allows; null where it is unbounded. A mean or a largest keeps the bound of what it is of. */
export function boundOf(network: Network, index: number): number | null {
  const layer = network.layers[index]!;
  if (!layer.weights && !layer.fixedWeights) {
    if (index > 0) return boundOf(network, index - 1);
    const { white = 0, ink = 1 } = network.spec.input;
    return Math.max(Math.abs(white), Math.abs(ink));
  }
  return boundOfActivation(layer.activation);
}

/** 1, 2 or 5 times a power of ten, at least `value`. */
export function roundLimit(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const mantissa = [1, 2, 5, 10].find((step) => value <= step * power * (1 + 1e-9))!;
  return mantissa * power;
}

/** Below this share of the limit the limit is too wide; anything larger would make it flicker between two steps. */
const TOO_WIDE = 0.2;

/** The limit after a new set of values: it grows as soon as one exceeds it, and shrinks when all have become much smaller. */
export function adaptLimit(limit: number | null, values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!);
    if (size > largest && size < Infinity) largest = size;
  }
  return limit === null || largest > limit || largest < limit * TOO_WIDE ? roundLimit(largest) : limit;
}
