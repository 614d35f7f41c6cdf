/** The numbers behind the start's pictures. */
import { expect, test } from 'vitest';
import { deviation, fate, firstWeights, histogram, kindOf } from '../../../../src/dock/start/signal';
import { buildNetwork, PRESETS, withConnectivity } from '../../../../src/network';
import { initialise } from '../../../../src/training/initialise';

test('a standard deviation is that of the whole population', () => {
  expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2);
  expect(deviation([])).toBe(0);
});

test('values are counted where they fall, those beyond at the ends', () => {
  expect(histogram([-1, -0.9, 0, 0.9, 1, 5], 1, 4)).toEqual([2, 0, 1, 3]);
  expect(histogram([0, 0], 0, 5)).toEqual([0, 0, 2, 0, 0]);
  expect(histogram([NaN, 0.1, Infinity, -Infinity], 1, 4)).toEqual([1, 0, 1, 1]);
});

test.each([
  ['LeNet-5: ±2.4/25', 'random' as const, 2.4 / 25],
  ['Glorot', 'glorot' as const, Math.sqrt(6 / (25 + (25 * 6 * 784) / 1024))],
  ['zeros', 'zeros' as const, 0],
])('the first weights lie within the bound said: %s', (_, origin, bound) => {
  for (const connectivity of ['shared', 'local'] as const) {
    const network = buildNetwork(withConnectivity(PRESETS.lenet5, connectivity));
    const kind = kindOf(origin, network.spec)!;
    const first = firstWeights(network, initialise(network, { kind, seed: 3 }), origin)!;
    expect(first.layer).toBe('C1');
    expect(first.bound).toBeCloseTo(bound, 12);
    const largest = first.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(largest).toBeLessThanOrEqual(first.bound * (1 + 1e-6));
    if (bound > 0) expect(largest).toBeGreaterThan(first.bound * 0.9);
  }
});

test('a decade is the measure of fading and exploding', () => {
  expect(fate(1, 0.05)).toBe('fades');
  expect(fate(1, 20)).toBe('explodes');
  expect(fate(1, 0.5)).toBe('holds');
  expect(fate(1, 0)).toBe('nothing');
});
