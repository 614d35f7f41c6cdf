/** Space plays and pauses anywhere in the panel that holds an element, except on what uses Space itself. */
import { useEffect, useRef, type RefObject } from 'react';

const USES_SPACE = 'button, a, select, summary, textarea, input:not([type="range"])';

export function useSpace<Container extends HTMLElement>(toggle: () => void): RefObject<Container | null> {
  const container = useRef<Container>(null);
  useEffect(() => {
    // A click on a picture, which takes no focus itself, leaves it on the panel around.
    const listened = container.current?.closest<HTMLElement>('[role="tabpanel"]') ?? container.current;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.defaultPrevented || (event.target as HTMLElement).closest(USES_SPACE)) return;
      event.preventDefault();
      toggle();
    };
    listened?.addEventListener('keydown', press);
    return () => listened?.removeEventListener('keydown', press);
  }, [toggle]);
  return container;
}
