/** An experiment of an earlier visit, as its panel finds it: how far it was, by its own request, and what can be done with it. */
import { deleteDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { LongRun } from '../../src/lens/experiments/LongRun';
import { sizesRequest, FIRST_SETTINGS } from '../../src/lens/learn/sizes/settings';
import { pageOf } from '../../src/lens/experiments/usePage';
import { keepExperiment } from '../../src/store/persistence/keptExperiments';
import { initialState } from '../../src/store/state/store';
import { show } from '../support/component';

beforeEach(() => deleteDB('receptive-experiments', { blocked: () => undefined }));

test('one that was interrupted is brought back as its panel opens, and can be resumed', async () => {
  // Of a version that asked for other sizes: six cells, of which three are done.
  const request = { ...sizesRequest(FIRST_SETTINGS, pageOf(initialState)), sizes: [7], seeds: [1, 2] };
  const measured = { loss: 0, accuracy: 1 };
  const done = [0, 1, 2].map((entrant) => ({
    cell: { size: 7, seed: 1, entrant },
    outcome: { steps: 1, training: measured, test: measured },
  }));
  await keepExperiment('sizes', { request, done, status: 'running' });
  const { locator } = await show(
    <LongRun kind="sizes" label="race.sizesProgress" start="race.sizesStart" request={() => request} />,
  );
  await expect.element(locator.getByRole('progressbar')).toHaveAttribute('value', '0.5');
  await expect.element(locator.getByRole('status')).toHaveTextContent('50%');
  await expect.element(locator.getByRole('button', { name: 'Resume' })).toBeVisible();
});
