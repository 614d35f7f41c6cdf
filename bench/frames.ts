/** The frames of a page as they come: how long from one to the next, and which tasks held them up. */
import type { Page } from 'playwright-core';
import { spread, type Spread } from './quantiles';

export interface Watched {
  /** Between one animation frame and the next, in milliseconds. */
  readonly frame: Spread & { readonly longest: number };
  /** Main-thread tasks over 50 ms, in milliseconds. */
  readonly longTasks: readonly number[];
}

export const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frames: number[] = [];
    const tasks: number[] = [];
    let last = performance.now();
    let on = true;
    const frame = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    window.stopWatching = () => {
      on = false;
      tasks.push(...observer.takeRecords().map(({ duration }) => duration));
      observer.disconnect();
      return { frames: frames.slice(1), tasks };
    };
  });

export async function stopWatching(page: Page): Promise<Watched> {
  const { frames, tasks } = await page.evaluate(() => window.stopWatching());
  return { frame: { ...spread(frames), longest: Math.max(...frames) }, longTasks: tasks };
}

declare global {
  interface Window {
    stopWatching: () => { readonly frames: number[]; readonly tasks: number[] };
  }
}
