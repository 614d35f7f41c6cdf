/** Colour scales: bounds by activation, and limits that follow values slowly. */
import { describe, expect, test } from 'vitest';
import { buildNetwork, PRESETS } from '../../../src/network';
import { adaptLimit, boundOf, roundLimit } from '../../../src/stage/scale';

test('each layer of LeNet is bounded by tanh, its last by nothing', () => {
  const network = buildNetwork(PRESETS.lenet);
  expect(network.layers.map((_, layer) => boundOf(network, layer))).toEqual([1, 1, 1, 1, 1, 1, null]);
});

test("LeNet-5's units reach ±1.7159, its distances are unbounded", () => {
  const network = buildNetwork(PRESETS.lenet5);
  expect(network.layers.map((_, layer) => boundOf(network, layer))).toEqual([...Array<number>(6).fill(1.7159), null]);
});

test('pooling the image itself is bounded by its inks', () => {
  const network = buildNetwork({
    name: 'pool',
    input: { height: 4, width: 4, channels: 1, white: -0.1, ink: 1.175 },
    layers: [{ kind: 'pooling', name: 'S1', kernel: 2, combine: 'max' }],
    loss: 'crossEntropy',
  });
  expect(boundOf(network, 0)).toBe(1.175);
});

describe('a limit', () => {
  test.each([
    [0.03, 0.05],
    [0.05, 0.05],
    [1.2, 2],
    [9.9, 10],
    [100, 100],
    [0, 1],
    [NaN, 1],
  ])('of %f is rounded up to %f', (value, limit) => expect(roundLimit(value)).toBeCloseTo(limit, 12));

  test('grows at once and shrinks only when the values are far below it', () => {
    expect(adaptLimit(5, [-7])).toBe(10);
    expect(adaptLimit(10, [-7])).toBe(10);
    expect(adaptLimit(10, [2.5])).toBe(10);
    expect(adaptLimit(10, [1.5])).toBe(2);
    expect(adaptLimit(null, [0.3, -0.4])).toBe(0.5);
  });

  test('is not moved by what is not finite', () => expect(adaptLimit(5, [Infinity, NaN, 3])).toBe(5));
});
