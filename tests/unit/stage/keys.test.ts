/** Keys on the maps: from map to map in a grid of single units, and to the place in another map that corresponds to the pinned one. */
import { afterEach, describe, expect, test } from 'vitest';
import { buildNetwork, PRESETS, unitAt } from '../../../src/network';
import { counterpart, neighbour, pinFirst, press } from '../../../src/stage/keys';
import { arrowOf } from '../../../src/ui/arrows';
import { layOut, placeOf } from '../../../src/stage/layout';
import { initialState, useStore } from '../../../src/store/state/store';

const network = buildNetwork(PRESETS.lenet);
const layout = layOut(network, 708, 600);
const c1 = network.layers[0]!.output;
const s2 = network.layers[1]!.output;

afterEach(() => useStore.setState(initialState, true));

describe('neighbours in a grid of 3 columns and 8 units', () => {
  const grid = { shape: { height: 1, width: 1, channels: 8 }, columns: 3 };
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 2],
    ['ArrowRight', 7, 7],
    ['ArrowLeft', 3, 3],
    ['ArrowDown', 4, 7],
    ['ArrowDown', 5, 5],
    ['ArrowUp', 1, 1],
    ['ArrowUp', 6, 3],
  ])('%s from %i leads to %i', (key, from, to) => expect(neighbour(grid, from, arrowOf(key)!)).toBe(to));
});

test('the counterpart is the same unit in the same layer, and the same place relative to the borders in another', () => {
  const pinned = { layer: 0, unit: unitAt(c1, 27, 13, 2) };
  expect(counterpart(network, pinned, 0, 2)).toEqual(pinned);
  expect(counterpart(network, pinned, 0, 5)).toEqual({ layer: 0, unit: unitAt(c1, 27, 13, 5) });
  expect(counterpart(network, pinned, 1, 4)).toEqual({ layer: 1, unit: unitAt(s2, 13, 6, 4) });
  expect(counterpart(network, pinned, 5, 83)).toEqual({ layer: 5, unit: 83 });
});

test('an arrow on another map pins there and walks', () => {
  useStore.setState({ shown: { ...initialState.shown, network }, pinned: { layer: 0, unit: unitAt(c1, 4, 4, 0) } });
  expect(press('ArrowDown', placeOf(layout, 0), 3)).toBe(3);
  expect(useStore.getState().pinned).toEqual({ layer: 0, unit: unitAt(c1, 5, 4, 3) });
  expect(press('x', placeOf(layout, 0), 3)).toBeNull();
});

test('an arrow among single units pins the next one and hands the focus on', () => {
  useStore.setState({ shown: { ...initialState.shown, network }, pinned: { layer: 5, unit: 0 } });
  const place = placeOf(layout, 5);
  expect(press('ArrowDown', place, 0)).toBe(place.columns);
  expect(useStore.getState().pinned).toEqual({ layer: 5, unit: place.columns });
});

test('Page Up and Down lead to the maps before and after, Home and End to the first and the last', () => {
  const place = placeOf(layout, 0);
  const last = place.shape.channels - 1;
  expect(press('PageDown', place, 2)).toBe(3);
  expect(press('PageUp', place, 0)).toBe(0);
  expect(press('End', place, 2)).toBe(last);
  expect(press('PageDown', place, last)).toBe(last);
  expect(press('Home', place, 2)).toBe(0);
  expect(useStore.getState().pinned.layer).toBe(0);
});

test('Escape pins the unit of the beginning again, and nothing is hovered', () => {
  useStore.setState({
    shown: { ...initialState.shown, network },
    pinned: { layer: 3, unit: 7 },
    hovered: { layer: 2, unit: 1 },
  });
  pinFirst();
  expect(useStore.getState()).toMatchObject({ pinned: initialState.pinned, hovered: null });
  const net5 = buildNetwork(PRESETS.net5);
  useStore.setState({ shown: { ...initialState.shown, network: net5 }, pinned: { layer: 1, unit: 3 } });
  pinFirst();
  const h1 = net5.layers[0]!.output;
  expect(useStore.getState().pinned).toEqual({ layer: 0, unit: unitAt(h1, 7, 7, h1.channels - 1) });
});
