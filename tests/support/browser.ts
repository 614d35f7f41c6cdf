/** A real Chromium with the built page in it, and the few things a visitor does with it. */
import { buffer } from 'node:stream/consumers';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { CHROMIUM_ARGS, findChromium, PAINTED_BY_PROCESSOR, WITHOUT_WEBGL } from '../../scripts/chromium.js';
import { exampleDrawing } from '../../src/digits/examples';

/** Of the process that runs this file and others after it; it ends with the process. */
const kept = globalThis as { browserOfFiles?: Promise<Browser> };

/**
 * The browser that the files of one process share. It has no WebGL; closing it closes what this file opened in it. Each
 * process has its own: through a common one every message would be written and read twice more.
 */
export async function connect(): Promise<Browser> {
  const browser = await (kept.browserOfFiles ??= launch([...CHROMIUM_ARGS, ...WITHOUT_WEBGL]));
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return browser;
}

/** A browser of one's own, which has WebGL, in software where there is no GPU. */
export const launchWithWebGL = (): Promise<Browser> => launch([...CHROMIUM_ARGS, ...PAINTED_BY_PROCESSOR]);

/** The same, and all that the page draws is drawn by the process of the GPU, and lost with it. */
export const launchDrawnByGPU = (): Promise<Browser> => launch(CHROMIUM_ARGS);

const launch = async (args: string[]): Promise<Browser> =>
  asOnFirstVisit(await chromium.launch({ executablePath: findChromium(), args }));

/**
 * Pages ask the server for whatever they want, which tests may come between: a service worker would answer in its place.
 * What it does is tested with contexts that allow it (tests/page/offline.test.ts).
 */
function asOnFirstVisit(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  return browser;
}

/** What the page may take over anything that it does, on a machine several times slower than the one the tests were written on. */
export const ACTION_MILLISECONDS = 60_000;

export interface Visit {
  readonly page: Page;
  /** Everything that was logged as an error, uncaught, or requested from elsewhere. */
  readonly complaints: readonly string[];
}

type VisitOptions = NonNullable<Parameters<Browser['newPage']>[0]> & {
  /** The page's time goes as always, until the test takes `page.clock` in hand. */
  readonly clock?: boolean;
};

/** Opens the page in English unless the query says otherwise, and waits until the network and the page's words are there. */
export async function visit(
  browser: Browser,
  query = 'lang=en',
  { clock = false, ...options }: VisitOptions = {},
): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  if (clock) await page.clock.install();
  page.setDefaultTimeout(ACTION_MILLISECONDS);
  const complaints: string[] = [];
  const address = inject('address');
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) complaints.push(`a request to ${url}`);
  });
  await page.goto(`${address}?${query}`);
  await opened(page);
  return { page, complaints };
}

/** The network and the words come each on a way of their own; nothing is drawn before both are here. */
export async function opened(page: Page): Promise<void> {
  await page.waitForFunction(() => 'receptive' in window);
  await page.evaluate(() => window.receptive.ready);
  await page.getByRole('banner').waitFor();
}

export async function reload(page: Page): Promise<void> {
  await page.reload();
  await opened(page);
}

/** Goes to an address of the page as Back and Forward do: without a load, and what was learned and kept stays. */
export const goWithin = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

export const paperOf = (page: Page): Locator =>
  page.getByRole('img', { name: 'Drawing' }).or(page.getByRole('application', { name: 'Drawing' }));

/** Draws one of the generator's digits on the paper with real pointer events. */
export const drawDigit = (page: Page, label: number, variant = 0): Promise<void> =>
  drawOn(page, paperOf(page), label, variant);

/** A hand as fast as on a slow machine, where moves come far apart. */
const POINTS_A_MOVE = 8;

/** The same on another place that takes strokes. */
export async function drawOn(page: Page, place: Locator, label: number, variant = 0): Promise<void> {
  // Goes there once the place stands still: one that moves meanwhile would take the strokes elsewhere.
  await place.hover();
  const box = (await place.boundingBox())!;
  for (const stroke of exampleDrawing(label, variant)) {
    const points = stroke.points
      .filter((_, at, { length }) => at % POINTS_A_MOVE === 0 || at === length - 1)
      .map(({ x, y }) => [box.x + x * box.width, box.y + y * box.height] as const);
    await page.mouse.move(...points[0]!);
    await page.mouse.down();
    for (const point of points) await page.mouse.move(...point);
    await page.mouse.up();
  }
}

/** The file that a button saves. */
export async function savedBy(page: Page, button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
}

/** A status's number: its text without grouping, signs of percent and words. */
export async function statusNumber(page: Page, name: string): Promise<number> {
  const text = await page.getByRole('status', { name, exact: true }).innerText();
  const found = text.replaceAll(',', '').match(/-?\d+(\.\d+)?/);
  expect(found, `a number in "${text}"`).not.toBeNull();
  return Number(found![0]);
}

/** Opens what a button opens, unless it is open already. */
async function open(page: Page, name: string): Promise<void> {
  const opener = page.getByRole('button', { name, exact: true });
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
}

/** What is one step away from the header: the editor, what computes, the language, the link, the lesson. */
export const openMore = (page: Page, name = 'More'): Promise<void> => open(page, name);

/** The choice of a network, which stands behind More. */
export async function chooseNetwork(page: Page, choice: { readonly label: string } | string): Promise<void> {
  await openMore(page);
  await page.getByRole('combobox', { name: 'Network', exact: true }).selectOption(choice);
  await page.keyboard.press('Escape');
}

/** Training's single step and the way back to its start, which are there once it has begun, or a drawer is open. */
export async function openRun(page: Page): Promise<void> {
  if (!(await page.getByRole('button', { name: 'Step', exact: true }).isVisible())) await openDrawer(page, 'Settings');
}

/** Every class's score, and the image that the network sees. */
export const openScores = (page: Page): Promise<void> => open(page, 'All scores');

/** What can be asked about the pinned unit, once one has been pinned. */
export async function openAbout(page: Page, name = 'About this unit'): Promise<void> {
  if (!(await page.getByRole('button', { name, exact: true }).isVisible()))
    await page.evaluate(async () => window.receptive.setPin((await window.receptive.state()).pin));
  await open(page, name);
}

/** What the dock's bar opens: its curves, its settings, or the digits; by its name in the page's language. */
export async function openDrawer(page: Page, name: 'Curves' | 'Settings' | 'Digits' | '设置' | '数字'): Promise<void> {
  // The curves are there once training has begun, or another drawer is open.
  if (name === 'Curves' && !(await page.getByRole('button', { name, exact: true }).isVisible()))
    await open(page, 'Settings');
  await open(page, name);
}

/** Gives files to what takes digits, which is there once the drawer of digits has been opened. */
export async function bringDigits(page: Page, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await openDrawer(page, 'Digits');
  await page.getByLabel('Import digits', { exact: true }).setInputFiles(files);
}

/** Has the page's network run on WebGL, which where it is software is not what the page chooses by itself. */
export async function computeOnWebGL(page: Page): Promise<void> {
  await openMore(page);
  await page.getByRole('combobox', { name: 'Compute' }).selectOption({ label: 'WebGL' });
  await expect.poll(() => page.evaluate(() => window.receptive.backend())).toBe('webgl');
  await page.keyboard.press('Escape');
}
