/** Keeps the coarser versions of a matrix as new as its weights, in slices short enough to leave every frame in time. */
import type { Entries } from './entries';
import { buildPyramid, type PyramidLevel } from './pyramid';

/** Milliseconds of work between two chances for a frame. */
const SLICE = 6;
/** Milliseconds of rest between two builds, while training changes the weights all the time. */
const REST = 300;

export interface PyramidBuilder {
  /** The weights have changed; `value` maps a weight index to its value. */
  update(value: (weight: number) => number): void;
  stop(): void;
}

/** Calls `onLevels` with all levels whenever a set of them is whole. */
export function startPyramid(entries: Entries, onLevels: (levels: readonly PyramidLevel[]) => void): PyramidBuilder {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Generator<PyramidLevel | null> | null = null;
  let waiting: ((weight: number) => number) | null = null;
  let built: PyramidLevel[] = [];

  function work(): void {
    timer = null;
    if (!running) {
      if (!waiting) return;
      running = buildPyramid(entries, waiting);
      waiting = null;
      built = [];
    }
    const end = performance.now() + SLICE;
    do {
      const { done, value } = running.next();
      if (value) built.push(value);
      if (done) {
        running = null;
        onLevels(built);
        timer = setTimeout(work, REST);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(work, 0);
  }

  return {
    update(value) {
      waiting = value;
      timer ??= setTimeout(work, 0);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
