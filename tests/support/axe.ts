/** What axe finds on a page. The page has to have been opened with `bypassCSP`, since axe is put into it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { atRest } from './rest';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Asked {
  /** A selector; the whole page without one. */
  readonly within?: string;
  /** Of axe's, by their ids; all without them. */
  readonly rules?: readonly string[];
}

interface Axe {
  run(
    within: string | Document,
    options: {
      runOnly?: readonly string[];
      resultTypes: readonly string[];
    },
  ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/** Every violation with the elements it is about, once the page stands still. */
export async function findViolations(page: Page, { within, rules }: Asked = {}): Promise<readonly string[]> {
  await atRest(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async ([selector, only]) => {
      const { axe } = window as unknown as { axe: Axe };
      // Where each thing stands that is as it should be takes longer to say than to find.
      const options = { resultTypes: ['violations'], ...(only && { runOnly: only }) };
      const { violations } = await axe.run(selector ?? document, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    },
    [within, rules] as const,
  );
}
