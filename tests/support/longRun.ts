/** Long experiments as a test stops them: at a place, in the page itself, since a small one is over before a test has looked. */
import type { Page } from 'playwright-core';

/** Presses Cancel once the experiment whose progress has this label is so far, 0 … 1, and can tell how long it still takes. */
export const cancelAt = (page: Page, label: string, share: number): Promise<void> =>
  page.evaluate(
    ([name, wanted]) =>
      new Promise<void>((done) => {
        const look = (): void => {
          const said = document.querySelector(`[role=status][aria-label="${name}"]`)?.textContent ?? '';
          const reached = /^(\d+)% done, about .* left/.exec(said);
          if (!reached || Number(reached[1]) < 100 * wanted) return;
          changes.disconnect();
          [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')!.click();
          done();
        };
        const changes = new MutationObserver(look);
        changes.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    [label, share] as const,
  );
