/** The copies of the pinned unit's filter, one a position: what the weights at each tap are, and how far they lie apart. */
import { positionOf, unitAt } from '../network';
import type { State } from '../store/state/state';
import { learned, pinnedLayer } from './question';

/** [position][tap]; null where the pinned unit has no weights, or they are not here yet. */
export function copiesOfFilter(state: State): readonly (readonly number[])[] | null {
  const layer = pinnedLayer(state);
  const weights = learned(state, 'weights');
  if (!layer || !weights) return null;
  const { channel } = positionOf(layer.output, state.pinned.unit);
  const { height, width } = layer.output;
  return Array.from({ length: height * width }, (_, position) => {
    const copy: number[] = [];
    layer.reads(unitAt(layer.output, Math.floor(position / width), position % width, channel), (_input, weight) => {
      if (weight >= 0) copy.push(weights[weight]!);
    });
    return copy;
  });
}

/** The largest |difference| between the same weight of two copies. */
export function apart(copies: readonly (readonly number[])[]): number {
  return copies[0]!.reduce((most, _, tap) => {
    const all = copies.map((copy) => copy[tap]!);
    return Math.max(most, Math.max(...all) - Math.min(...all));
  }, 0);
}
