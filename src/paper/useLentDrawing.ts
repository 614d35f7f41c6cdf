/** While nobody has drawn yet, the page shows what it does: a digit is drawn on the empty paper, once, and makes way for the first stroke. */
import { useEffect } from 'react';
import { exampleDrawing } from '../digits/examples';
import { drawingHistory, isUntouched, lendDrawing } from '../store/actions/drawing';
import { useStore } from '../store/state/store';
import { prefersReducedMotion } from '../ui/motion';
import { partOf } from './demonstration';

/** From the network's first answer to the first ink, and from there to the last, in milliseconds. */
const WAIT = 4000;
const LASTS = 1100;

/** Whether the drawing on the paper is the page's own. */
export function useLentDrawing(): boolean {
  const ready = useStore((state) => state.shown.look !== null);
  useEffect(() => (ready ? demonstrate(exampleDrawing(3, 0)) : undefined), [ready]);
  const lent = drawingHistory((state) => state.lent);
  return useStore((state) => lent !== null && state.drawing === lent);
}

/** Begins unless someone does something first; whoever does something meanwhile sees it finished at once. */
function demonstrate(drawing: ReturnType<typeof exampleDrawing>): () => void {
  let frame = 0;

  const draw = (start: number): void => {
    // A picture dropped from elsewhere comes without a pointer or a key of this page.
    if (useStore.getState().drawing !== drawingHistory.getState().lent && !isUntouched()) return stop();
    const share = prefersReducedMotion() ? 1 : (performance.now() - start) / LASTS;
    lendDrawing(partOf(drawing, share));
    if (share < 1) frame = requestAnimationFrame(() => draw(start));
    else stop();
  };
  const finish = (): void => {
    const begun = frame !== 0;
    stop();
    if (begun) lendDrawing(drawing);
  };
  const waiting = setTimeout(() => {
    if (isUntouched()) draw(performance.now());
    else stop();
  }, WAIT);
  function stop(): void {
    clearTimeout(waiting);
    cancelAnimationFrame(frame);
    removeEventListener('pointerdown', finish, { capture: true });
    removeEventListener('keydown', finish, { capture: true });
  }
  addEventListener('pointerdown', finish, { capture: true });
  addEventListener('keydown', finish, { capture: true });
  return stop;
}
