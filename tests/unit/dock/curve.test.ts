/** What of the curves is drawn. */
import { describe, expect, test } from 'vitest';
import { MOST_SAMPLES, nearest, newestAccuracy, samplesOf, thinned } from '../../../src/dock/curve';
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
    { step: 1, value: 2.3 },
    { step: 3, value: 2.1 },
  ]);
  expect(samplesOf(curve, 'testAccuracy')).toEqual([{ step: 2, value: 0.5 }]);
});

test('the newest accuracy is the last one measured', () => {
  expect(newestAccuracy([point(1, 2, 0.4), point(2, 2, 0.6), point(3, 2)])).toBe(0.6);
  expect(newestAccuracy([point(1, 2)])).toBeNull();
  expect(newestAccuracy([])).toBeNull();
});

describe('thinned', () => {
  const many = Array.from({ length: 10_000 }, (_, step) => ({ step, value: step % 2 }));
  test('few samples stay as they are', () => {
    const few = many.slice(0, MOST_SAMPLES);
    expect(thinned(few)).toBe(few);
  });
  test('many become few, averaged, in order, and the newest is kept', () => {
    const few = thinned(many);
    expect(few.length).toBeLessThanOrEqual(MOST_SAMPLES + 1);
    expect(few.length).toBeGreaterThan(MOST_SAMPLES / 2);
    expect(few.at(-1)).toEqual({ step: 9999, value: 1 });
    const steps = few.map(({ step }) => step);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    for (const { value } of few.slice(0, -1)) expect(Math.abs(value - 0.5)).toBeLessThan(0.2);
  });
});

test('the nearest sample, also beyond the ends', () => {
  const samples = [10, 20, 40].map((step) => ({ step, value: 0 }));
  expect(nearest(samples, 14)!.step).toBe(10);
  expect(nearest(samples, 31)!.step).toBe(40);
  expect(nearest(samples, -5)!.step).toBe(10);
  expect(nearest(samples, 500)!.step).toBe(40);
  expect(nearest([], 3)).toBeUndefined();
});
