/**
 * `npm run bench`: all contenders in one headless Chromium, and PyTorch beside it where this machine's Python has it, then the
 * page itself; prints a table, writes build/bench.json, and draws docs/cost.svg. `npm run bench -- --quick` only shows that
 * everything runs, and draws build/cost.svg. UNN.js, which is in no registry, takes part where UNN_JS names its file; PYTHON
 * names another Python.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { withServedPage, type OpenPage } from '../scripts/servedPage';
import { costPicture } from './costPicture';
import { failure, type Place, type Row, type StepCalls, type Task, type Who } from './figures';
import { findPyTorch, NativePlace } from './native';
import { Shipped } from './shipped';
import { measureSmoothness } from './smoothness';
import { callsLine, claims, HEADER, lineOf } from './table';
import { tasks } from './tasks';
import { takingTurns } from './turns';

const root = resolve(import.meta.dirname, '..');
const quick = process.argv.includes('--quick');
const python = findPyTorch();
const unn = process.env.UNN_JS === undefined ? '' : readFileSync(process.env.UNN_JS, 'utf8');
const also: Who[] = [
  ...(unn === '' ? [] : [{ library: 'unn', backend: 'js' } as const]),
  ...(python === null
    ? []
    : (['1 thread', '2 threads'] as const).map((backend) => ({ library: 'pytorch', backend }) as const)),
];

const engines = await withServedPage(measureEngines, { config: 'bench/vite.config.ts' });
mkdirSync(resolve(root, 'build'), { recursive: true });
writeFileSync(resolve(root, quick ? 'build/cost.svg' : 'docs/cost.svg'), costPicture(engines.rows));
console.log('\nthe page');
const smoothness = await measureSmoothness(quick ? 2000 : 10_000).catch(failure);
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
  const shipped = new Shipped(page, resolve(root, 'build/bench'));
  const rows: Row[] = [];
  const all = tasks(quick, also);
  for (const section of new Set(all.map((task) => task.section))) {
    console.log(`${section}\n${HEADER}`);
    const inSection = all.filter((task) => task.section === section);
    for (const row of await takingTurns(inSection, (task) => placeOf(page, task), shipped)) {
      rows.push(row);
      console.log(lineOf(row));
    }
  }
  console.log(`\n${claims(rows).join('\n')}`);
  const stepCalls: StepCalls | { readonly error: string } = await page
    .evaluate(() => window.bench.stepCalls())
    .catch(failure);
  if (!('error' in stepCalls)) console.log(callsLine(stepCalls));
  return { chromium: browser.version(), renderer, rows, stepCalls };
}

async function placeOf(page: Page, task: Task): Promise<Place> {
  if (task.library === 'pytorch') return new NativePlace(python!, task);
  const number = await page.evaluate(() => window.bench.make());
  return {
    open: () => page.evaluate(([at, one, text]) => window.bench.open(at, one, text), [number, task, unn] as const),
    window: (length) => page.evaluate(([at, time]) => window.bench.window(at, time), [number, length] as const),
    predict: (runs) => page.evaluate(([at, count]) => window.bench.predict(at, count), [number, runs] as const),
    close: () => page.evaluate((at) => window.bench.close(at), number),
  };
}
