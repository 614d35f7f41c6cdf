/** The frames of a page as they come: how long from one to the next, what each costs the main thread, and which tasks held them up. */
import type { Page } from 'playwright-core';
import { spread, type Spread } from './quantiles';

export interface Watched {
  /** Between one animation frame and the next, in milliseconds. */
  readonly frame: Spread & { readonly longest: number };
  /** What the main thread works for a frame, in milliseconds of its own time: others on the machine take no part in it. */
  readonly work: Work;
  /** Main-thread tasks over 50 ms, in milliseconds. */
  readonly longTasks: readonly number[];
}

/** The mean over all frames: everything, and of it what scripts, and what style and layout take. */
export interface Work {
  readonly all: number;
  readonly script: number;
  readonly layout: number;
}

/** Watches the page while something is done on it. */
export async function watched(page: Page, work: () => Promise<unknown>): Promise<Watched> {
  const session = await page.context().newCDPSession(page);
  // Time of the thread, not of the clock.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<Work> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string): number => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? NaN);
    return {
      all: of('TaskDuration'),
      script: of('ScriptDuration'),
      layout: of('LayoutDuration') + of('RecalcStyleDuration'),
    };
  };
  await watchFrames(page);
  const before = await spent();
  await work();
  const after = await spent();
  const { frames, tasks } = await page.evaluate(() => window.stopWatching());
  await session.detach();
  const aFrame = (part: keyof Work): number => (after[part] - before[part]) / frames.length;
  return {
    frame: { ...spread(frames), longest: Math.max(...frames) },
    work: { all: aFrame('all'), script: aFrame('script'), layout: aFrame('layout') },
    longTasks: tasks,
  };
}

const watchFrames = (page: Page): Promise<void> =>
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

declare global {
  interface Window {
    stopWatching: () => { readonly frames: number[]; readonly tasks: number[] };
  }
}
