/**
 * How smooth the built page stays while it trains and somebody draws, lens tab by lens tab, and while the filter slides
 * or the matrix is moved: the time between frames, what a frame costs the main thread, and its tasks over 50 ms. Alone:
 * `node scripts/run.js bench/smoothness.ts [--quick] [--motions]`, with the latter only what moves by itself; part of `npm run bench`.
 */
import type { Page } from 'playwright-core';
import { withServedPage } from '../scripts/servedPage';
import { exampleDrawing } from '../src/digits/examples';
import { LENS_TABS, type LensTab } from '../src/store/state/state';
import { watched, type Watched } from './frames';
import { measureMotions, type Motion } from './motions';
import { spread, type Spread } from './quantiles';

/** While training and drawing. */
export interface TabSmoothness extends Watched {
  readonly tab: LensTab;
  /** Training steps taken meanwhile: training has to go on for the rest to mean anything. */
  readonly steps: number;
  readonly strokes: number;
}

export interface Smoothness {
  readonly milliseconds: number;
  /** One prediction by `window.receptive.predict`, as the page waits for it, while nothing else is on; in milliseconds. */
  readonly prediction: Spread;
  readonly tabs: readonly TabSmoothness[];
  /** Nothing is trained or drawn meanwhile. */
  readonly motions: readonly Motion[];
}

const PREDICTIONS = 500;
/** Opening a tab, the first steps and the first stroke are not what is measured. */
const SETTLE_MILLISECONDS = 1500;
/** A mouse reports about this often. */
const POINTER_MILLISECONDS = 8;

/** Chromium composites on the CPU where there is no GPU, unless it is made to do so in a GPU's emulation, as for WebGL here. */
const ARGS = ['--disable-gpu-compositing'];

export const measureSmoothness = (
  milliseconds: number,
  tell: (line: string) => void = console.log,
  tabs: readonly LensTab[] = LENS_TABS,
): Promise<Smoothness> =>
  withServedPage(
    async ({ browser, address }) => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(`${address}?lang=en&digit=3`);
      await page.evaluate(() => window.receptive.ready);
      const prediction = await predictions(page);
      tell(`a prediction seen from the page: median ${fixed(prediction.median)} ms, p95 ${fixed(prediction.p95)} ms`);
      tell(
        `${'training and drawing'.padEnd(22)} ${COLUMNS.map((name) => name.padStart(9)).join('')}  tasks over 50 ms`,
      );
      const measured: TabSmoothness[] = [];
      for (const tab of tabs) {
        const one = await measureTab(page, tab, milliseconds);
        measured.push(one);
        tell(line(one));
      }
      const motions = await measureMotions(page, milliseconds);
      for (const { motion, ...seen } of motions) tell(watchedLine(motion, seen));
      return { milliseconds, prediction, tabs: measured, motions };
    },
    { args: ARGS },
  );

async function predictions(page: Page): Promise<Spread> {
  const times = await page.evaluate(async (count) => {
    const image = Float32Array.from({ length: 784 }, (_, i) => (Math.abs((i % 28) - 14) < 3 ? 1 : 0));
    const found: number[] = [];
    for (let i = 0; i < count; i++) {
      const start = performance.now();
      await window.receptive.predict(image);
      found.push(performance.now() - start);
    }
    return found;
  }, PREDICTIONS);
  return spread(times.slice(PREDICTIONS / 10));
}

async function measureTab(page: Page, tab: LensTab, milliseconds: number): Promise<TabSmoothness> {
  const label = `${tab[0]!.toUpperCase()}${tab.slice(1)}`;
  await page.getByRole('tab', { name: label, exact: true }).click();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await draw(page, SETTLE_MILLISECONDS);
  const before = await stepCount(page);
  let strokes = 0;
  const seen = await watched(page, async () => {
    strokes = await draw(page, milliseconds);
  });
  const steps = (await stepCount(page)) - before;
  // Slide has a button of the same name, which comes before the dock's.
  await page.getByRole('button', { name: 'Pause', exact: true }).last().click();
  await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
  return { tab, ...seen, steps, strokes };
}

/** Draws one digit after the other for so long; answers with the number of strokes. */
async function draw(page: Page, milliseconds: number): Promise<number> {
  const box = (await page
    .getByRole('img', { name: 'Drawing', exact: true })
    .or(page.getByRole('application', { name: 'Drawing', exact: true }))
    .boundingBox())!;
  const end = performance.now() + milliseconds;
  let strokes = 0;
  for (let digit = 0; performance.now() < end; digit++) {
    for (const { points } of exampleDrawing(digit % 10, digit)) {
      const [first, ...rest] = points.map(({ x, y }) => [box.x + x * box.width, box.y + y * box.height] as const);
      await page.mouse.move(...first!);
      await page.mouse.down();
      for (const point of rest) {
        if (performance.now() > end) break;
        await page.mouse.move(...point);
        await new Promise((done) => setTimeout(done, POINTER_MILLISECONDS));
      }
      await page.mouse.up();
      strokes++;
    }
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
  }
  return strokes;
}

async function stepCount(page: Page): Promise<number> {
  const text = await page.getByRole('status', { name: 'Step count', exact: true }).innerText();
  return Number(text.replaceAll(/\D/g, ''));
}

const fixed = (milliseconds: number): string => milliseconds.toFixed(2);

const COLUMNS = ['frame/ms', 'p95', 'longest', 'work', 'script', 'layout'] as const;

const line = ({ tab, steps, ...seen }: TabSmoothness): string => `${watchedLine(tab, seen)} (${steps} steps)`;

function watchedLine(name: string, { frame, work, longTasks }: Watched): string {
  const tasks = longTasks.length === 0 ? 'none' : longTasks.map((task) => task.toFixed(0)).join(', ');
  const figures = [frame.median, frame.p95, frame.longest, work.all, work.script, work.layout];
  return `${name.padEnd(22)} ${figures.map((time) => fixed(time).padStart(9)).join('')}  ${tasks}`;
}

if (process.argv[1] === import.meta.filename) {
  const asked = new Set(process.argv.slice(2));
  await measureSmoothness(asked.has('--quick') ? 2000 : 10_000, console.log, asked.has('--motions') ? [] : undefined);
}
