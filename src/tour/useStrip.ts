/** The strip's manners: the focus comes to it and goes back where it came from, and the page knows how high it is. */
import { useEffect, type RefObject } from 'react';
import { useHeight } from '../ui/useHeight';

export function useStrip(strip: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const opener = document.activeElement;
    // A link that leads into the tour leaves the focus where a page's focus begins.
    if (opener !== document.body) strip.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [strip]);
  // Used where the strip lies over the end of the page, on a phone.
  useHeight(strip, '--tour-height');
}
