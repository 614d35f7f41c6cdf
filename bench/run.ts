/**
 * `npm run bench`: all contenders in one headless Chromium, one after the other, then the page itself; prints a table and
 * writes build/bench.json. `npm run bench -- --quick` only shows that everything runs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { withServedPage, type OpenPage } from '../scripts/servedPage';
import type { Row, StepCalls } from './figures';
import { Shipped } from './shipped';
import { measureSmoothness } from './smoothness';
import { callsLine, claims, HEADER, lineOf } from './table';
import { tasks } from './tasks';

const root = resolve(import.meta.dirname, '..');
const quick = process.argv.includes('--quick');

const failure = (error: unknown): { readonly error: string } => ({ error: String(error) });

const engines = await withServedPage(measureEngines, { config: 'bench/vite.config.ts' });
console.log('\nthe page');
const smoothness = await measureSmoothness(quick ? 2000 : 10_000).catch(failure);
mkdirSync(resolve(root, 'build'), { recursive: true });
writeFileSync(resolve(root, 'build/bench.json'), JSON.stringify({ ...engines, smoothness }, null, 2));
for (const what of [engines.stepCalls, smoothness, ...engines.rows.map(({ figures }) => figures)]) {
  if (!('error' in what)) continue;
  console.error(what.error);
  process.exitCode = 1;
}

async function measureEngines({ browser, address }: OpenPage) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
  const renderer = await page.evaluate(() => {
    const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
    return gl
      ? String(gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER))
      : 'no WebGL2';
  });
  console.log(`${browser.version()}, ${renderer}\n`);
  const rows = await runTasks(page);
  console.log(`\n${claims(rows).join('\n')}`);
  const stepCalls: StepCalls | { readonly error: string } = await page
    .evaluate(() => window.bench.stepCalls())
    .catch(failure);
  if (!('error' in stepCalls)) console.log(callsLine(stepCalls));
  return { chromium: browser.version(), renderer, rows, stepCalls };
}

async function runTasks(page: Page): Promise<readonly Row[]> {
  const shipped = new Shipped(page, resolve(root, 'build/bench'));
  const rows: Row[] = [];
  let section = '';
  for (const task of tasks(quick)) {
    if (task.section !== section) console.log(`${(section = task.section)}\n${HEADER}`);
    shipped.begin();
    const figures = await page.evaluate((one) => window.bench.run(one), task).catch(failure);
    rows.push({ task, shippedBytes: shipped.bytes, figures });
    console.log(lineOf(rows.at(-1)!));
  }
  return rows;
}
