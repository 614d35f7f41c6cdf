/** What of a long content is in sight in its scrolling element, so that only that is drawn. */
import { useLayoutEffect, useState, type RefObject } from 'react';

interface Scrolled {
  readonly top: number;
  readonly height: number;
}

/** In CSS pixels; a step of scrolling that is smaller than `step` changes nothing. */
export function useScrolled(element: RefObject<HTMLElement | null>, step: number): Scrolled {
  const [scrolled, setScrolled] = useState<Scrolled>({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const scrolling = element.current;
    if (!scrolling) return undefined;
    const look = (): void => {
      const top = Math.floor(scrolling.scrollTop / step) * step;
      const height = scrolling.clientHeight;
      setScrolled((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(scrolling);
    scrolling.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      scrolling.removeEventListener('scroll', look);
    };
  }, [element, step]);
  return scrolled;
}
