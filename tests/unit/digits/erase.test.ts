/** Rubbing out cuts strokes where the eraser passes, and nowhere else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToSegment, eraseAlong } from '../../../src/digits/erase';
import type { Drawing, Stroke } from '../../../src/digits/strokes';

const level: Stroke = {
  width: 0.04,
  points: [
    { x: 0.1, y: 0.5 },
    { x: 0.9, y: 0.5 },
  ],
};
const RADIUS = 0.05;

describe('distanceToSegment', () => {
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
  ] as const;
  test('beside, before and after the segment', () => {
    expect(distanceToSegment({ x: 0.4, y: 0.3 }, a, b)).toBeCloseTo(0.3);
    expect(distanceToSegment({ x: -3, y: 4 }, a, b)).toBeCloseTo(5);
    expect(distanceToSegment({ x: 1.6, y: 0.8 }, a, b)).toBeCloseTo(1);
  });
  test('a segment of no length is a point', () => {
    expect(distanceToSegment({ x: 3, y: 4 }, a, a)).toBeCloseTo(5);
  });
});

describe('eraseAlong', () => {
  test('a stroke crossed in the middle becomes two, with a gap as wide as eraser and line', () => {
    const [left, right, ...more] = eraseAlong([level], { x: 0.5, y: 0.2 }, { x: 0.5, y: 0.8 }, RADIUS);
    expect(more).toEqual([]);
    expect(left!.points[0]).toEqual({ x: 0.1, y: 0.5 });
    expect(right!.points.at(-1)).toEqual({ x: 0.9, y: 0.5 });
    const gap = right!.points[0]!.x - left!.points.at(-1)!.x;
    expect(gap).toBeGreaterThanOrEqual(2 * (RADIUS + level.width / 2) - 1e-9);
    expect(gap).toBeLessThan(2 * (RADIUS + level.width / 2) + 0.02);
  });

  test('a drawing that is not touched is the same object', () => {
    const drawing: Drawing = [level];
    expect(eraseAlong(drawing, { x: 0.5, y: 0.1 }, { x: 0.6, y: 0.2 }, RADIUS)).toBe(drawing);
  });

  test('strokes that are not touched are kept as they are', () => {
    const other: Stroke = { ...level, points: level.points.map(({ x }) => ({ x, y: 0.9 })) };
    expect(eraseAlong([level, other], { x: 0, y: 0.5 }, { x: 1, y: 0.5 }, RADIUS)).toEqual([other]);
  });

  test('pressure is kept along the cut', () => {
    const pressed: Stroke = {
      width: 0.04,
      points: [
        { x: 0, y: 0.5, pressure: 0 },
        { x: 1, y: 0.5, pressure: 1 },
      ],
    };
    for (const { points } of eraseAlong([pressed], { x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 }, RADIUS))
      for (const point of points) expect(point.pressure).toBeCloseTo(point.x);
  });

  test('whatever is left lies outside of the eraser', () => {
    const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
    const point = fc.record({ x: coordinate, y: coordinate });
    const stroke = fc.record({ points: fc.array(point, { minLength: 1, maxLength: 8 }), width: fc.constant(0.05) });
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 4 }), point, point, (drawing, a, b) => {
        for (const { points, width } of eraseAlong(drawing, a, b, RADIUS))
          for (const left of points) expect(distanceToSegment(left, a, b)).toBeGreaterThanOrEqual(RADIUS + width / 2);
      }),
    );
  });
});
