/** Scales, ticks and read-outs of charts. */
import { describe, expect, test } from 'vitest';
import {
  chartScales,
  drawable,
  placeAt,
  pointAt,
  type Series,
  spreadOut,
  xTicks,
  yTicks,
} from '../../../src/ui/chartScales';

const BOX = { left: 40, right: 340, top: 10, bottom: 110 };
const along = (...points: readonly (readonly [x: number, y: number])[]): Series => ({
  name: 'one',
  color: 'red',
  points: points.map(([x, y]) => ({ x, y })),
});

describe('scales', () => {
  test('the first and the last place are the ends; larger values are higher', () => {
    const { x, y, places } = chartScales([along([5, 0], [1, 2]), along([3, 1], [5, 1])], BOX, {});
    expect(places).toEqual([1, 3, 5]);
    expect([x(1), x(5)]).toEqual([40, 340]);
    expect([y(0), y(2)]).toEqual([110, 10]);
  });
  test('bands belong to what has to fit', () => {
    const banded: Series = { ...along([0, 5]), points: [{ x: 0, y: 5, low: -10, high: 20 }] };
    const { y } = chartScales([banded], BOX, {});
    expect(y(-10)).toBeLessThanOrEqual(BOX.bottom);
    expect(y(20)).toBeGreaterThanOrEqual(BOX.top);
    expect(y(-10)).toBeGreaterThan(y(20));
  });
  test('what lies outside a given domain is drawn at its edge, a 0 on a logarithmic axis too', () => {
    const { y } = chartScales([along([0, 0], [1, 1])], BOX, { yLog: true, yDomain: [0.01, 1] });
    expect([y(0), y(0.01), y(0.1), y(7)]).toEqual([110, 110, 60, 10]);
  });
  test('what stands nowhere is left out: curves, ends and read-out go by the rest', () => {
    const diverged = drawable(along([0, 2], [1, 3], [2, Infinity], [3, NaN]));
    expect(diverged.points.map(({ x }) => x)).toEqual([0, 1]);
    expect(pointAt(diverged, 3)).toBeUndefined();
    expect(chartScales([diverged], BOX, {}).y.domain()).toEqual([2, 3]);
    const banded: Series = { ...along(), points: [{ x: 0, y: 5, low: NaN, high: 6 }] };
    expect(drawable(banded).points).toEqual([]);
    const whole = along([0, 1]);
    expect(drawable(whole)).toBe(whole);
  });
  test('nothing, one point and a chart without width still have scales', () => {
    for (const series of [[], [along()], [along([3, 0.5])]])
      for (const axes of [{}, { xLog: true }, { yLog: true }]) {
        const scales = chartScales(series, { ...BOX, right: 0 }, axes);
        expect(Number.isFinite(scales.x(3)) && Number.isFinite(scales.y(0.5))).toBe(true);
      }
  });
});

describe('ticks', () => {
  test('a logarithmic axis is labelled at powers of ten, not at every digit', () => {
    const { y } = chartScales([along([0, 1])], BOX, { yLog: true, yDomain: [1e-4, 3] });
    const ticks = yTicks(y, true);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(3);
    for (const tick of ticks) expect(Math.log10(tick) % 1).toBeCloseTo(0);
  });
  test('an axis of less than a decade is labelled at round numbers', () => {
    expect(yTicks(chartScales([along([0, 1])], BOX, { yLog: true, yDomain: [0.75, 2.6] }).y, true)).toEqual([1, 2]);
  });
  test('there is no half step', () => {
    expect(xTicks(chartScales([along([0, 1], [1, 1], [2, 1])], BOX, {}))).toEqual([0, 1, 2]);
    expect(xTicks(chartScales([along([0, 1], [0.5, 1], [1, 1])], BOX, {}))).toContain(0.2);
  });
  test('a few sizes on a logarithmic axis label themselves', () => {
    const sizes = [10, 30, 100, 300];
    expect(xTicks(chartScales([along(...sizes.map((n) => [n, 0] as const))], BOX, { xLog: true }), true)).toEqual(
      sizes,
    );
  });
});

describe('the read-out', () => {
  test('takes the nearest place, and beyond the ends the last', () => {
    const scales = chartScales([along([10, 0], [20, 0], [40, 0])], BOX, {});
    expect(placeAt(scales, scales.x(14))).toBe(10);
    expect(placeAt(scales, scales.x(31))).toBe(40);
    expect(placeAt(scales, -500)).toBe(10);
    expect(placeAt(chartScales([], BOX, {}), 100)).toBeNull();
  });
  test('a series speaks of where it is: the nearest point, none before it begins or after it ends', () => {
    const series = along([10, 1], [20, 2], [40, 3]);
    expect(pointAt(series, 20)?.y).toBe(2);
    expect(pointAt(series, 24)?.y).toBe(2);
    expect(pointAt(series, 5)).toBeUndefined();
    expect(pointAt(series, 41)).toBeUndefined();
    expect(pointAt(along(), 1)).toBeUndefined();
  });
});

test.each([
  ['apart already', [10, 60, 40], [10, 60, 40]],
  ['too close', [50, 52], [37, 52]],
  ['at the top', [0, 2], [5, 20]],
  ['at the bottom', [99, 98, 97], [90, 75, 60]],
  ['three in the middle, in their order', [51, 50, 52], [37, 22, 52]],
])('labels of curves keep clear of each other: %s', (_, wanted, heights) => {
  expect(spreadOut(wanted, 15, [5, 90])).toEqual(heights);
});
