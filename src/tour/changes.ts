/** Which weights of the pinned unit's filter are other numbers than before. */
import { positionOf } from '../network';
import type { State } from '../store/state/state';
import { learned, pinnedLayer } from './question';

export interface ChangedWeight {
  /** Index into the layer's weights. */
  readonly weight: number;
  /** The input map that it is multiplied with. */
  readonly map: number;
}

/** None where the network is another one, or the weights are the same numbers. */
export function changedWeights(now: State, before: State): readonly ChangedWeight[] {
  if (now.shown.parameters === before.shown.parameters || now.shown.network !== before.shown.network) return [];
  const layer = pinnedLayer(now);
  const [to, from] = [learned(now, 'weights'), learned({ ...before, pinned: now.pinned }, 'weights')];
  if (!layer || !to || !from) return [];
  const changed: ChangedWeight[] = [];
  layer.reads(now.pinned.unit, (input, weight) => {
    if (weight >= 0 && input >= 0 && to[weight] !== from[weight])
      changed.push({ weight, map: positionOf(layer.input, input).channel });
  });
  return changed;
}
