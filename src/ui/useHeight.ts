/** A place tells the page how high it is, for what has to keep clear of it. */
import { useEffect, type RefObject } from 'react';
import { host } from '../host';

/** Keeps the page's custom property `name` at the place's height in CSS pixels, and takes it away with the place. */
export function useHeight(place: RefObject<HTMLElement | null>, name: `--${string}`): void {
  useEffect(() => {
    const root = host().themed;
    const size = new ResizeObserver(() => {
      root.style.setProperty(name, `${place.current?.offsetHeight ?? 0}px`);
    });
    size.observe(place.current!);
    return () => {
      size.disconnect();
      root.style.removeProperty(name);
    };
  }, [place, name]);
}
