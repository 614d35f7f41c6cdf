/** A digit that the page itself draws on the empty paper, as a hand of even pace would; it makes way for the first stroke. */
import type { Drawing } from '../../digits/strokes';
import { drawingHistory, isUntouched, lendDrawing } from '../../store/actions/drawing';
import { useStore } from '../../store/state/store';
import { prefersReducedMotion } from '../../ui/motion';

/** From when the network is there to the first ink, and from there to the last, in milliseconds. */
const WAIT = 500;
const LASTS = 1100;

/** `share` of all points, 0 … 1, stroke after stroke. The whole drawing, and no copy of it, at 1. */
export function partOf(drawing: Drawing, share: number): Drawing {
  const total = drawing.reduce((sum, { points }) => sum + points.length, 0);
  let left = Math.round(total * Math.min(1, Math.max(0, share)));
  if (left === total) return drawing;
  const part = drawing.map(({ points, width }) => {
    const taken = points.slice(0, Math.min(left, points.length));
    left -= taken.length;
    return { points: taken, width };
  });
  return part.filter(({ points }) => points.length > 0);
}

/** Whether the paper is empty, or has what the page lent it: nothing of the person's. */
export const mayLend = (): boolean => useStore.getState().drawing === drawingHistory.getState().lent || isUntouched();

export interface Demonstration {
  /** Ends it at once: what has begun is finished, what has not does not begin. */
  finish(): void;
  /** Leaves the paper as it is. */
  stop(): void;
}

/** Draws it, unless somebody else is first; `onDrawn` is told when all of it is there. */
export function demonstrate(drawing: Drawing, onDrawn: () => void): Demonstration {
  let frame = 0;
  const draw = (start: number): void => {
    // A picture dropped from elsewhere comes without a pointer or a key of this page.
    if (!mayLend()) return stop();
    const share = prefersReducedMotion() ? 1 : (performance.now() - start) / LASTS;
    lendDrawing(partOf(drawing, share));
    if (share < 1) frame = requestAnimationFrame(() => draw(start));
    else {
      stop();
      onDrawn();
    }
  };
  const waiting = setTimeout(() => draw(performance.now()), WAIT);
  function stop(): void {
    clearTimeout(waiting);
    cancelAnimationFrame(frame);
    frame = 0;
  }
  return {
    stop,
    finish() {
      const begun = frame !== 0;
      stop();
      if (begun) lendDrawing(drawing);
    },
  };
}
