/** The first minute as a stranger has it: it begins by itself, is followed to its last sentence, and comes again from the questions. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { happenedMessages } from '../../src/i18n/areas/happened';
import { ACTION_MILLISECONDS, connect, drawDigit, statusNumber, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

type Scene = 'draws' | 'slides' | 'invites' | 'unties' | 'learns' | 'moves' | 'ties' | 'told';

/** The scene's sentence as far as its first value. */
const beginning = (scene: Scene): RegExp => {
  const sentence = happenedMessages[`happened.${scene}`].en;
  return new RegExp(`^${sentence.slice(0, sentence.indexOf('{')).replaceAll('.', '\\.')}`);
};

const sentence = (page: Page) => page.getByRole('status', { name: 'What happened', exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const prediction = (page: Page) => page.getByRole('status', { name: 'Prediction', exact: true }).innerText();

async function comesTo(page: Page, scene: Scene): Promise<void> {
  await expect.poll(() => sentence(page).innerText(), { timeout: ACTION_MILLISECONDS }).toMatch(beginning(scene));
}

/** Runs in the page: logs the sentence whenever it is another one. */
function logSentences(): void {
  let last = '';
  new MutationObserver(() => {
    const said = document.querySelector('[aria-label="What happened"]')?.textContent ?? '';
    if (said !== last) console.info((last = said));
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

test('it begins by itself and leads to its last sentence', { timeout: 300_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(ACTION_MILLISECONDS);
  await page.clock.install();
  await page.addInitScript(logSentences);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  // A page that is asked anything is in use, and does not begin it: the first sentence comes unasked.
  const begun = page.waitForEvent('console', (message) => beginning('draws').test(message.text()));
  await page.goto(`${inject('address')}?lang=en`);
  await begun;
  // Until then none was about a unit that nobody has pinned.
  expect(said.filter((sentence) => sentence.startsWith('C1 map'))).toEqual([]);
  // Half a second and a second more: the 3 is there.
  await page.clock.runFor(2000);
  await comesTo(page, 'slides');
  const pinned = await page.getByRole('status', { name: 'Pinned unit', exact: true }).innerText();
  await page.clock.runFor(5200);
  await comesTo(page, 'invites');
  expect(await prediction(page)).toMatch(/^3/);
  expect(pinned).not.toBe(await page.getByRole('status', { name: 'Pinned unit', exact: true }).innerText());
  expect(new URL(page.url()).searchParams.has('pin')).toBe(false);
  await drawDigit(page, 5);
  await comesTo(page, 'unties');
  await page.locator('[data-tour-here]', { hasText: 'Give each place its own' }).click();
  await comesTo(page, 'learns');
  expect(await statusNumber(page, 'Weights')).toBe(423_038);
  await button(page, 'Let them learn').click();
  await comesTo(page, 'moves');
  await expect.poll(() => statusNumber(page, 'Step count'), { timeout: ACTION_MILLISECONDS }).toBe(100);
  await button(page, 'Move the digit').click();
  await comesTo(page, 'ties');
  await button(page, 'Put it back').waitFor();
  // The copies there have learned less.
  const far = async () => Number((await sentence(page).innerText()).match(/(\d+)%/)![1]);
  await expect.poll(far).toBeLessThan(100);
  await page.locator('[data-tour-here]', { hasText: 'Share again' }).click();
  await comesTo(page, 'told');
  expect(await statusNumber(page, 'Weights')).toBe(61_706);
  await page.close();
});

test('who uses the page at once is left alone; it comes again from the questions, from wherever one is', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&net=lenet5&lens=count', { reducedMotion: 'reduce' });
  await drawDigit(page, 7);
  // As sure as stands beside the scores, to the digit.
  await expect
    .poll(async () =>
      (await sentence(page).innerText()).startsWith(
        `The network reads this as ${(await prediction(page)).replace(' ', ', ')} sure.`,
      ),
    )
    .toBe(true);
  await button(page, 'Questions').click();
  await page.getByRole('button', { name: /^The first minute/ }).click();
  // With less motion, and a drawing on the paper, nothing has to be shown first.
  await comesTo(page, 'invites');
  expect(await page.getByRole('tabpanel').count()).toBe(0);
  expect(await statusNumber(page, 'Weights')).toBe(61_706);
  // Something else in between is told of, and then it goes on.
  await page.getByRole('img', { name: 'C3 map 5', exact: true }).click();
  await expect.poll(() => sentence(page).innerText()).toMatch(/^C3 map 5/);
  await drawDigit(page, 3);
  await comesTo(page, 'unties');
  expect(complaints).toEqual([]);
  await page.close();
});
