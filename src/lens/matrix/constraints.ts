/**
 * Sparsity and sharing as constraints on one big matrix: how many free numbers are left after the zeros, and after the
 * equalities (the infinitely strong prior of Goodfellow, Bengio and Courville 2016, section 9.4).
 */
import { connectedAs, multiplicationsOnInput, units, type Layer } from '../../network';

export interface Constraints {
  /** outputs × inputs. */
  readonly entries: number;
  /** Entries that are not held at 0: one weight each in a local layer. */
  readonly connected: number;
  /** Weights of a local layer that fall on padding; they have no entry in the matrix. */
  readonly onPadding: number;
  /** Different weights once the equal ones are one. */
  readonly free: number;
}

/** Of a layer as the switch would share it, whatever it is now; null where it has no weights to constrain. */
export function constraintsOf(layer: Layer): Constraints | null {
  if (!layer.weights) return null;
  const shared = connectedAs(layer, 'shared');
  const connected = multiplicationsOnInput(shared);
  return {
    entries: units(shared.output) * units(shared.input),
    connected,
    onPadding: shared.multiplications - connected,
    free: shared.weights!.length,
  };
}
