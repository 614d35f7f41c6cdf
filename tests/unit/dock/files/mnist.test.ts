/** MNIST from elsewhere: nothing but the published files is believed, and what went wrong is told. */
import { expect, test, vi } from 'vitest';
import { fetchMnist } from '../../../../src/dock/files/mnist';

const source = (answer: () => Promise<Response>) => {
  const ask = vi.fn<typeof fetch>(answer);
  return { ask, source: { address: 'https://example.org/mnist/', fetch: ask, wait: 0 } };
};

test('another file is refused after three attempts', async () => {
  const { ask, source: from } = source(() => Promise.resolve(new Response(new Uint8Array(100))));
  expect(await fetchMnist('train', from)).toEqual({
    ok: false,
    problem: { code: 'wrongChecksum', file: 'train-images-idx3-ubyte.gz' },
  });
  expect(ask).toHaveBeenCalledTimes(3);
  expect(ask).toHaveBeenCalledWith('https://example.org/mnist/train-images-idx3-ubyte.gz');
});

test('a body without end is cut off', async () => {
  const endless = () =>
    new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(4 * 1024 * 1024)) });
  const { source: from } = source(() => Promise.resolve(new Response(endless())));
  expect(await fetchMnist('t10k', from)).toMatchObject({ ok: false, problem: { code: 'wrongChecksum' } });
});

test('no connection is tried again, a missing file is not', async () => {
  const offline = source(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await fetchMnist('t10k', offline.source)).toEqual({
    ok: false,
    problem: { code: 'unreachable', file: 't10k-images-idx3-ubyte.gz' },
  });
  expect(offline.ask).toHaveBeenCalledTimes(3);
  const missing = source(() => Promise.resolve(new Response(null, { status: 404 })));
  expect(await fetchMnist('t10k', missing.source)).toMatchObject({ problem: { code: 'refused', status: 404 } });
  expect(missing.ask).toHaveBeenCalledTimes(1);
});
