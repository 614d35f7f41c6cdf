/** What is typed into a field of numbers, as the number that counts. */
import { expect, test } from 'vitest';
import { wholeNumber } from '../../../src/ui/NumberField';

test.each([
  ['7', 7],
  [' 7 ', 7],
  ['31', 31],
  // What cannot be is not taken for what can.
  ['32', NaN],
  ['0', NaN],
  ['-3', NaN],
  // An emptied field is none: React would otherwise put the old number back under the hand.
  ['', null],
  [' ', null],
  ['2.5', NaN],
  ['e', NaN],
])('"%s", from 1 to 31, is %s', (written, number) => {
  expect(wholeNumber(written, 1, 31)).toBe(number);
});
