/** The page after one visit: without its server, and over a new version of it. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { preview } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LENS_SECTIONS, LENS_TABS } from '../../src/store/state/state';
import {
  bringDigits,
  connect,
  drawDigit,
  goWithin,
  openDrawer,
  opened,
  openMore,
  reload,
  statusNumber,
} from '../support/browser';
import { givenDigits, written } from '../support/givenDigits';

interface Host {
  /** What it serves: a copy of the built page. */
  readonly folder: string;
  readonly address: string;
  readonly stop: () => Promise<void>;
}

let browser: Browser;
let host: Host;
let context: BrowserContext;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());
beforeEach(async () => {
  host = await startHost();
  context = await browser.newContext({ serviceWorkers: 'allow', viewport: { width: 1440, height: 900 } });
  return async () => {
    await context.close();
    await host.stop();
    await rm(host.folder, { recursive: true });
  };
});

async function startHost(): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), 'receptive-'));
  await cp(resolve(import.meta.dirname, '../../dist'), folder, { recursive: true });
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const { port } = server.httpServer.address() as AddressInfo;
  let stopped: Promise<void> | null = null;
  return { folder, address: `http://127.0.0.1:${port}/`, stop: () => (stopped ??= server.close()) };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const notFetched = (page: Page) => page.getByRole('alert').filter({ hasText: 'could not be fetched' });

/** Opens the page and waits until all of it is kept. */
async function visitOnce(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${host.address}?lang=en`);
  await opened(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}

test('without its server the page opens, and so does every panel; it draws, trains, reads files and speaks Chinese', async () => {
  const page = await visitOnce();
  await host.stop();
  await expect(fetch(host.address)).rejects.toThrow();
  await reload(page);
  await drawDigit(page, 3);
  await expect.poll(() => page.getByRole('status', { name: 'Prediction' }).innerText()).toMatch(/^3/);
  for (const tab of LENS_TABS) {
    for (const section of LENS_SECTIONS[tab]) {
      await goWithin(page, `?lang=en&lens=${tab}.${section}`);
      const panel = page.getByRole('tabpanel');
      await expect
        .poll(async () => (await panel.innerText()).length, { message: `${tab}.${section}` })
        .toBeGreaterThan(200);
      expect(await notFetched(page).count(), `${tab}.${section}`).toBe(0);
    }
  }
  for (const drawer of ['Curves', 'Settings', 'Digits'] as const) await openDrawer(page, drawer);
  await bringDigits(page, { name: 'twenty.csv', mimeType: 'text/csv', buffer: Buffer.from(written(givenDigits(20))) });
  await page.getByText('twenty').first().waitFor({ state: 'attached' });
  await openMore(page);
  await button(page, 'Edit network').click();
  await page.getByRole('list', { name: 'Layers' }).waitFor();
  // A preset that was never opened has its weights, too.
  await page.evaluate(() => window.receptive.setNetwork('lenet5'));
  await page.evaluate(() => window.receptive.train({ digits: 100, steps: 3, batch: 8, learningRate: 0.01 }));
  expect(await statusNumber(page, 'Step count')).toBe(3);
  await openMore(page);
  await button(page, '中文').click();
  await page.getByRole('button', { name: '训练', exact: true }).first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.goto(`${host.address}index.html?lang=zh&net=net5`);
  await opened(page);
  expect((await page.evaluate(() => window.receptive.spec())).name).toBe('Net-5 (1989)');
});

const sha256 = (bytes: Buffer): string => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** Puts a new version in the place of the one that is served: its page says so, and parts of the old one are gone. */
async function deploy({ folder }: Host, gone: RegExp): Promise<string> {
  const page = join(folder, 'index.html');
  const before = await readFile(page);
  const after = Buffer.from(String(before).replace('<title>', '<meta name="version" content="new" /><title>'));
  await writeFile(page, after);
  const [part] = (await readdir(join(folder, 'assets'))).filter((name) => gone.test(name));
  await rm(join(folder, 'assets', part!));
  const script = join(folder, 'service-worker.js');
  const files = (await readFile(script, 'utf8'))
    .replace(sha256(before), sha256(after))
    .replace(new RegExp(`"assets/${part!}":"[^"]*",`), '')
    .replace(/(receptive \$\{\w+\} `.{0,12}sha256-)/, '$1new');
  await writeFile(script, files);
  return part!;
}

const isNew = (page: Page): Promise<number> => page.locator('meta[name=version]').count();

test('a new version waits until it is wanted; what was drawn and trained is there in it, and a page of the old one has its parts', async () => {
  const page = await visitOnce();
  const other = await visitOnce();
  await drawDigit(page, 3);
  await page.evaluate(() => window.receptive.train({ digits: 100, steps: 7, batch: 8, learningRate: 0.01 }));
  const weights = () =>
    page.evaluate(async () => (await window.receptive.weights()).flatMap(({ values }) => [...values]));
  const trained = await weights();
  const gone = await deploy(host, /^count-.*js$/);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const load = button(page, 'Load the new version');
  await load.waitFor();
  expect(await isNew(page)).toBe(0);
  await load.click();
  await expect.poll(() => isNew(page).catch(() => 0)).toBe(1);
  await opened(page);
  expect(await statusNumber(page, 'Step count')).toBe(7);
  expect(await weights()).toEqual(trained);
  await expect.poll(() => page.getByRole('status', { name: 'Prediction' }).innerText()).toMatch(/^3/);
  // The server has it no more; the version before has.
  expect((await fetch(`${host.address}assets/${gone}`)).headers.get('content-type')).not.toMatch(/javascript/);
  expect(await isNew(other)).toBe(0);
  await goWithin(other, '?lang=en&lens=count.chain');
  await other.getByRole('tabpanel').getByRole('table').first().waitFor();
  expect(await notFetched(other).count()).toBe(0);
});
