/** Which layer the sentence about what was done tells of. */
import { canUntie, isAlone, type Layer } from '../../network';
import type { Happening, Reconnected } from '../../store/state/state';

/** Whether the layer's units stand at several places, which may share their weights. */
export const hasCopies = ({ spec, output }: Pick<Layer, 'spec' | 'output'>): boolean =>
  canUntie(spec) && !isAlone(output);

/** By layer: how it was connected and is, where that is not the same; none where something else was done. */
export const reconnectedIn = (happened: Happening | null): readonly (Reconnected | null)[] =>
  happened?.kind === 'connected' ? happened.layers.map((layer) => (layer.was === layer.is ? null : layer)) : [];

/**
 * Of those that were connected otherwise, or else of all that have copies, the one in focus or the first. Where some lost
 * what lay outside their windows it is one of them: of no other may be said that the picture is what it was.
 */
export function layerToldOf(
  layers: readonly Pick<Layer, 'spec' | 'output'>[],
  focused: number,
  happened: Happening | null,
): number {
  const reconnected = reconnectedIn(happened);
  const changed = [...layers.keys()].filter((index) => reconnected[index]);
  const copied = [...layers.keys()].filter((index) => hasCopies(layers[index]!));
  const both = changed.filter((index) => copied.includes(index));
  const cut = both.filter((index) => reconnected[index]!.was === 'full');
  const among = [cut, both, changed, copied].find(({ length }) => length > 0) ?? [];
  return among.includes(focused) ? focused : (among[0] ?? focused);
}
