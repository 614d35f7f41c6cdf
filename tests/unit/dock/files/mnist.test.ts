/** MNIST from elsewhere: nothing but the published files is believed, and what went wrong is told. */
import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { checksumsIn, fetchMnist, type MnistSource } from '../../../../src/dock/files/mnist';

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

test('checksums are read as sha256sum writes them', () => {
  const [one, other] = ['0a'.repeat(32), 'f3'.repeat(32)];
  expect(checksumsIn(`${one}  a.gz\n${other} *b.gz\nnothing\n`)).toEqual({ 'a.gz': one, 'b.gz': other });
});

describe('a server', () => {
  const images = gzipSync(new Uint8Array(800).map((_, i) => i % 251));
  const labels = gzipSync(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 1, 7));
  const files: Readonly<Record<string, Uint8Array>> = {
    'train-images-idx3-ubyte.gz': images,
    'train-labels-idx1-ubyte.gz': labels,
  };
  const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const checksums = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)]));

  /** What the server does with the first requests, one after the other; all later ones get the file. */
  let spoiled: ((response: ServerResponse, bytes: Uint8Array) => void)[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = request.url!.slice(1);
    asked.push(name);
    const spoil = spoiled.shift();
    if (spoil) spoil(response, files[name]!);
    else response.end(files[name]);
  });
  let from: MnistSource;
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    from = { address: `http://127.0.0.1:${port}/`, fetch, checksums, wait: 1 };
  });
  beforeEach(() => {
    spoiled = [];
    asked.length = 0;
  });
  afterAll(() => server.close());

  async function expectBoth(): Promise<void> {
    const shares: number[] = [];
    const answer = await fetchMnist('train', from, (share) => shares.push(share));
    expect(answer).toMatchObject({ ok: true });
    if (!answer.ok) return;
    expect(answer.files.map(({ name }) => name)).toEqual(Object.keys(files));
    expect(new Uint8Array(await answer.files[0]!.arrayBuffer())).toEqual(Uint8Array.from(images));
    expect(new Uint8Array(await answer.files[1]!.arrayBuffer())).toEqual(Uint8Array.from(labels));
    expect(shares.at(-1)).toBe(1);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  }

  test('that has the files gives both, each asked for once', async () => {
    await expectBoth();
    expect(asked).toEqual(Object.keys(files));
  });

  test('is believed, or not, by a checksum of our own where the page has no secure context', async () => {
    const { getRandomValues } = crypto;
    vi.stubGlobal('crypto', { getRandomValues });
    try {
      await expectBoth();
      spoiled = Array.from({ length: 3 }, () => (response, bytes) => response.end(bytes.map((byte) => byte ^ 1)));
      expect(await fetchMnist('train', from)).toMatchObject({ problem: { code: 'wrongChecksum' } });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('that fails at first is asked again', async () => {
    spoiled = [(response) => response.writeHead(503).end(), (response) => response.destroy()];
    await expectBoth();
    expect(asked).toEqual([
      ...Object.keys(files).slice(0, 1),
      ...Object.keys(files).slice(0, 1),
      ...Object.keys(files),
    ]);
  });

  test('that breaks off in the middle of a file is asked again', async () => {
    spoiled = [
      (response, bytes) => {
        response.writeHead(200, { 'content-length': bytes.length });
        response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
      },
    ];
    await expectBoth();
  });

  test('that sends half a file as a whole, or another, is not believed', async () => {
    const half = (response: ServerResponse, bytes: Uint8Array) => response.end(bytes.subarray(0, bytes.length >> 1));
    const other = (response: ServerResponse, bytes: Uint8Array) => response.end(bytes.map((byte) => byte ^ 1));
    spoiled = [half, other, half];
    expect(await fetchMnist('train', from)).toEqual({
      ok: false,
      problem: { code: 'wrongChecksum', file: 'train-images-idx3-ubyte.gz' },
    });
    expect(asked).toHaveLength(3);
  });

  test('whose file the browser unpacks on its way is told of, and not asked again', async () => {
    const encoded = (response: ServerResponse, bytes: Uint8Array) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes);
    for (const larger of [0, 17 * 1024 * 1024]) {
      const idx = new Uint8Array(16 + larger);
      idx.set([0, 0, 8, 3]);
      spoiled = [(response) => encoded(response, gzipSync(idx))];
      asked.length = 0;
      expect(await fetchMnist('train', from)).toEqual({
        ok: false,
        problem: { code: 'unpacked', file: 'train-images-idx3-ubyte.gz' },
      });
      expect(asked).toHaveLength(1);
    }
  });

  test('whose second file is missing gives neither', async () => {
    spoiled = [(response, bytes) => response.end(bytes), (response) => response.writeHead(404).end()];
    expect(await fetchMnist('train', from)).toEqual({
      ok: false,
      problem: { code: 'refused', file: 'train-labels-idx1-ubyte.gz', status: 404 },
    });
  });
});
