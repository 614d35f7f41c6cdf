/** What is typed into a field of numbers, as the number that counts. */
import { expect, test } from 'vitest';
import { wholeNumber } from '../../../src/ui/NumberField';

test.each([
  ['7', 7],
  [' 7 ', 7],
  ['99', 31],
  ['0', 1],
  ['-3', 1],
  // An emptied field is none: React would otherwise put the old number back under the hand.
  ['', null],
  [' ', null],
  ['2.5', null],
  ['e', null],
])('"%s", from 1 to 31, is %s', (written, number) => {
  expect(wholeNumber(written, 1, 31)).toBe(number);
});
