/** What of the curves is drawn. */
import { describe, expect, test } from 'vitest';
import { MOST_SAMPLES, newestTest, samplesOf, testedAlike, thinned } from '../../../src/dock/curve';
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

const testedOn = { name: 'mine', digits: 20 };

test('the newest test is the last one that was taken, with what it was on', () => {
  expect(newestTest([point(1, 2, 0.4), point(2, 2, 0.6), point(3, 2)])).toEqual({ accuracy: 0.6 });
  expect(newestTest([point(1, 2, 0.4), { ...point(2, 2, 0.3), testedOn }])).toEqual({ accuracy: 0.3, testedOn });
  expect(newestTest([point(1, 2)])).toBeNull();
  expect(newestTest([])).toBeNull();
});

test('tests on other digits than the newest are no part of its curve', () => {
  const on = (step: number) => ({ ...point(step, 2, 0.3), testedOn });
  const curve = [on(1), point(2, 2, 0.9), point(3, 2), on(4)];
  expect(testedAlike(curve).map(({ step }) => step)).toEqual([1, 3, 4]);
  expect(testedAlike([...curve, point(5, 2, 0.9)]).map(({ step }) => step)).toEqual([2, 3, 5]);
  expect(testedAlike([point(1, 2)])).toHaveLength(1);
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
