/** Whether the pin has gone to another position of the map that it was in. */
import { positionOf } from '../network';
import type { State } from '../store/state/state';
import { pinnedLayer } from './question';

export function walkedOn(now: State, before: State): boolean {
  const layer = pinnedLayer(now);
  const [to, from] = [now.pinned, before.pinned];
  if (!layer || now.shown.network !== before.shown.network) return false;
  if (to.layer !== from.layer || to.unit === from.unit) return false;
  return positionOf(layer.output, to.unit).channel === positionOf(layer.output, from.unit).channel;
}
