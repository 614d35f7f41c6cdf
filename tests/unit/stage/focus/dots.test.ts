/** The dots of a count: every dot has a place of its own, and the first so many are always the same rectangle. */
import { expect, test } from 'vitest';
import { ASPECT, dotAt, pitchOf } from '../../../../src/stage/focus/dots';
import { countBetween } from '../../../../src/ui/countBetween';

test('the first dots are one rectangle without holes, whatever their count', () => {
  for (const side of [1, 2, 5, 30]) {
    const count = ASPECT * side * side;
    const places = new Set(Array.from({ length: count }, (_, dot) => dotAt(dot).join()));
    expect(places.size).toBe(count);
    for (let dot = 0; dot < count; dot++) {
      const [row, column] = dotAt(dot);
      expect(row).toBeLessThan(side);
      expect(column).toBeLessThan(ASPECT * side);
    }
  }
});

test('156 beside 122,304 take a 784th of the area', () => {
  const width = 340;
  const area = (count: number): number => count * pitchOf(122_304, width) ** 2;
  expect(area(156) / (width * (width / ASPECT))).toBeCloseTo(1 / 784, 4);
});

test('the count passes every power of ten at the same pace and arrives exactly', () => {
  expect(countBetween(100, 10_000, 0.5)).toBe(1000);
  expect(countBetween(156, 122_304, 1)).toBe(122_304);
  expect(countBetween(156, 122_304, 0)).toBe(156);
});
