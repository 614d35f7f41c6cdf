/** Winner and loser at every size are those of the numbers, whoever they are. */
import { expect, test } from 'vitest';
import { leadsOf } from '../../../../../src/lens/learn/sizes/results';
import { sizesRequest, FIRST_SETTINGS } from '../../../../../src/lens/learn/sizes/settings';
import { pageOf } from '../../../../../src/lens/experiments/usePage';
import { initialState } from '../../../../../src/store/state/store';

const request = { ...sizesRequest(FIRST_SETTINGS, pageOf(initialState)), sizes: [10, 500], seeds: [1, 2] };
const accuracies = { 10: [0.31, 0.28, 0.23], 500: [0.75, 0.8, 0.9] } as const;
const done = ([10, 500] as const).flatMap((size) =>
  [1, 2].flatMap((seed) =>
    accuracies[size].map((accuracy, entrant) => ({
      cell: { size, seed, entrant },
      outcome: {
        steps: 1,
        training: { loss: 0, accuracy: 1 },
        test: { loss: 0, accuracy: accuracy + 0.001 * seed * entrant },
      },
    })),
  ),
);

test('where shared loses, it is said to lose', () => {
  const [few, many] = leadsOf({ request, done });
  expect(few).toMatchObject({ size: 10, winner: 0, loser: 2, best: 0.31, clear: true });
  expect(many).toMatchObject({ size: 500, winner: 2, loser: 0, clear: true });
});

test('a size that not everybody has run is not judged, and seeds that disagree call nothing', () => {
  expect(leadsOf({ request, done: done.slice(0, -1) }).map(({ size }) => size)).toEqual([10]);
  const split = done.map((one) =>
    one.cell.size === 10 && one.cell.seed === 2 && one.cell.entrant === 2
      ? { ...one, outcome: { ...one.outcome, test: { loss: 0, accuracy: 0.3 } } }
      : one,
  );
  expect(leadsOf({ request, done: split })[0]).toMatchObject({ size: 10, clear: false });
});
