/** What axe finds on a page. The page has to have been opened with `bypassCSP`, since axe is put into it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { atRest } from './rest';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(within?: string): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/** Every violation with the elements it is about, once the page stands still; on the whole page, or within what a selector names. */
export async function findViolations(page: Page, within?: string): Promise<readonly string[]> {
  await atRest(page);
  await page.evaluate(source);
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await (selector === undefined ? axe.run() : axe.run(selector));
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, within);
}
