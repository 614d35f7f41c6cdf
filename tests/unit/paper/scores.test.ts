/** Bars, the centre of mass and the demonstration's parts. */
import { describe, expect, test } from 'vitest';
import { centreOfMass } from '../../../src/paper/centreOfMass';
import { partOf } from '../../../src/tour/firstMinute/demonstration';
import { barOf } from '../../../src/paper/scores';

describe('barOf', () => {
  test('probabilities fill the track from the left', () => {
    expect(barOf(0.25, 'crossEntropy')).toEqual({ from: 0, to: 0.25 });
    expect(barOf(0.25, 'radialMap')).toEqual({ from: 0, to: 0.25 });
  });
  test('what is not a number has none, what is infinite a whole one', () => {
    for (const loss of ['crossEntropy', 'meanSquaredError'] as const) expect(barOf(NaN, loss)).toBeNull();
    expect(barOf(Infinity, 'crossEntropy')).toEqual({ from: 0, to: 1 });
    expect(barOf(-Infinity, 'meanSquaredError')).toEqual({ from: 0, to: 0.5 });
  });
  test('raw outputs grow from the middle to either side, and stay on the track', () => {
    expect(barOf(0, 'meanSquaredError')).toEqual({ from: 0.5, to: 0.5 });
    expect(barOf(1.7159, 'meanSquaredError')).toEqual({ from: 0.5, to: 1 });
    expect(barOf(-1.7159, 'meanSquaredError')).toEqual({ from: 0, to: 0.5 });
    expect(barOf(40, 'meanSquaredError')!.to).toBe(1);
  });
});

test('the centre of mass of two pixels lies between them, nearer to the darker one', () => {
  const image = new Float32Array(16);
  image[0] = 1;
  image[3] = 0.5;
  const { x, y } = centreOfMass(image, 4);
  expect(x).toBeCloseTo(1.5);
  expect(y).toBeCloseTo(0.5);
});

test('a drawing comes into being stroke after stroke', () => {
  const points = (count: number) => Array.from({ length: count }, (_, i) => ({ x: i, y: 0 }));
  const drawing = [
    { points: points(6), width: 1 },
    { points: points(4), width: 1 },
  ];
  expect(partOf(drawing, 0)).toEqual([]);
  expect(partOf(drawing, 0.3).map((stroke) => stroke.points.length)).toEqual([3]);
  expect(partOf(drawing, 0.8).map((stroke) => stroke.points.length)).toEqual([6, 2]);
  expect(partOf(drawing, 1)).toBe(drawing);
});
