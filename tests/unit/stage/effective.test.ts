/** The mass of a field in its central half. */
import { describe, expect, test } from 'vitest';
import { centralShare, magnitudes, peakOf } from '../../../src/stage/effective';

const shape = { height: 28, width: 28, channels: 1 };

describe('central half', () => {
  test.each([
    { top: 4, bottom: 17, left: 7, right: 20 },
    { top: 0, bottom: 4, left: 3, right: 7 },
    { top: 0, bottom: 27, left: 0, right: 27 },
  ])('holds a quarter of equal masses: %o', (box) => {
    expect(centralShare(new Float32Array(784).fill(0.3), shape, box)).toBeCloseTo(0.25, 6);
  });

  test('holds everything that is in the middle and nothing that is at the edge', () => {
    const box = { top: 2, bottom: 9, left: 2, right: 9 };
    const middle = new Float32Array(784);
    middle[5 * 28 + 6] = 2;
    expect(centralShare(middle, shape, box)).toBe(1);
    const edge = new Float32Array(784);
    edge[2 * 28 + 6] = 2;
    expect(centralShare(edge, shape, box)).toBe(0);
  });

  test('counts only what is in the box, and says nothing where there is nothing', () => {
    const mass = new Float32Array(784);
    mass[27 * 28 + 27] = 5;
    expect(centralShare(mass, shape, { top: 0, bottom: 7, left: 0, right: 7 })).toBeNull();
  });

  test('a box over the border keeps its centre', () => {
    const mass = new Float32Array(784);
    mass[0] = 1;
    expect(centralShare(mass, shape, { top: -2, bottom: 5, left: -2, right: 5 })).toBe(1);
    expect(centralShare(mass, shape, { top: -4, bottom: 3, left: -4, right: 3 })).toBe(1);
    expect(centralShare(mass, shape, { top: -1, bottom: 6, left: -1, right: 6 })).toBe(0);
  });
});

test('magnitudes add the channels of a place, whatever their signs', () => {
  expect(magnitudes(Float32Array.of(1, -2, -3, 0.5), { height: 1, width: 2, channels: 2 })).toEqual(
    Float32Array.of(3, 3.5),
  );
  expect(peakOf(Float32Array.of(3, 3.5, 0))).toBe(3.5);
  expect(peakOf(new Float32Array(0))).toBe(0);
});
