/** What is said of the twins follows from their numbers: who is ahead, by how much, how surely. */
import { expect, test } from 'vitest';
import { curveOf, leadAt, rowsOf } from '../../../../../src/lens/shift/elsewhere/results';
import { twinsRequest } from '../../../../../src/lens/shift/elsewhere/settings';
import { pageOf } from '../../../../../src/lens/experiments/usePage';
import { initialState } from '../../../../../src/store/state/store';

const request = {
  ...twinsRequest({ from: 'generated', digits: 50, seeds: 3 }, pageOf(initialState)),
  columns: [-4, 4],
};
const twin = (...accuracies: readonly number[]) => ({ parameters: 1, training: { loss: 0, accuracy: 1 }, accuracies });
const done = [
  { cell: { lesson: 0, seed: 1 }, outcome: { shared: twin(0.5, 0.4), local: twin(0.6, 0.1) } },
  { cell: { lesson: 0, seed: 2 }, outcome: { shared: twin(0.6, 0.5), local: twin(0.7, 0.1) } },
  { cell: { lesson: 0, seed: 3 }, outcome: { shared: twin(0.4, 0.3), local: twin(0.4, 0.1) } },
];

test('who is ahead, and by how much over the seeds', () => {
  const moved = leadAt({ request, done }, 0, 1)!;
  expect(moved).toMatchObject({ moved: 8, ahead: 'shared' });
  expect(moved.by).toBeCloseTo(0.3, 10);
  // Differences of 0.3, 0.4 and 0.2: standard deviation 0.1, t = 4.303 with two degrees of freedom.
  expect(moved.low).toBeCloseTo(0.3 - (4.303 * 0.1) / Math.sqrt(3), 10);
  expect(leadAt({ request, done }, 0, 0)).toMatchObject({ moved: 0, ahead: 'neither' });
  expect(leadAt({ request, done: done.slice(0, 1) }, 0, 1)).toMatchObject({ ahead: 'neither', low: -Infinity });
  expect(leadAt({ request, done }, 1, 1)).toBeNull();
});

test('the curve is the mean with the range of the seeds; the file has a row a twin, seed and place', () => {
  const [here, there] = curveOf({ request, done }, 0, 'shared');
  expect(here!.y).toBeCloseTo(0.5, 10);
  expect(there).toMatchObject({ x: 8, low: 0.3, high: 0.5 });
  expect(rowsOf({ request, done })).toHaveLength(1 + 2 * 2 * 3);
});
