/** Scrambling moves a unit's pixels apart and loses none of them. */
import { expect, test } from 'vitest';
import { scrambledOrder } from '../../../../../src/digits/scramble';
import { inOrder, placesOfField, scatterOf } from '../../../../../src/lens/learn/scramble/scattered';
import { buildNetwork, PADDING, PRESETS, unitAt } from '../../../../../src/network';

const network = buildNetwork(PRESETS.lenet);

test('the places are what the unit reads, clipped at the border', () => {
  for (const [y, x] of [
    [10, 12],
    [0, 27],
  ] as const) {
    const unit = unitAt(network.layers[0]!.output, y, x, 2);
    const read: number[] = [];
    network.layers[0]!.reads(unit, (input) => input !== PADDING && read.push(input));
    expect(placesOfField(network, { layer: 0, unit })).toEqual(read);
  }
  expect(placesOfField(network, { layer: -1, unit: 40 })).toEqual([40]);
});

test('place i of the scrambled input is place order[i] of the input, every channel of it', () => {
  expect([...inOrder([1, 2, 3, 4, 5, 6], [2, 0, 1])]).toEqual([5, 6, 1, 2, 3, 4]);
});

test('a window of 5×5 lies 2 pixels from its middle, scattered over 28×28 about 11', () => {
  const places = placesOfField(network, { layer: 0, unit: unitAt(network.layers[0]!.output, 10, 12, 0) });
  expect(scatterOf(places, 28)).toBeCloseTo(2, 10);
  const order = scrambledOrder(784, 1);
  const scattered = scatterOf(
    places.map((place) => order[place]!),
    28,
  );
  expect(scattered).toBeGreaterThan(8);
  expect(scattered).toBeLessThan(14);
  expect(scatterOf([], 28)).toBe(0);
});
