/** Draws outside of React: at most once a frame, when asked to. */
import { useEffect, useRef } from 'react';
import { drawn } from '../ui/canvas';

/**
 * Calls `draw` in the next frame, now and whenever `subscribe`'s callback is called until then, and again in the frame after
 * where it answers that it is not done. Both must be stable while nothing changed.
 */
export function useFrame(draw: () => boolean | void, subscribe: (request: () => void) => () => void): void {
  const pending = useRef(0);
  useEffect(() => {
    const request = (): void => {
      pending.current ||= requestAnimationFrame(() => {
        pending.current = 0;
        if (drawn(draw)) request();
      });
    };
    request();
    const unsubscribe = subscribe(request);
    return () => {
      unsubscribe();
      cancelAnimationFrame(pending.current);
      pending.current = 0;
    };
  }, [draw, subscribe]);
}
