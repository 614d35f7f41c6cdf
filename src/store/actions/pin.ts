/** The one unit that every panel is about: pinned by a click, walked by arrow keys, hovered meanwhile. */
import { activationsOf, isAlone, positionOf, unitAt, type Network, type Shape } from '../../network';
import type { Shown, State, UnitRef } from '../state/state';
import { initialState, useStore } from '../state/store';

export const shapeAt = (network: Network, layer: number): Shape =>
  layer < 0 ? network.input : network.layers[layer]!.output;

/** The unit that the panels show: the hovered one while there is one, else the pinned one. */
export const subjectOf = (state: Pick<State, 'pinned' | 'hovered'>): UnitRef => state.hovered ?? state.pinned;

/** The hovered unit where it belongs to the pinned map (or, single units, to its layer); else the pinned one. */
export function unitInPinnedMap({ pinned, hovered, shown }: Pick<State, 'pinned' | 'hovered' | 'shown'>): number {
  if (!hovered || hovered.layer !== pinned.layer || pinned.layer < 0) return pinned.unit;
  const { output } = shown.network.layers[pinned.layer]!;
  const sameMap = positionOf(output, hovered.unit).channel === positionOf(output, pinned.unit).channel;
  return sameMap || isAlone(output) ? hovered.unit : pinned.unit;
}

export const pin = (unit: UnitRef): void =>
  useStore.setState({ pinned: unit, hovered: null, happened: { kind: 'pinned' } });

/** The same where the filter goes there by itself: nobody has done it. */
export const slideTo = (unit: UnitRef): void => useStore.setState({ pinned: unit, hovered: null });

export function hover(unit: UnitRef | null): void {
  const { hovered } = useStore.getState();
  if (hovered?.layer !== unit?.layer || hovered?.unit !== unit?.unit) useStore.setState({ hovered: unit });
}

/** Moves the pin within its map; it stops at the border. */
export function walkPin(rows: number, columns: number): void {
  const { pinned, shown } = useStore.getState();
  const { network } = shown;
  const shape = shapeAt(network, pinned.layer);
  const { y, x, channel } = positionOf(shape, pinned.unit);
  const clamp = (value: number, size: number): number => Math.min(size - 1, Math.max(0, value));
  pin({
    layer: pinned.layer,
    unit: unitAt(shape, clamp(y + rows, shape.height), clamp(x + columns, shape.width), channel),
  });
}

/** The pin moved into a network of another shape: the same layer by name where there is one, and within its bounds. */
export function pinWithin(pinned: UnitRef, before: Network, after: Network): UnitRef {
  const name = before.layers[pinned.layer]?.name;
  const found = after.layers.findIndex((layer) => layer.name === name);
  const layer = pinned.layer < 0 ? -1 : Math.max(0, found);
  const old = positionOf(shapeAt(before, pinned.layer), pinned.unit);
  const shape = shapeAt(after, layer);
  return {
    layer,
    unit: unitAt(
      shape,
      Math.min(old.y, shape.height - 1),
      Math.min(old.x, shape.width - 1),
      Math.min(old.channel, shape.channels - 1),
    ),
  };
}

/** The unit that is pinned when a network is the first to be shown. */
export const firstPin = (network: Network): UnitRef =>
  pinWithin(initialState.pinned, initialState.shown.network, network);

/** The values of a layer (of the input: layer −1) in an answer of the network, [y, x, channel]; null where nothing is drawn. */
export function valuesOf({ look, network }: Pick<Shown, 'look' | 'network'>, layer: number): Float32Array | null {
  if (layer < 0) return look?.input ?? null;
  return look?.activations ? activationsOf(network, look.activations, layer) : null;
}
