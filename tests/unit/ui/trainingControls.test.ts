/** What a list of settings offers: its own values, and the one that a link or a script has set. */
import { expect, test } from 'vitest';
import { choices } from '../../../src/ui/TrainingControls';

const offered = (values: readonly number[], present: number | null) =>
  choices(values, present, String).map(({ value }) => Number(value));

test('the present value has its place among the others, up or down', () => {
  expect(offered([1, 8, 16], 8)).toEqual([1, 8, 16]);
  expect(offered([1, 8, 16], 12)).toEqual([1, 8, 12, 16]);
  expect(offered([1, 8, 16], 4096)).toEqual([1, 8, 16, 4096]);
  expect(offered([0.1, 0.05, 0.01], 0.03)).toEqual([0.1, 0.05, 0.03, 0.01]);
  expect(offered([0.1, 0.05, 0.01], 0)).toEqual([0.1, 0.05, 0.01, 0]);
  expect(offered([1, 2], null)).toEqual([1, 2]);
});
