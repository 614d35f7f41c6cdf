/** Long experiments as a test can run them: stopped at a place, in the page itself, and made small where they are kept. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ExperimentKind, RequestOf } from '../../src/worker/protocol';
import { opened } from './browser';
import { storedStatus } from './stored';

/** A small one is over before a test has looked. Presses Cancel once the experiment whose progress has this label is so far, 0 … 1, and can tell how long it still takes. */
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

/**
 * Leaves the page, changes what an experiment was asked for, and comes back: the page has then nothing of it but that it was
 * asked for, and Resume runs it. Gives what the page had asked for.
 */
export async function askedSmaller<Kind extends ExperimentKind>(
  page: Page,
  kind: Kind,
  change: Partial<RequestOf<Kind>>,
): Promise<RequestOf<Kind>> {
  await expect.poll(() => storedStatus(page, kind)).not.toBeNull();
  const address = page.url();
  // Of the same site, and with nothing that still writes.
  await page.goto(new URL('icon.svg', address).href);
  const asked = await page.evaluate(
    ([key, other]) =>
      new Promise<unknown>((done, fail) => {
        const opening = indexedDB.open('receptive-experiments');
        opening.addEventListener('error', () => fail(opening.error!));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(['experiments', 'requests'], 'readwrite');
          const requests = writing.objectStore('requests');
          const reading = requests.get(key);
          reading.addEventListener('success', () => {
            requests.put({ ...(reading.result as object), ...(other as object) }, key);
            writing.objectStore('experiments').put({ done: [], status: 'cancelled' }, key);
          });
          writing.addEventListener('complete', () => {
            opening.result.close();
            done(reading.result);
          });
        });
      }),
    [kind, change] as const,
  );
  await page.goto(address);
  await opened(page);
  return asked as RequestOf<Kind>;
}
