/** One panel in a page of another origin: framed with and without a sandbox, asked and heard by messages. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { FromPanel, ToPanel } from '../../src/store/scripting/receptive-view';
import type { ScriptFunctions } from '../../src/store/scripting/scripting';
import { ACTION_MILLISECONDS, connect, openMore, visit } from '../support/browser';

let browser: Browser;
let host: Server;
beforeAll(async () => {
  browser = await connect();
  host = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>A course</title><body></body>'),
  );
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  await browser.close();
  host.close();
});

interface Framed {
  readonly page: Page;
  readonly panel: FrameLocator;
  /** Of its history, before there was a frame in it. */
  readonly entries: number;
  readonly complaints: readonly string[];
  readonly call: <Name extends keyof ScriptFunctions>(name: Name, ...given: readonly unknown[]) => Promise<FromPanel>;
  /** The newest state that the page has heard of. */
  readonly heard: () => Promise<Extract<FromPanel, { receptive: 'changed' }>['state']>;
}

/** A page of another origin with the code in it. It notes what the panel tells. */
async function frame(code: string): Promise<Framed> {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  page.setDefaultTimeout(ACTION_MILLISECONDS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  const entries = await page.evaluate(() => history.length);
  await page.evaluate((html) => {
    const told: FromPanel[] = [];
    Object.assign(window, { told });
    addEventListener('message', ({ data }) => told.push(data as FromPanel));
    document.body.innerHTML = html;
  }, code);
  const toldOf = (kind: FromPanel['receptive']) =>
    page.evaluate(
      (wanted) => (window as unknown as { told: FromPanel[] }).told.filter((t) => t.receptive === wanted),
      kind,
    );
  await expect.poll(async () => (await toldOf('ready')).length, { timeout: ACTION_MILLISECONDS }).toBe(1);
  const send = (message: ToPanel) =>
    page.evaluate((sent) => document.querySelector('iframe')!.contentWindow!.postMessage(sent, '*'), message);
  await send({ receptive: 'hear' });
  let id = 0;
  return {
    page,
    panel: page.frameLocator('iframe'),
    entries,
    complaints,
    async call(name, ...given) {
      const own = ++id;
      await send({ receptive: 'call', id: own, name, given } as ToPanel);
      const answered = async () =>
        [...(await toldOf('answer')), ...(await toldOf('refusal'))].find((told) => 'id' in told && told.id === own);
      await expect.poll(answered, { timeout: ACTION_MILLISECONDS }).toBeDefined();
      return (await answered())!;
    },
    heard: async () => ((await toldOf('changed')).at(-1) as Extract<FromPanel, { receptive: 'changed' }>).state,
  };
}

const codeOf = (query: string, attributes = ''): string =>
  `<iframe src="${inject('address')}?${query}" ${attributes} width="860" height="640"></iframe>`;

test.each(['', 'sandbox="allow-scripts"'])(
  'a panel in a page of another origin is drawn on, asked and heard; it keeps nothing (%s)',
  async (sandbox) => {
    const { page, panel, entries, complaints, call, heard } = await frame(codeOf('embed=slide&lang=en', sandbox));
    await panel.getByRole('heading', { name: 'How does a filter make a map?' }).waitFor();
    expect(await panel.getByRole('tablist').count()).toBe(0);
    await panel.getByRole('slider', { name: 'Position' }).waitFor();
    // There is something to be seen at once.
    await expect.poll(async () => (await heard()).predicted).toBe(3);

    expect(await call('setDrawing', 7)).toMatchObject({ receptive: 'answer' });
    expect(await heard()).toMatchObject({ predicted: 7, connectivity: 'shared' });
    await panel.getByRole('status', { name: 'Prediction' }).filter({ hasText: /^7/ }).waitFor();
    const place = { layer: 'C3', map: 2, row: 4, column: 5 };
    await call('setPin', place);
    await call('setConnectivity', 'local');
    await expect.poll(heard).toMatchObject({ pin: place, connectivity: 'local' });
    expect(await panel.getByRole('radio', { name: 'Local', exact: true }).isChecked()).toBe(true);
    expect(await call('train', { digits: 50, steps: 2, batch: 8 })).toMatchObject({ value: expect.any(Number) });

    await panel.getByRole('radio', { name: 'Shared', exact: true }).click();
    await expect.poll(async () => (await heard()).connectivity).toBe('shared');
    await panel.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect.poll(heard).toMatchObject({ drawing: [], predicted: null });

    expect(await call('setPin', { ...place, map: 99 })).toMatchObject({ receptive: 'refusal', why: /C3.*layers are/ });
    expect(await call('setDrawing', 'seven')).toMatchObject({ receptive: 'refusal', why: /A drawing is/ });
    expect(await call('constructor' as 'spec')).toMatchObject({ receptive: 'refusal', why: /There is no constructor/ });
    expect(await panel.getByRole('region', { name: 'Notices' }).getByRole('listitem').count()).toBe(0);
    const inFrame = page.frames()[1]!;
    // Nothing is written to the history of the page around it, nor kept.
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(inFrame.url()).toBe(`${inject('address')}?embed=slide&lang=en`);
    if (sandbox === '') expect(await inFrame.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test('every question of the lens stands alone, with what belongs to it', async () => {
  const { page } = await visit(browser, 'lang=en&embed=count', { viewport: { width: 720, height: 540 } });
  expect(await page.getByRole('application', { name: 'Drawing' }).count()).toBe(0);
  for (const [place, named] of [
    ['matrix', page.getByRole('application', { name: 'Drawing' })],
    ['learn.drift', page.getByRole('button', { name: 'Train', exact: true })],
    ['shift', page.getByRole('application', { name: 'Drawing' })],
    ['beyond.1989', page.getByRole('table')],
  ] as const) {
    await page.goto(`${inject('address')}?lang=en&embed=${place}`);
    await named.first().waitFor();
    expect(await page.getByRole('tablist').count()).toBe(0);
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: innerWidth,
    }));
    expect(scroll, place).toBeLessThanOrEqual(width);
  }
  await page.close();
});

test('the code that More copies shows the panel that is open, and leads back to the whole page', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = await visit(
    { newPage: () => context.newPage() } as unknown as Browser,
    'lang=en&lens=slide.compare&net=lenet1&hide=dock&title=A "title"',
  );
  await openMore(page);
  await page.getByRole('button', { name: 'Copy embed code' }).click();
  await page.getByText('Embed code copied').waitFor();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  await page.close();
  const framed = await frame(code);
  await framed.panel.getByRole('heading', { name: 'How does a filter make a map?' }).waitFor();
  const back = await framed.panel.getByRole('link', { name: 'Open in Receptive' }).getAttribute('href');
  expect(Object.fromEntries(new URL(back!).searchParams)).toEqual({
    lens: 'slide.compare',
    net: 'lenet1',
    sharing: 'shared',
    lang: 'en',
  });
  await framed.page.close();
  await context.close();
});
