/** The kinds of weights that a network can begin with, and the bounds they are drawn within. The drawing itself is training's. */
import type { Layer } from './layer';
import { units } from './shape';
import { activationKind, type ActivationKind, type NetworkSpec } from './spec';

/**
 * `identical`: as `glorot`, but every map of a layer has the same kernel, and the same for each of its input maps: only then
 * nothing tells one map from another on the way back. `constant`: every unit averages what it reads.
 */
export type InitialisationKind = 'lecun' | 'glorot' | 'he' | 'constant' | 'zeros' | 'identical';

/** How many inputs feed a unit of the layer, and how many of its units an input feeds: the means of both. */
export const fansOf = (layer: Layer): { readonly fanIn: number; readonly fanOut: number } => ({
  fanIn: layer.multiplications / units(layer.output),
  fanOut: layer.multiplications / units(layer.input),
});

/** The bound of a uniform draw, ±bound; of `constant`, the value itself. */
export function initialBound(kind: InitialisationKind, fanIn: number, fanOut: number): number {
  switch (kind) {
    // LeCun 1998, section III.B: uniform in ±2.4/fan-in.
    case 'lecun':
      return 2.4 / fanIn;
    // Glorot and Bengio 2010, equation 16.
    case 'glorot':
    case 'identical':
      return Math.sqrt(6 / (fanIn + fanOut));
    // He et al. 2015, equation 10: variance 2/fan-in, here of a uniform draw.
    case 'he':
      return Math.sqrt(6 / fanIn);
    case 'constant':
      return 1 / fanIn;
    case 'zeros':
      return 0;
  }
}

/** LeCun's bounds suit his own squashing function; with others the signal would fade from layer to layer. */
export function kindSuiting({ layers }: NetworkSpec): InitialisationKind {
  const uses = (...kinds: readonly ActivationKind[]): boolean =>
    layers.some((layer) => 'activation' in layer && kinds.includes(activationKind(layer.activation)));
  if (uses('scaledTanh')) return 'lecun';
  return uses('relu', 'leakyRelu', 'clip') ? 'he' : 'glorot';
}
