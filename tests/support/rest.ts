/** When a page stands still: the code that it fetches has come, and whatever moves to an end has got there. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { lensMessages } from '../../src/i18n/areas/lens';

/** Frames in a row without a transition: a change that was just made has begun its own by then. */
const STILL_FRAMES = 3;

export async function atRest(page: Page): Promise<void> {
  // What stands in place of a panel until its code is here, in either language.
  const { en, zh } = lensMessages['lens.loading'];
  const loading = page.getByText(en, { exact: true }).or(page.getByText(zh, { exact: true }));
  await expect.poll(() => loading.count()).toBe(0);
  await page.evaluate(async (wanted) => {
    const moves = ({ playState, effect }: Animation): boolean =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Infinity;
    await document.fonts.ready;
    for (let still = 0; still < wanted; still = document.getAnimations().some(moves) ? 0 : still + 1) {
      await new Promise(requestAnimationFrame);
    }
  }, STILL_FRAMES);
}
