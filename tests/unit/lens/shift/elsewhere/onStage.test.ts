/** The prepared start: every digit moved by the same columns, ink for ink. */
import { expect, test } from 'vitest';
import { generateSet } from '../../../../../src/digits/generator';
import { movedDigits } from '../../../../../src/lens/shift/elsewhere/onStage';

test('all digits stand four columns to the left, with their labels', () => {
  const set = generateSet({ seed: 3, count: 5 });
  const moved = movedDigits(set, -4);
  expect(moved.labels).toBe(set.labels);
  for (let digit = 0; digit < 5; digit++)
    for (let row = 0; row < 28; row++) {
      const from = digit * 784 + row * 28;
      expect(moved.images.subarray(from, from + 24)).toEqual(set.images.subarray(from + 4, from + 28));
      expect([...moved.images.subarray(from + 24, from + 28)]).toEqual([0, 0, 0, 0]);
    }
});
