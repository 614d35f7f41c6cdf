/** The queue: one task at a time, in order, whatever becomes of the one before. */
import { expect, test } from 'vitest';
import { Queue } from '../../../src/async/queue';

test('tasks do not overlap, and one that fails holds nobody up', async () => {
  const queue = new Queue();
  const said: string[] = [];
  let finish: () => void = () => undefined;
  const first = queue.run(async () => {
    said.push('first begins');
    await new Promise<void>((resolve) => (finish = resolve));
    said.push('first ends');
    throw new Error('of the first');
  });
  const second = queue.run(() => said.push('second'));
  await Promise.resolve();
  expect(said).toEqual(['first begins']);
  finish();
  await expect(first).rejects.toThrow('of the first');
  expect(await second).toBe(3);
  await queue.ended();
  expect(said).toEqual(['first begins', 'first ends', 'second']);
});
