/** The strip's manners: the focus comes to it and goes back where it came from, and the page knows how high it is. */
import { useEffect, type RefObject } from 'react';

/** Used where the strip lies over the end of the page, on a phone. */
const HEIGHT = '--tour-height';

export function useStrip(strip: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const opener = document.activeElement;
    // A link that leads into the tour leaves the focus where a page's focus begins.
    if (opener !== document.body) strip.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [strip]);
  useEffect(() => {
    const root = document.documentElement;
    const size = new ResizeObserver(() => {
      root.style.setProperty(HEIGHT, `${strip.current?.offsetHeight ?? 0}px`);
    });
    size.observe(strip.current!);
    return () => {
      size.disconnect();
      root.style.removeProperty(HEIGHT);
    };
  }, [strip]);
}
