/** Every place in every state that the gallery has opens, answers, and has nothing to complain of. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, FRAMES, type Shown } from '../../src/gallery/frames';
import { connect, goWithin } from '../support/browser';
import { answered, openFrame } from '../support/gallery';
import { atRest } from '../support/rest';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const places: readonly Shown[] = ['header', 'paper', 'stage', 'lens', 'dock', 'editor', 'page'];

test.each(places)('%s', async (place) => {
  const frames = FRAMES.filter(({ shown }) => shown === place);
  const { page, complaints } = await openFrame(browser, frames.at(-1)!);
  const words = (): Promise<string> => page.locator('body').innerText();
  for (const frame of frames) {
    const before = await words();
    // The session goes on, and the next frame costs no start.
    await goWithin(page, addressOf(frame));
    // No two neighbours in the lens say the same.
    if (place === 'lens') await expect.poll(words).not.toBe(before);
    await answered(page, frame);
    await atRest(page);
    expect(await page.getByRole('alert').allInnerTexts(), frame.name).toEqual([]);
    expect(complaints, frame.name).toEqual([]);
  }
  await page.close();
});
