/** "Download MNIST" on a page built for a server of ours: that answers, fails at first, does not let itself be read, or sends something else. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { build, preview, type PreviewServer } from 'vite';
import { generateSet } from '../../src/digits/generator';
import { writeIdxImages, writeIdxLabels } from '../../src/digits/idx';
import { bringDigits, connect, openDrawer, opened } from '../support/browser';

const made = generateSet({ seed: 28, count: 300 });
const files: Readonly<Record<string, Uint8Array>> = {
  'train-images-idx3-ubyte.gz': gzipSync(writeIdxImages(made.images)),
  'train-labels-idx1-ubyte.gz': gzipSync(writeIdxLabels(made.labels)),
};
const checksums = Object.entries(files).map(
  ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`,
);

type Spoiler = (response: ServerResponse) => void;

/** What the server does with the next requests; to all others it gives the file. */
let spoiled: Spoiler[] = [];
const asked: string[] = [];
const mnist = createServer((request, response) => {
  const name = request.url!.slice(1);
  asked.push(name);
  const spoil = spoiled.shift();
  if (spoil) return spoil(response);
  response.setHeader('access-control-allow-origin', '*');
  response.end(files[name]);
});

const folder = mkdtempSync(join(tmpdir(), 'receptive-mnist-'));
let site: PreviewServer;
let address: string;
let browser: Browser;

beforeAll(async () => {
  await new Promise<void>((listening) => mnist.listen(0, '127.0.0.1', listening));
  const environment = { ...process.env };
  process.env.NODE_ENV = 'production';
  process.env.VITE_MNIST_ADDRESS = `http://127.0.0.1:${(mnist.address() as AddressInfo).port}/`;
  process.env.VITE_MNIST_CHECKSUMS = checksums.join('\n');
  await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  // Its headers name the server of the digits, as the page does.
  site = await preview({ logLevel: 'warn', build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0 } });
  process.env = environment;
  address = `http://127.0.0.1:${(site.httpServer.address() as AddressInfo).port}/?lang=en`;
  browser = await connect();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  mnist.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  spoiled = [];
  asked.length = 0;
});

async function openFiles(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await opened(page);
  expect(asked).toEqual([]);
  await openDrawer(page, 'Digits');
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  return page;
}

const press = (page: Page) => page.getByRole('button', { name: /60,000 training digits/ }).click();

/** Ten digits were there before; a download that comes to nothing leaves them. */
async function withTen(page: Page): Promise<void> {
  const { images, labels } = generateSet({ seed: 3, count: 10 });
  await bringDigits(page, [
    { name: 'images', mimeType: '', buffer: Buffer.from(writeIdxImages(images)) },
    { name: 'labels', mimeType: '', buffer: Buffer.from(writeIdxLabels(labels)) },
  ]);
  await page.getByText('on 10 imported digits').waitFor();
}

const unreadable: Spoiler = (response) => response.end('no header says that others may read this');
const other: Spoiler = (response) => {
  response.setHeader('access-control-allow-origin', '*');
  response.end('another file');
};
const failing: Spoiler = (response) => {
  response.setHeader('access-control-allow-origin', '*');
  response.writeHead(500).end();
};

test.each<[string, Spoiler[], RegExp]>([
  ['without CORS', [unreadable, unreadable, unreadable], /could not be fetched .* tried three times/],
  ['with another file', [other, other, other], /is not the published file/],
  ['that fails', [failing, failing, failing], /answered 500/],
])('a server %s is told of, and nothing changes', async (_, spoilers, sentence) => {
  const page = await openFiles();
  await withTen(page);
  spoiled = spoilers;
  await press(page);
  await page.getByText(sentence).waitFor({ timeout: 60_000 });
  expect(asked).toHaveLength(3);
  expect(await page.getByText('on 10 imported digits').count()).toBe(1);
  await page.close();
});

test('a server that fails once gives the digits all the same', async () => {
  const page = await openFiles();
  spoiled = [failing];
  await press(page);
  await page.getByText('on 300 imported digits').waitFor({ timeout: 60_000 });
  expect(asked).toHaveLength(3);
  await page.close();
});
