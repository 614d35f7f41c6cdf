/** Long work leaves room for others, and a large copy is such work. */
import { afterEach, expect, test, vi } from 'vitest';
import { copying, inSlices } from '../../../src/async/inSlices';
import { copyOf } from '../../../src/worker/transfer';

afterEach(() => vi.restoreAllMocks());

test('others have their turn between slices, and the result is that of the work', async () => {
  // Every look at the clock finds six milliseconds gone.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 6));
  const order: string[] = [];
  function* work(): Generator<number, string> {
    for (let n = 0; n < 4; n++) {
      order.push(`work ${n}`);
      setTimeout(() => order.push(`other ${n}`));
      yield n / 4;
    }
    return 'done';
  }
  const shares: number[] = [];
  expect(await inSlices(work(), (share) => shares.push(share))).toBe('done');
  expect(order.indexOf('other 0')).toBeLessThan(order.indexOf('work 3'));
  expect(shares).toEqual([0, 0.25, 0.5, 0.75]);
});

test('a large copy yields on its way, and is the same', async () => {
  const images = Uint8Array.from({ length: 9 * 2 ** 20 }, (_, i) => i * 7);
  const given = { generated: 3, given: { images, labels: Uint8Array.of(1, 2), none: null } };
  expect([...copying(images, new Uint8Array(images.length))]).toHaveLength(3);
  const copy = (await inSlices(copyOf(given))) as typeof given;
  const { images: copied, ...rest } = copy.given;
  expect(copied === images).toBe(false);
  expect(Buffer.compare(copied, images)).toBe(0);
  expect({ ...copy, given: rest }).toEqual({ generated: 3, given: { labels: Uint8Array.of(1, 2), none: null } });
});
