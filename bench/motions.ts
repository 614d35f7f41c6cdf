/** What moves on the page by itself or under the hand: the filter at its fastest, and the matrix of millions of entries. */
import type { Locator, Page } from 'playwright-core';
import { UNFOLDING } from '../src/stage/focus/unfold';
import { watched, type Watched } from './frames';

export interface Motion extends Watched {
  readonly motion: string;
}

/** The speed slider's last step. */
const FASTEST = '6';
/** Presses of "Zoom in": so near the matrix is larger than its frame, and nearly all of it is still in sight. */
const ZOOMS = 2;
/** Half the way of the hand, in CSS pixels, and once there and back in milliseconds. */
const SWING = 60;
const SWING_MILLISECONDS = 1200;
/** Until the copies stand at their places, and training has found its pace. */
const SETTLED = 2.5 * UNFOLDING;

/** On a page with a drawing on it. */
export async function measureMotions(page: Page, milliseconds: number): Promise<readonly Motion[]> {
  return [
    ...(await learning(page, milliseconds)),
    await sliding(page, milliseconds),
    await panning(page, milliseconds),
  ];
}

const openTab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();

/** Every copy of the filter is trained, and all 784 are seen drifting apart; then they fold and unfold while that goes on. */
async function learning(page: Page, milliseconds: number): Promise<readonly Motion[]> {
  await page.keyboard.press('Escape');
  const connect = (name: string) =>
    page.getByRole('radiogroup', { name: 'Connectivity' }).getByRole('radio', { name }).check();
  const wait = (time: number) => page.waitForTimeout(time);
  await connect('Local');
  await page.getByRole('radiogroup', { name: 'Show' }).getByRole('radio', { name: 'how far moved' }).check();
  const steps = page.getByRole('status', { name: 'Step count', exact: true });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  // The digits to learn from may have to be made first.
  while (Number((await steps.innerText()).replaceAll(/\D/g, '')) === 0) await wait(SETTLED);
  await wait(SETTLED);
  const drifting = await watched(page, () => wait(milliseconds));
  const unfolding = await watched(page, async () => {
    for (let passed = 0; passed < milliseconds; passed += 2 * UNFOLDING)
      for (const name of ['Shared', 'Local']) {
        await connect(name);
        await wait(UNFOLDING);
      }
  });
  await page.getByRole('contentinfo').getByRole('button', { name: 'Pause', exact: true }).click();
  await connect('Shared');
  return [
    { motion: 'training 784 copies', ...drifting },
    { motion: 'folding, unfolding', ...unfolding },
  ];
}

async function sliding(page: Page, milliseconds: number): Promise<Motion> {
  await page.getByRole('button', { name: 'an example', exact: true }).click();
  await page.getByRole('button', { name: 'Example 3', exact: true }).click();
  await openTab(page, 'Slide');
  await page.getByRole('slider', { name: 'Position', exact: true }).fill('1');
  await page.getByRole('slider', { name: 'Speed', exact: true }).fill(FASTEST);
  await page.getByRole('tabpanel').getByRole('button', { name: 'Play', exact: true }).click();
  const slid = await watched(page, () => page.waitForTimeout(milliseconds));
  await page.getByRole('tabpanel').getByRole('button', { name: 'Pause', exact: true }).click();
  return { motion: 'sliding at 16×', ...slid };
}

async function panning(page: Page, milliseconds: number): Promise<Motion> {
  await openTab(page, 'Matrix');
  await page.getByRole('radiogroup', { name: 'See this layer as' }).getByRole('radio', { name: 'Full' }).click();
  const matrix = page.getByRole('application', { name: /^Matrix of C1/ });
  for (let i = 0; i < ZOOMS; i++) await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  // The coarser levels of the picture are made while nothing is asked for.
  await page.waitForTimeout(SWING_MILLISECONDS);
  return { motion: 'panning 784 × 4,704', ...(await watched(page, () => swing(page, matrix, milliseconds))) };
}

/** Drags to and fro for so long. */
async function swing(page: Page, over: Locator, milliseconds: number): Promise<void> {
  const { x, y, width, height } = (await over.boundingBox())!;
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  await page.mouse.move(middleX, middleY);
  await page.mouse.down();
  const start = performance.now();
  for (let passed = 0; passed < milliseconds; passed = performance.now() - start) {
    const turn = (2 * Math.PI * passed) / SWING_MILLISECONDS;
    await page.mouse.move(middleX + SWING * Math.sin(turn), middleY + SWING * Math.cos(turn));
    await page.waitForTimeout(4);
  }
  await page.mouse.up();
}
