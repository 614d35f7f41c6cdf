/** What is said of a worker that has died: of a script that is missing, browsers send an event without a message. */
import { expect, test } from 'vitest';
import { whyDied } from '../../../src/worker/died';

test('a script that is missing is said to be missing', () => {
  expect(whyDied('The worker', {})).toMatchObject({
    message: 'The worker failed: its script could not be fetched.',
    why: 'notFetched',
  });
});

test('an error of the script is told in its own words', () => {
  expect(whyDied('The laboratory', { message: 'x is not defined' })).toMatchObject({
    message: 'The laboratory failed: x is not defined',
    why: 'failed',
  });
});
