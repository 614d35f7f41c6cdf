/** What of the curves is drawn. */
import { describe, expect, test } from 'vitest';
import { MOST_SAMPLES, newestAccuracy, samplesOf, thinned } from '../../../src/dock/curve';
import type { CurvePoint } from '../../../src/worker/protocol';

const point = (step: number, trainingLoss: number, testAccuracy: number | null = null): CurvePoint => ({
  step,
  epoch: 0,
  trainingLoss,
  testAccuracy,
  testLoss: null,
  trainingAccuracy: null,
});

test('samples are where a quantity was measured and is finite', () => {
  const curve = [point(1, 2.3), point(2, NaN, 0.5), point(3, 2.1)];
  expect(samplesOf(curve, 'trainingLoss')).toEqual([
    { x: 1, y: 2.3 },
    { x: 3, y: 2.1 },
  ]);
  expect(samplesOf(curve, 'testAccuracy')).toEqual([{ x: 2, y: 0.5 }]);
});

test('the newest accuracy is the last one measured', () => {
  expect(newestAccuracy([point(1, 2, 0.4), point(2, 2, 0.6), point(3, 2)])).toBe(0.6);
  expect(newestAccuracy([point(1, 2)])).toBeNull();
  expect(newestAccuracy([])).toBeNull();
});

describe('thinned', () => {
  const many = Array.from({ length: 10_000 }, (_, x) => ({ x, y: x % 2 }));
  test('few samples stay as they are', () => {
    const few = many.slice(0, MOST_SAMPLES);
    expect(thinned(few)).toBe(few);
  });
  test('many become few, averaged, in order, and the newest is kept', () => {
    const few = thinned(many);
    expect(few.length).toBeLessThanOrEqual(MOST_SAMPLES + 1);
    expect(few.length).toBeGreaterThan(MOST_SAMPLES / 2);
    expect(few.at(-1)).toEqual({ x: 9999, y: 1 });
    const steps = few.map(({ x }) => x);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    for (const { y } of few.slice(0, -1)) expect(Math.abs(y - 0.5)).toBeLessThan(0.2);
  });
});
