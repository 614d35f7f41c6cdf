/** What moves on the page by itself or under the hand: the filter at its fastest, and the matrix of millions of entries. */
import type { Locator, Page } from 'playwright-core';
import { stopWatching, watchFrames, type Watched } from './frames';

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
/** From untying until the copies stand at their places, and training has found its pace. */
const UNFOLDING_MILLISECONDS = 2500;

/** On a page with a drawing on it. */
export async function measureMotions(page: Page, milliseconds: number): Promise<readonly Motion[]> {
  return [await learning(page, milliseconds), await sliding(page, milliseconds), await panning(page, milliseconds)];
}

const openTab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();

/** Every copy of the filter is trained, and all 784 are seen drifting apart. */
async function learning(page: Page, milliseconds: number): Promise<Motion> {
  await page.keyboard.press('Escape');
  const connectivity = page.getByRole('radiogroup', { name: 'Connectivity' });
  await connectivity.getByRole('radio', { name: 'Local' }).check();
  await page.getByRole('radiogroup', { name: 'Show' }).getByRole('radio', { name: 'how far moved' }).check();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  // The copies unfold first.
  await page.waitForTimeout(UNFOLDING_MILLISECONDS);
  await watchFrames(page);
  await page.waitForTimeout(milliseconds);
  const watched = await stopWatching(page);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Pause', exact: true }).click();
  await connectivity.getByRole('radio', { name: 'Shared' }).check();
  return { motion: 'training 784 copies', ...watched };
}

async function sliding(page: Page, milliseconds: number): Promise<Motion> {
  await page.getByRole('button', { name: 'an example', exact: true }).click();
  await page.getByRole('button', { name: 'Example 3', exact: true }).click();
  await openTab(page, 'Slide');
  await page.getByRole('slider', { name: 'Position', exact: true }).fill('1');
  await page.getByRole('slider', { name: 'Speed', exact: true }).fill(FASTEST);
  await page.getByRole('tabpanel').getByRole('button', { name: 'Play', exact: true }).click();
  await watchFrames(page);
  await page.waitForTimeout(milliseconds);
  const watched = await stopWatching(page);
  await page.getByRole('tabpanel').getByRole('button', { name: 'Pause', exact: true }).click();
  return { motion: 'sliding at 16×', ...watched };
}

async function panning(page: Page, milliseconds: number): Promise<Motion> {
  await openTab(page, 'Matrix');
  await page.getByRole('radiogroup', { name: 'See this layer as' }).getByRole('radio', { name: 'Full' }).click();
  const matrix = page.getByRole('application', { name: /^Matrix of C1/ });
  for (let i = 0; i < ZOOMS; i++) await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  // The coarser levels of the picture are made while nothing is asked for.
  await page.waitForTimeout(SWING_MILLISECONDS);
  await watchFrames(page);
  await swing(page, matrix, milliseconds);
  return { motion: 'panning 784 × 4,704', ...(await stopWatching(page)) };
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
