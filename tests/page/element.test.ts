/** `<receptive-view>`, as it is built for other pages, in one that would have its own way with everything: its styles, its keys, its policy. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePage, type Served } from '../../scripts/servedPage';
import type { ReceptiveView } from '../../src/store/scripting/receptive-view';
import type { PageState } from '../../src/store/scripting/pageState';
import { ACTION_MILLISECONDS, connect, drawDigit } from '../support/browser';

let browser: Browser;
let element: Served;
let host: Server;

/** What would come through where it could: by inheritance, by every element, by the variables of the page's theme. */
const STYLES = `
  html { font-size: 62.5%; --ink: red; --panel: lime; --gap: 40px; }
  body { font: italic 30px/3 serif; color: purple; text-align: center; text-transform: uppercase; }
  * { box-sizing: content-box; letter-spacing: 3px; }
  h1 { color: red; }
  button, input { font-size: 50px !important; background: red !important; }
  canvas { width: 30px !important; }
  receptive-view { height: 600px; }`;

/** Of docs/embed.md. */
const policy = (origin: string): string =>
  `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; style-src ${origin} 'unsafe-inline'; connect-src ${origin}; worker-src blob: ${origin}; img-src data: blob:`;

beforeAll(async () => {
  element = await servePage('element.vite.config.ts');
  const origin = new URL(element.address).origin;
  host = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .setHeader('content-security-policy', policy(origin))
      .end(
        `<!doctype html><html lang="fr"><title>A course</title><style>${STYLES}</style><body><h1>A course</h1><input aria-label="Theirs">`,
      ),
  );
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
  browser = await connect();
});
afterAll(async () => {
  await browser.close();
  host.close();
  await element.close();
});

interface Course {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** All that the element could have changed around itself. */
  readonly around: () => Promise<unknown>;
  /** The newest state that the page has heard of. */
  readonly heard: () => Promise<PageState>;
}

/** A page with an element in it, in which a state is heard from the first on. */
async function course(attributes: string): Promise<Course> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 760 }, colorScheme: 'light' });
  page.setDefaultTimeout(ACTION_MILLISECONDS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/courses/one/?lens=count&lang=zh#part`);
  const around = () =>
    page.evaluate(async () => {
      const inner = document.body.cloneNode(true) as HTMLElement;
      inner.querySelectorAll('receptive-view, script').forEach((own) => own.remove());
      return {
        page: [document.documentElement.cloneNode(false), document.head, inner].map(
          (part) => (part as HTMLElement).outerHTML,
        ),
        title: document.title,
        address: location.href,
        entries: history.length,
        sheets: document.adoptedStyleSheets.length,
        stored: [{ ...localStorage }, { ...sessionStorage }, await indexedDB.databases()],
        locks: (await navigator.locks.query()).held!.length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        globals: 'receptive' in window,
      };
    });
  const before = await around();
  await page.evaluate(
    ([given, script]) => {
      const holder = document.createElement('template');
      holder.innerHTML = `<receptive-view ${given}>A panel</receptive-view>`;
      const states: PageState[] = [];
      Object.assign(window, { states });
      holder.content.firstElementChild!.addEventListener('changed', (event) => {
        states.push((event as CustomEvent<PageState>).detail);
      });
      document.body.append(holder.content);
      const module = document.createElement('script');
      module.type = 'module';
      module.src = script!;
      document.body.append(module);
    },
    [attributes, `${element.address}receptive-view.js`],
  );
  await page.evaluate(() =>
    customElements.whenDefined('receptive-view').then(() => document.querySelector('receptive-view')!.ready),
  );
  expect(await around()).toEqual(before);
  return {
    page,
    complaints,
    around,
    heard: () => page.evaluate(() => (window as unknown as { states: PageState[] }).states.at(-1)!),
  };
}

/** What the question of the panel looks like. */
const look = (page: Page) =>
  page.locator('receptive-view h1').evaluate((heading) => {
    const { color, fontSize, fontStyle, letterSpacing, textTransform } = getComputedStyle(heading);
    return { color, fontSize, fontStyle, letterSpacing, textTransform };
  });

const LOOK = { fontSize: '15px', fontStyle: 'normal', letterSpacing: 'normal', textTransform: 'none' };

test('an element is drawn on, asked, heard and worked by keyboard, and the page around it stays as it is', async () => {
  const { page, complaints, around, heard } = await course('question="slide" lang="en"');
  const before = await around();
  await page.getByRole('heading', { name: 'How does a filter make a map?' }).waitFor();
  expect(await look(page)).toEqual({ ...LOOK, color: 'rgb(29, 35, 48)' });
  expect(await page.getByRole('link', { name: 'Open in Receptive' }).count()).toBe(0);
  await expect.poll(async () => (await heard()).predicted).toBe(3);

  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await drawDigit(page, 7);
  await expect.poll(heard).toMatchObject({ predicted: 7, connectivity: 'shared' });
  await page.getByRole('button', { name: 'All scores' }).press('Enter');
  const place = { layer: 'C3', map: 2, row: 4, column: 5 };
  await page.evaluate((to) => document.querySelector('receptive-view')!.setPin(to), place);
  await page.evaluate(() => document.querySelector('receptive-view')!.setConnectivity('local'));
  await expect.poll(heard).toMatchObject({ pin: place, connectivity: 'local' });
  const refused = page.evaluate((to) => document.querySelector('receptive-view')!.setPin(to), { ...place, map: 99 });
  await expect(refused).rejects.toThrow(/C3.*layers are/);

  // Keys: from the page into the shadow, within it, and each side's own.
  await page.getByLabel('Theirs').focus();
  await page.keyboard.press('Tab');
  expect(await page.getByRole('radio', { name: 'Local', exact: true }).evaluate((own) => own.matches(':focus'))).toBe(
    true,
  );
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await heard()).connectivity).toBe('shared');
  expect((await heard()).drawing).not.toEqual([]);
  await page.keyboard.press('Control+z');
  // The prediction is told a moment after the drawing.
  await expect.poll(heard).toMatchObject({ drawing: [], predicted: null });
  const left = await heard();
  await page.getByLabel('Theirs').focus();
  await page.keyboard.press('Control+z');
  const opener = page.getByRole('button', { name: 'How the scores are computed' });
  await opener.press('Enter');
  const pane = page.getByRole('dialog');
  await pane.waitFor();
  expect(await pane.evaluate((own) => (own.getRootNode() as ShadowRoot).host.localName)).toBe('receptive-view');
  await page.keyboard.press('Escape');
  await pane.waitFor({ state: 'detached' });
  expect(await opener.evaluate((own) => own.matches(':focus'))).toBe(true);
  expect(await heard()).toEqual(left);

  // A sheet is printed with nothing else, and leaves nothing behind.
  await page.evaluate(() => document.querySelector('receptive-view')!.setDrawing(7));
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
  await page.getByRole('button', { name: 'Print a worksheet' }).click();
  await page.waitForFunction(() => 'printed' in window);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { name: 'A course' }).isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'One step of a convolution', exact: true }).isVisible()).toBe(true);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(around).toEqual(before);
  expect(complaints).toEqual([]);
  await page.close();
});

test('attributes are followed and leave the rest as it is', async () => {
  const { page, complaints, around, heard } = await course(
    'question="slide" lang="zh-Hans" theme="dark" digit="5" page="https://example.org/receptive/"',
  );
  const before = await around();
  await page.getByRole('heading', { name: '一个卷积核怎样得出整张特征图？' }).waitFor();
  expect(await look(page)).toEqual({ ...LOOK, color: 'rgb(236, 234, 228)' });
  await expect.poll(async () => (await heard()).predicted).toBe(5);
  const place = { layer: 'C3', map: 2, row: 4, column: 5 };
  await page.evaluate((to) => document.querySelector('receptive-view')!.setPin(to), place);

  await page.evaluate(() => {
    const view = document.querySelector('receptive-view')!;
    view.setAttribute('lang', 'en');
    view.setAttribute('question', 'matrix');
    view.setAttribute('sharing', 'local');
    view.removeAttribute('theme');
  });
  await page.getByRole('heading', { name: 'What does sharing forbid?' }).waitFor();
  await expect.poll(heard).toMatchObject({ pin: place, connectivity: 'local', predicted: 5 });
  await expect.poll(() => look(page)).toEqual({ ...LOOK, color: 'rgb(29, 35, 48)' });
  const open = page.getByRole('link', { name: 'Open in Receptive' });
  await open.focus();
  const whole = new URL((await open.getAttribute('href'))!);
  expect(whole.href).toMatch(/^https:\/\/example\.org\/receptive\/\?/);
  expect(Object.fromEntries(whole.searchParams)).toMatchObject({
    lens: 'matrix',
    pin: 'C3.2.4.5',
    sharing: 'local',
    lang: 'en',
  });

  // Put elsewhere in its page it is the same as before.
  await page.evaluate(() => document.body.prepend(document.querySelector('receptive-view')!));
  await page.getByRole('heading', { name: 'What does sharing forbid?' }).waitFor();
  expect(await heard()).toMatchObject({ pin: place, connectivity: 'local', predicted: 5 });
  expect(complaints).toEqual([]);

  expect(await around()).toEqual(before);
  await page.close();
});

test('two elements in one page have each a network, a drawing and words of their own', async () => {
  const { page, complaints, around, heard } = await course('question="slide" lang="en"');
  const before = await around();
  await expect.poll(async () => (await heard()).predicted).toBe(3);
  await page.evaluate(() => {
    const second: ReceptiveView = document.createElement('receptive-view');
    for (const [name, value] of Object.entries({ id: 'second', question: 'matrix', lang: 'zh', digit: '5' }))
      second.setAttribute(name, value);
    const told: PageState[] = [];
    second.addEventListener('changed', ({ detail }) => told.push(detail));
    Object.assign(window, { told });
    document.body.append(second);
    return second.ready;
  });
  const told = () => page.evaluate(() => (window as unknown as { told: PageState[] }).told.at(-1)!);
  const second = page.locator('#second').frameLocator('iframe');
  await second.getByRole('heading', { name: '权值共享排除了什么？' }).waitFor();
  await expect.poll(told).toMatchObject({ predicted: 5, connectivity: 'shared' });

  // Each is asked by itself; what a page gives and gets is of its own kind.
  const answers = await page.evaluate(async () => {
    const [one, other] = document.querySelectorAll('receptive-view');
    await other!.setConnectivity('local');
    await other!.setDrawing(new Float32Array(784).fill(0.5, 392));
    const weights = await other!.weights();
    const scores = await one!.predict(new Float32Array(784));
    const refused = await other!.setConnectivity('none' as 'local').catch((error: unknown) => error);
    other!.setAttribute('lang', 'en');
    return {
      ofThisPage: weights[0]!.values instanceof Float32Array && refused instanceof Error,
      counts: [(await one!.weights())[0]!.values.length, weights[0]!.values.length],
      scores: scores.length,
    };
  });
  expect(answers).toEqual({ ofThisPage: true, counts: [150, 117_600], scores: 10 });
  await second.getByRole('heading', { name: 'What does sharing forbid?' }).waitFor();
  expect(await heard()).toMatchObject({ predicted: 3, connectivity: 'shared' });
  await expect.poll(told).toMatchObject({ connectivity: 'local' });

  // Put elsewhere it begins anew, and answers.
  await page.evaluate(() => document.body.prepend(document.querySelector('#second')!));
  expect(
    await page.evaluate(() =>
      document
        .querySelector<ReceptiveView>('#second')!
        .state()
        .then((state) => state.drawing),
    ),
  ).not.toEqual([]);
  await expect.poll(told).toMatchObject({ predicted: 5, connectivity: 'shared' });
  await page.evaluate(() => document.querySelector('#second')!.remove());
  expect(await around()).toEqual(before);
  expect(complaints).toEqual([]);
  await page.close();
});
