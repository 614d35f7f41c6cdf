/** What of a long content is in sight in its scrolling element, so that only that is drawn. */
import { useLayoutEffect, useState, type RefObject } from 'react';

interface Scrolled {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const NOWHERE: Scrolled = { left: 0, top: 0, width: 0, height: 0 };

const SIDES = ['left', 'top', 'width', 'height'] as const;

/** In CSS pixels; a step of scrolling that is smaller than `step` changes nothing. */
export function useScrolled(element: RefObject<HTMLElement | null>, step: number): Scrolled {
  const [scrolled, setScrolled] = useState(NOWHERE);
  useLayoutEffect(() => {
    const scrolling = element.current;
    if (!scrolling) return undefined;
    const look = (): void => {
      const whole = (scroll: number): number => Math.floor(scroll / step) * step;
      const { clientWidth: width, clientHeight: height } = scrolling;
      const now: Scrolled = { left: whole(scrolling.scrollLeft), top: whole(scrolling.scrollTop), width, height };
      setScrolled((before) => (SIDES.every((side) => before[side] === now[side]) ? before : now));
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
