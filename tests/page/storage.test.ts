/** What is stored, in a real browser: over a reload at any moment, a tab that dies, a full or closed database, one of another version, two tabs. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { generateSet } from '../../src/digits/generator';
import {
  ACTION_MILLISECONDS,
  connect,
  drawDigit,
  openDrawer,
  opened,
  openScores,
  reload,
  statusNumber,
} from '../support/browser';
import { writePng } from '../support/png';
import { recordsOf, storedDigits, storedSteps } from '../support/stored';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const status = (page: Page, name: string) => page.getByRole('status', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 20_000, interval: 50 });
/** The image that the network sees, as its picture on the page, once what has changed is drawn: that is done in the frame after. */
const seen = (page: Page): Promise<string> =>
  page.getByRole('img', { name: /that the network sees/ }).evaluate(async (canvas) => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return (canvas as HTMLCanvasElement).toDataURL();
  });
const keptDigits = (page: Page) => recordsOf(page, 'receptive-digits', 'digits');
const origin = () => new URL(inject('address')).origin;

async function open(context: BrowserContext, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(ACTION_MILLISECONDS);
  await page.setViewportSize({ width: 1440, height: 900 });
  await prepare?.(page);
  // Few digits are soon made; none of these tests looks at how well the network learns.
  await page.goto(`${inject('address')}?lang=en&generated=100`);
  await opened(page);
  return page;
}

/** A browser with nothing stored, and its first tab. */
async function fresh(prepare?: (page: Page) => Promise<unknown>): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  return { context, page: await open(context, prepare) };
}

/** Opens a database at a version, as a page of another version might have, and puts a record into it; runs in the page. */
async function putRecord([name, version, store, record]: readonly [string, number, string, object]): Promise<void> {
  const answer = <Value>(request: IDBRequest<Value>, upgrade?: () => void) =>
    new Promise<Value>((done, fail) => {
      request.addEventListener('upgradeneeded', () => upgrade?.());
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error!));
    });
  const opening = indexedDB.open(name, version);
  const database = await answer(opening, () => opening.result.createObjectStore(store, { keyPath: 'id' }));
  await answer(database.transaction(store, 'readwrite').objectStore(store).put(record));
  database.close();
}

/** Writes into another database until nothing more goes in, not even a hundred bytes; runs in the page. */
async function fillUp(): Promise<void> {
  const opening = indexedDB.open('filler', 1);
  await new Promise((done, fail) => {
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('bytes', { autoIncrement: true }));
    opening.addEventListener('success', done);
    opening.addEventListener('error', fail);
  });
  const database = opening.result;
  const put = (size: number): Promise<boolean> => {
    const transaction = database.transaction('bytes', 'readwrite');
    const bytes = new Uint8Array(size);
    // The database presses what repeats; noise takes the room it says. One call gives 64 kB at most.
    for (let at = 0; at < size; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
    transaction.objectStore('bytes').put(bytes);
    return new Promise((done) => {
      transaction.addEventListener('complete', () => done(true));
      transaction.addEventListener('abort', () => done(false));
    });
  };
  for (let size = 2 ** 20; size > 100; size /= 2) while (await put(size)) continue;
  database.close();
}

describe('a reload', () => {
  test('the moment after the pen was lifted brings the drawing back', async () => {
    const { context, page } = await fresh();
    await drawDigit(page, 5);
    await reload(page);
    await eventually(() => status(page, 'Prediction').innerText()).toMatch(/^5/);
    await context.close();
  });

  test.each([
    ['as soon as', false],
    ['stored, after', true],
  ])('%s a picture was put on the paper brings the picture back', async (_, stored) => {
    const { context, page } = await fresh();
    // Whoever has done something is shown no example any more, and the paper stays blank.
    await page.keyboard.press('Shift');
    await openDrawer(page, 'Digits');
    const picture = writePng(
      generateSet({ seed: 12, count: 1 }).images.map((ink) => 255 - ink),
      28,
      28,
    );
    await page
      .getByLabel('Import digits', { exact: true })
      .setInputFiles({ name: 'digit.png', mimeType: 'image/png', buffer: picture });
    await eventually(() => status(page, 'Prediction').innerText()).toMatch(/^0/);
    // There once something is on the paper.
    await openScores(page);
    const before = await seen(page);
    const storedPictures = async () =>
      (await recordsOf(page, 'receptive-session', 'sketches', ['picture']))?.records.filter(({ picture }) => picture);
    if (stored) await eventually(storedPictures).toHaveLength(1);
    await reload(page);
    await openScores(page);
    await eventually(() => seen(page)).toBe(before);
    await eventually(() => status(page, 'Prediction').innerText()).toMatch(/^0/);
    await context.close();
  });

  test('keeps how training is set: digits are moved after it too', async () => {
    const { context, page } = await fresh();
    const moved = page.getByRole('checkbox', { name: 'a little, each epoch anew' });
    await openDrawer(page, 'Settings');
    await moved.check();
    await button(page, 'Step').click();
    await page.keyboard.press('Escape');
    await eventually(() => statusNumber(page, 'Step count')).toBe(1);
    await eventually(() => storedSteps(page)).toEqual([1]);
    await reload(page);
    await openDrawer(page, 'Settings');
    await eventually(() => moved.isChecked()).toBe(true);
    await context.close();
  });

  test('in the middle of training goes on from what was stored while it ran', async () => {
    const { context, page } = await fresh();
    await drawDigit(page, 2);
    await button(page, 'Train').click();
    await eventually(() => statusNumber(page, 'Step count')).toBeGreaterThan(0);
    // Stored again and again without a pause of training: what is shown is not long in coming.
    let stored = 0;
    for (let times = 0; times < 3; times++) {
      const shown = await statusNumber(page, 'Step count');
      expect(shown).toBeGreaterThan(stored);
      await eventually(async () => Math.max(0, ...(await storedSteps(page)))).toBeGreaterThanOrEqual(shown);
      stored = Math.max(...(await storedSteps(page)));
      await eventually(() => statusNumber(page, 'Step count')).toBeGreaterThan(stored);
    }
    await reload(page);
    expect(await statusNumber(page, 'Step count')).toBeGreaterThanOrEqual(stored);
    await context.close();
  });
});

describe('a tab that dies', () => {
  test('has its drawing, its network and its digits again when it is reloaded', async () => {
    const { context, page } = await fresh();
    const session = await context.newCDPSession(page);
    await drawDigit(page, 3);
    await button(page, 'Keep as 3').click();
    await page.evaluate(() => window.receptive.train({ digits: 100, steps: 12, batch: 16, learningRate: 0.01 }));
    await eventually(() => storedSteps(page)).toEqual([12]);
    await eventually(() => storedDigits(page)).toBe(1);
    const crashed = page.waitForEvent('crash');
    // The answer never comes: who would give it is gone.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await session.send('Page.reload');
    const say = async (expression: string): Promise<unknown> =>
      (await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
    await eventually(() => say('document.querySelector(\'output[aria-label="Step count"]\')?.textContent')).toBe('12');
    await eventually(() => say("document.querySelector('output[aria-label=Prediction]')?.textContent")).toMatch(/^3/);
    await say("[...document.querySelectorAll('button')].find((b) => b.textContent === 'Digits').click()");
    await eventually(() =>
      say("[...document.querySelectorAll('button')].some((b) => b.textContent === 'yours 1')"),
    ).toBe(true);
    await context.close();
  });

  test('leaves the kept digits to the next tab, where it is closed without a word', async () => {
    const { context, page } = await fresh();
    await drawDigit(page, 3);
    await button(page, 'Keep as 3').click();
    await eventually(() => storedDigits(page)).toBe(1);
    await page.close({ runBeforeUnload: false });
    const next = await open(context);
    await openDrawer(next, 'Digits');
    await button(next, 'yours 1').waitFor();
    await context.close();
  });
});

test('two tabs keep digits at the same time, and both have all after a reload', async () => {
  const { context, page } = await fresh();
  const other = await open(context);
  await drawDigit(page, 1);
  await drawDigit(other, 8);
  await Promise.all([button(page, 'Keep as 1').click(), button(other, 'Keep as 8').click()]);
  await eventually(() => storedDigits(page)).toBe(2);
  for (const tab of [page, other]) {
    await reload(tab);
    await openDrawer(tab, 'Digits');
    await button(tab, 'yours 2').waitFor();
  }
  await eventually(() => status(page, 'Prediction').innerText()).toMatch(/^1/);
  await eventually(() => status(other, 'Prediction').innerText()).toMatch(/^8/);
  await context.close();
});

/** The page goes on: it draws, keeps and trains as if nothing were wrong. */
async function expectWorking(page: Page): Promise<void> {
  await drawDigit(page, 7);
  await eventually(() => status(page, 'Prediction').innerText()).toMatch(/^7/);
  await button(page, 'Keep as 7').click();
  await openDrawer(page, 'Digits');
  await button(page, 'yours 1').waitFor();
  await page.evaluate(() => window.receptive.train({ digits: 100, steps: 3, batch: 8, learningRate: 0.01 }));
  await eventually(() => statusNumber(page, 'Step count')).toBe(3);
}

describe('a database', () => {
  test('without space left: it is said, and the page goes on', async () => {
    // From the start: Chromium remembers for a while how much room there was.
    const { context, page } = await fresh(async (full) => {
      const session = await full.context().newCDPSession(full);
      await session.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: 1 });
    });
    await expectWorking(page);
    await page.getByText(/Your digits cannot be stored.*no space left/).waitFor();
    await page.getByText(/The state of this page cannot be stored.*no space left/).waitFor();
    expect((await keptDigits(page))!.records).toEqual([]);
    await context.close();
  });

  test('that fills up: it is said, and the digits that were stored outlive it', async () => {
    const { context, page } = await fresh(async (small) => {
      const session = await small.context().newCDPSession(small);
      await session.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: 8e6 });
    });
    const stored = async () => (await keptDigits(page))!.records;
    await drawDigit(page, 3);
    await button(page, 'Keep as 3').click();
    await drawDigit(page, 5);
    await button(page, 'Keep as 5').click();
    await eventually(async () => (await stored()).length).toBe(2);
    const before = await stored();

    await page.evaluate(fillUp);
    await button(page, 'Keep as 8').click();
    await page.getByText(/Your digits cannot be stored.*no space left/).waitFor();
    await openDrawer(page, 'Digits');
    await button(page, 'yours 3').waitFor();
    expect(await stored()).toEqual(before);

    await reload(page);
    await openDrawer(page, 'Digits');
    await button(page, 'yours 2').waitFor();
    expect(await stored()).toEqual(before);
    await context.close();
  });

  test('that is blocked: it is said, and the page goes on', async () => {
    const { context, page } = await fresh((blocked) =>
      blocked.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The user denied permission to access the database.', 'SecurityError');
        };
      }),
    );
    await page.getByText(/Your digits cannot be stored.*as in a private window/).waitFor();
    await expectWorking(page);
    await context.close();
  });

  test('cleared while the page is open: what is kept from then on is stored', async () => {
    const { context, page } = await fresh();
    await drawDigit(page, 3);
    await button(page, 'Keep as 3').click();
    await eventually(() => storedDigits(page)).toBe(1);
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: origin(), storageTypes: 'indexeddb' });
    await button(page, 'Clear').click();
    await drawDigit(page, 8);
    await button(page, 'Keep as 8').click();
    await openDrawer(page, 'Digits');
    await button(page, 'yours 2').waitFor();
    await eventually(() => storedDigits(page)).toBe(1);
    expect(await page.getByText('cannot be stored').allInnerTexts()).toEqual([]);
    await context.close();
  });

  test('of a later version: it is said, the page goes on, and the database is as it was', async () => {
    const record = { id: 'later', script: 'devanagari' };
    const { context, page } = await fresh(async (before) => {
      await before.goto(new URL('icon.svg', inject('address')).href);
      await before.evaluate(putRecord, ['receptive-digits', 9, 'digits', record] as const);
      await before.evaluate(putRecord, ['receptive-session', 9, 'checkpoints', record] as const);
    });
    await page.getByText(/Your digits cannot be stored.*a later version/).waitFor();
    await expectWorking(page);
    // Whatever is still to be stored is tried as the page is left, and again as it opens.
    await reload(page);
    await page.getByText(/Your digits cannot be stored.*a later version/).waitFor();
    const untouched = { version: 9, keys: ['later'], records: [record] };
    expect(await keptDigits(page)).toEqual(untouched);
    expect(await recordsOf(page, 'receptive-session', 'checkpoints')).toEqual(untouched);
    await context.close();
  });

  test('with a damaged record: it is said, the others are here, and the record stays', async () => {
    const damaged = { id: 'damaged', label: 'seven', drawing: 3 };
    const { context, page } = await fresh(async (before) => {
      await before.goto(new URL('icon.svg', inject('address')).href);
      await before.evaluate(putRecord, ['receptive-digits', 1, 'digits', damaged] as const);
    });
    await page.getByText('One of your stored digits could not be read').waitFor();
    await expectWorking(page);
    await eventually(() => storedDigits(page)).toBe(2);
    expect((await keptDigits(page))!.records).toContainEqual(damaged);
    await context.close();
  });
});
