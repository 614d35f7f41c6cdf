/** The experiments in a real browser: a small race from start to file, cancelled and taken up again after a reload. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRESETS } from '../../src/network';
import { connect, drawDigit, reload, savedBy, visit } from '../support/browser';
import { askedSmaller, cancelAt } from '../support/longRun';
import { openPicture } from '../support/savedPicture';
import { storedStatus } from '../support/stored';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const lens = (page: Page) => page.getByRole('tabpanel');
const progress = (page: Page) => page.getByRole('status', { name: 'Race progress', exact: true });
const RACE = 'lang=en&lens=learn.race';
/** Settings are folded. */
const settings = (page: Page) => lens(page).locator('summary').getByText('Settings', { exact: true }).click();
const finished = (page: Page) => expect.poll(() => progress(page).innerText(), { timeout: 200_000 }).toBe('Finished');
const start = (page: Page) => page.getByRole('button', { name: /^(Start the race|Run it yourself)$/ }).click();
const resume = (page: Page) => page.getByRole('button', { name: 'Resume', exact: true }).click();

const download = (page: Page, button: string) => savedBy(page, page.getByRole('button', { name: button, exact: true }));

/** The saved curves without the times. */
async function saved(page: Page): Promise<string[][]> {
  const file = (await download(page, 'CSV')).bytes.toString();
  const rows = file
    .replaceAll('"Small LeNet, 16×16"', 'Small LeNet')
    .trim()
    .split('\r\n')
    .map((row) => row.split(','));
  const time = rows[0]!.indexOf('ms_per_step');
  return rows.map((row) => row.toSpliced(time, 1));
}

test('a small race: stopped, gone on after a reload, curves, table, filters, verdict, file; the same in one go', async () => {
  const { page, complaints } = await visit(browser, RACE);
  // It opens with a finished run.
  await lens(page)
    .getByText(/^A finished run, recorded on .* by npm run record; seed 1\.$/)
    .waitFor();
  await settings(page);
  await page.getByRole('slider', { name: 'Training digits', exact: true }).fill('3');
  await page.getByRole('slider', { name: 'Steps', exact: true }).fill('1');
  await start(page);
  const asked = await askedSmaller(page, 'race', { steps: 8, batch: 5, testDigits: 40 });
  expect(asked).toMatchObject({ source: { generated: 50, given: null }, steps: 100, batch: 20, testDigits: 500 });
  await expect.poll(() => progress(page).innerText()).toBe('Stopped at 0%');
  const cancelled = cancelAt(page, 'Race progress', 0.3);
  await resume(page);
  await cancelled;
  await expect.poll(() => progress(page).innerText()).toMatch(/^Stopped at/);
  await expect.poll(() => storedStatus(page, 'race')).toBe('cancelled');
  await reload(page);
  // The legs that had ended.
  await expect.poll(() => progress(page).innerText()).toMatch(/^Stopped at (2|3|4|5|6|7|8|9)\d%$/);
  await resume(page);
  await finished(page);
  await lens(page)
    .getByRole('slider', { name: /^Race: Accuracy/ })
    .waitFor();
  expect(await lens(page).getByRole('row').count()).toBe(8);
  await expect
    .poll(() =>
      lens(page)
        .getByRole('img', { name: /^Shared, filter/ })
        .count(),
    )
    .toBe(6);
  await page.getByRole('status', { name: 'What this run shows' }).getByText('on 40 test digits').first().waitFor();
  const rows = await saved(page);
  expect(rows).toHaveLength(1 + 3 * 8);
  expect(rows.at(-1)![rows[0]!.indexOf('step')]).toBe('8');
  expect(rows.at(-1)![rows[0]!.indexOf('training_digits')]).toBe('50');
  expect(rows.at(-1)![rows[0]!.indexOf('digits')]).toBe('generated');

  const figure = await download(page, 'SVG');
  expect(figure.name).toBe('receptive-race-50-seed1.svg');
  expect(figure.bytes.toString()).toMatch(/^<svg[^>]*><title>Race: Accuracy against steps<\/title>/);
  // Names of the theme and of the page's style sheet mean nothing in a file.
  expect(figure.bytes.toString()).not.toMatch(/var\(|color-mix|color\(|class=/);
  const drawn = await openPicture(browser, figure.bytes);
  const words = drawn.texts.map((one) => one.words);
  expect(words).toEqual(expect.arrayContaining(['Race: Accuracy against steps', 'Accuracy', 'step', '100%']));
  const names = ['Full', 'Local', 'Shared'].flatMap((name) => [name, `${name}, training`]);
  // Each in the legend and at the end of its curve.
  expect(words.filter((word) => names.includes(word)).toSorted()).toEqual([...names, ...names].toSorted());
  expect(drawn.curves).toHaveLength(6);
  expect(new Set(drawn.curves).size).toBe(6);
  expect(drawn.legend).toEqual(drawn.curves);
  expect(words.join(' ')).toContain('50 training and 40 test digits, all generated; batch 5');
  expect(words.join(' ')).toContain('seed 1');
  expect(drawn.texts.filter(({ whole }) => !whole)).toEqual([]);
  expect(drawn.texts.filter(({ font }) => !/system-ui.*sans-serif$/.test(font))).toEqual([]);
  expect([...new Set(drawn.texts.map(({ size }) => size))].toSorted()).toEqual([11, 13]);
  expect(drawn.ground).toEqual({ color: 'rgb(255, 255, 255)', wide: drawn.width, high: drawn.height });

  const picture = await download(page, 'PNG');
  expect(picture.name).toBe('receptive-race-50-seed1.png');
  expect([...picture.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  // The header chunk holds width and height.
  expect([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)]).toEqual([3 * drawn.width, 3 * drawn.height]);

  await askedSmaller(page, 'race', {});
  await resume(page);
  await finished(page);
  expect(await saved(page)).toEqual(rows);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a long race: time left from its first leg on, there after a reload, stopped for another, which Cancel ends', async () => {
  const { page, complaints } = await visit(browser, RACE);
  await start(page);
  await askedSmaller(page, 'race', { steps: 8, batch: 2, testDigits: 10 });
  await resume(page);
  await finished(page);
  await expect.poll(() => storedStatus(page, 'race')).toBe('done');
  await settings(page);
  await page.getByRole('slider', { name: 'Training digits', exact: true }).fill('3');
  await page.getByRole('slider', { name: 'Steps', exact: true }).fill('6');
  await start(page);
  await expect.poll(() => progress(page).innerText(), { timeout: 60_000 }).toMatch(/^\d% done, about .* left/);
  await expect.poll(() => storedStatus(page, 'race')).toBe('running');
  await reload(page);
  // Not the race before it, which had ended.
  await expect.poll(() => progress(page).innerText()).toBe('Stopped at 0%');
  await resume(page);
  await expect.poll(() => progress(page).innerText(), { timeout: 60_000 }).toMatch(/% done, about .* left/);

  await page.getByRole('radio', { name: 'Few or many', exact: true }).check();
  await page.getByRole('button', { name: 'Run it yourself', exact: true }).click();
  await page.getByText(/^“Race” has been stopped at \d+%: one experiment runs at a time/).waitFor();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  const sizes = page.getByRole('status', { name: 'Progress over sizes', exact: true });
  await expect.poll(() => sizes.innerText()).toMatch(/^Stopped at/);
  await page.getByRole('radio', { name: 'Race', exact: true }).check();
  await expect.poll(() => progress(page).innerText()).toMatch(/^Stopped at \d+%$/);
  expect(complaints).toEqual([]);
  await page.close();
});

test('drawing goes on while a race runs, and the scrambled drawing is shown', async () => {
  const { page } = await visit(browser, RACE);
  await settings(page);
  await page.getByRole('checkbox', { name: 'Scramble the pixels' }).check();
  await page.getByRole('slider', { name: 'Training digits', exact: true }).fill('3');
  await page.getByRole('slider', { name: 'Steps', exact: true }).fill('5');
  await start(page);
  await drawDigit(page, 3);
  // Both read in one moment: an answer, and the race not over yet.
  const said = () =>
    page.evaluate(() =>
      ['Prediction', 'Race progress']
        .map((name) => document.querySelector(`[aria-label="${name}"]:is(output, [role=status])`)?.textContent)
        .join(' '),
    );
  await expect.poll(said).toMatch(/^\d.*% done/);
  await lens(page).getByRole('img', { name: 'The drawing, scrambled', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.close();
});

test('a race on digits drawn here: they come first, and the file says so', async () => {
  const { page, complaints } = await visit(browser, RACE);
  for (const label of [3, 8]) {
    await drawDigit(page, label);
    await page.getByRole('button', { name: `Keep as ${label}`, exact: true }).click();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
  }
  await settings(page);
  await page.getByRole('combobox', { name: 'Digits', exact: true }).selectOption('own');
  await page.getByRole('slider', { name: 'Training digits', exact: true }).fill('0');
  await page.getByRole('slider', { name: 'Steps', exact: true }).fill('0');
  await start(page);
  const { source } = await askedSmaller(page, 'race', { testDigits: 20, steps: 8 });
  expect(source.given!.labels).toEqual(Uint8Array.of(3, 8));
  await resume(page);
  await finished(page);
  await lens(page)
    .getByText(/10 training and 20 test digits, those drawn here first/)
    .waitFor();
  const [header, first] = await saved(page);
  const row = Object.fromEntries(header!.map((name, column) => [name, first![column]]));
  expect(row).toMatchObject({ digits: 'own', training_digits: '10', generated_digits: '8' });
  expect(complaints).toEqual([]);
  await page.close();
});

test('results that an earlier version kept are shown, and their run goes on', async () => {
  const { page, complaints } = await visit(browser);
  await page.evaluate(
    (request) =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase('receptive-experiments').onsuccess = () => {
          const opening = indexedDB.open('receptive-experiments', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('experiments');
          opening.onerror = () => reject(new Error('The database did not open.'));
          opening.onsuccess = () => {
            const measured = { loss: 1, accuracy: 0.25 };
            const done = [
              { cell: { size: 10, seed: 1, entrant: 0 }, outcome: { steps: 20, training: measured, test: measured } },
            ];
            const writing = opening.result.transaction('experiments', 'readwrite');
            writing.objectStore('experiments').put({ request, done, status: 'running' }, 'sizes');
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        };
      }),
    {
      spec: { ...PRESETS.net5, name: 'a_name_that_no_space_breaks_'.repeat(6) },
      entrants: ['local', 'shared'],
      sizes: [10],
      seeds: [1],
      testDigits: 100,
      batch: 10,
      optimizer: { kind: 'momentum', learningRate: 0.02, momentum: 0.9, weightDecay: 0 },
      mostSteps: 40,
      scrambled: false,
    },
  );
  await reload(page);
  await page.getByRole('tab', { name: 'Learn', exact: true }).click();
  await page.getByRole('radio', { name: 'Few or many', exact: true }).check();
  const status = page.getByRole('status', { name: 'Progress over sizes', exact: true });
  await expect.poll(() => status.innerText()).toBe('Stopped at 50%');
  await resume(page);
  await expect.poll(() => status.innerText(), { timeout: 90_000 }).toBe('Finished');
  const rows = (await download(page, 'CSV')).bytes.toString().trim().split('\r\n');
  expect(rows).toHaveLength(3);
  expect(rows[1]).toMatch(/^Local,10,1,20,0\.25,0\.25,/);
  // Settings that are longer than the chart is wide are in the picture, too, and all of them.
  const drawn = await openPicture(browser, (await download(page, 'SVG')).bytes);
  const lines = drawn.texts.map((one) => one.words);
  expect(lines.join('')).toContain('a_name_that_no_space_breaks_'.repeat(6));
  // A line may end at any space.
  expect(lines.join(' ')).toMatch(/seeds 1:.*learning rate 0\.02.*at most 40 steps/);
  expect(drawn.texts.filter(({ whole }) => !whole)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the twins: a recorded run says who is ahead and where nobody is; run here, it says so again', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&lens=shift.elsewhere');
  const ahead = page.getByRole('status', { name: 'Who is ahead', exact: true });
  await ahead
    .getByText(/^Moved by 8 pixels: shared \d+%, local \d+%. Shared is ahead by .* \(95% over 5 seeds/)
    .waitFor();
  await lens(page).getByText('A finished run, recorded on').waitFor();
  expect(await lens(page).getByRole('listitem').count()).toBeGreaterThanOrEqual(4);
  await settings(page);
  await page.getByRole('slider', { name: 'Digits to learn from', exact: true }).fill('0');
  await page.getByRole('slider', { name: 'Seeds', exact: true }).fill('1');
  await start(page);
  const asked = await askedSmaller(page, 'elsewhere', {
    lessons: [{ digits: 20, steps: 4, places: 'one' }],
    testDigits: 10,
  });
  expect(asked.lessons.map(({ digits, places }) => [digits, places])).toEqual([
    [20, 'one'],
    [20, 'all'],
    [1000, 'all'],
  ]);
  expect(asked.seeds).toEqual([1]);
  await resume(page);
  await ahead.getByText('one seed says nothing of the spread').waitFor();
  const status = page.getByRole('status', { name: 'Progress of the twins', exact: true });
  await expect.poll(() => status.innerText(), { timeout: 200_000 }).toBe('Finished');
  expect(complaints).toEqual([]);
  await page.close();
});

test('distortion curves with their bands', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&lens=shift.curves');
  await settings(page);
  await page.getByRole('slider', { name: 'Training digits', exact: true }).fill('0');
  await start(page);
  const asked = await askedSmaller(page, 'distortions', { generated: 20, steps: 4, batch: 2, testDigits: 10 });
  expect(asked).toMatchObject({ generated: 50, steps: 600, testDigits: 500, asItIs: { step: 0 } });
  await resume(page);
  const status = page.getByRole('status', { name: 'Distortion curves', exact: true });
  await expect.poll(() => status.innerText(), { timeout: 200_000 }).toBe('Finished');
  await page.getByRole('combobox', { name: 'Distortion', exact: true }).selectOption('noise');
  await lens(page).getByRole('slider', { name: 'Test accuracy against distortion: Noise, deviation' }).waitFor();
  const rows = (await download(page, 'CSV')).bytes.toString().trim().split('\r\n');
  expect(rows.length).toBe(1 + 5 * (11 + 9 + 7 + 7 + 6 + 6 + 7));
  expect(rows.filter((row) => row.startsWith('On the stage,'))).toHaveLength(11 + 9 + 7 + 7 + 6 + 6 + 7);
  expect(complaints).toEqual([]);
  await page.close();
});
