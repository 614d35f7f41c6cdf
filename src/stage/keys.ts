/** What the keys do on a map: arrows move the pinned unit, or step from one single unit to the next. */
import { isAlone, positionOf, unitAt, type Network } from '../network';
import { firstPin, pin, shapeAt, walkPin } from '../store/actions/pin';
import type { UnitRef } from '../store/state/state';
import { useStore } from '../store/state/store';
import { arrowOf } from '../ui/arrows';
import type { LayerPlace } from './layout';

/** The unit of a map that corresponds to the pinned one: the same unit if it is in this map, else the same place relative to the borders. */
export function counterpart(network: Network, pinned: UnitRef, layer: number, map: number): UnitRef {
  const from = shapeAt(network, pinned.layer);
  const to = shapeAt(network, layer);
  const { y, x } = positionOf(from, pinned.unit);
  const along = (place: number, before: number, after: number): number =>
    Math.min(after - 1, Math.floor(((place + 0.5) / before) * after));
  return { layer, unit: unitAt(to, along(y, from.height, to.height), along(x, from.width, to.width), map) };
}

/** The map that an arrow leads to in a grid of single units; the same one at the grid's border. */
export function neighbour(
  { shape, columns }: Pick<LayerPlace, 'shape' | 'columns'>,
  map: number,
  step: readonly [number, number],
): number {
  const column = (map % columns) + step[1];
  const next = map + step[0] * columns + step[1];
  return column < 0 || column >= columns || next < 0 || next >= shape.channels ? map : next;
}

/** The map that a key leads to among all of a layer; null where it is no such key. */
function mapAfter(key: string, map: number, maps: number): number | null {
  const wanted = { PageUp: map - 1, PageDown: map + 1, Home: 0, End: maps - 1 }[key];
  return wanted === undefined ? null : Math.min(maps - 1, Math.max(0, wanted));
}

/** Acts on a key pressed on a map. Answers with the map that should have the focus now, or null where the key means nothing here. */
export function press(key: string, place: LayerPlace, map: number): number | null {
  const { shown, pinned } = useStore.getState();
  const { network } = shown;
  const here = counterpart(network, pinned, place.layer, map);
  if (key === 'Enter' || key === ' ') {
    pin(here);
    return map;
  }
  const other = mapAfter(key, map, place.shape.channels);
  if (other !== null) {
    pin(counterpart(network, pinned, place.layer, other));
    return other;
  }
  const step = arrowOf(key);
  if (!step) return null;
  if (isAlone(place.shape)) {
    const next = neighbour(place, map, step);
    pin({ layer: place.layer, unit: next });
    return next;
  }
  pin(here);
  walkPin(...step);
  return map;
}

/** Pins the unit of the beginning again: every panel is about one unit, so there is always one that is pinned. */
export const pinFirst = (): void => pin(firstPin(useStore.getState().shown.network));
