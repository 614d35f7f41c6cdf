/** Marks the control of the page where a question is answered, for as long as it is there. The mark is an outline; nothing is covered. */
import { useEffect } from 'react';
import { useText, type Text } from '../i18n';
import { useStore } from '../store/state/store';
import { prefersReducedMotion } from '../ui/motion';
import './mark.css';
import type { Control } from './question';

const SELECTORS: Readonly<Record<Control['role'], string>> = {
  application: '[role=application]',
  button: 'button',
  group: '[role=group]',
  img: '[role=img]',
  radiogroup: '[role=radiogroup]',
  region: 'section',
};

/** Styled in mark.css. */
const MARK = 'data-tour-here';

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent.trim();

export function findControl({ role, name, values }: Control, text: Text): HTMLElement | null {
  const wanted = text(name, values?.(useStore.getState()));
  const found = [...document.querySelectorAll<HTMLElement>(SELECTORS[role])];
  return found.find((element) => nameOf(element) === wanted) ?? null;
}

const bring = (place: HTMLElement | null): void =>
  place?.scrollIntoView({ block: 'nearest', behavior: prefersReducedMotion() ? 'auto' : 'smooth' });

/** Brings what shows the answer into view as soon as there is one. */
export function useShown(shows: Control | undefined, seen: boolean): void {
  const text = useText();
  useEffect(() => {
    if (shows && seen) bring(findControl(shows, text));
  }, [shows, seen, text]);
}

/** What a person does who wants to look elsewhere; who guesses in the tour does not. */
const TAKING_OVER = ['pointerdown', 'wheel', 'keydown'] as const;
const guesses = ({ type, target }: Event): boolean =>
  type !== 'wheel' && target instanceof Element && target.closest('#tour') !== null;

/**
 * Marks the control while it is on the page; null marks nothing. Where `arrived`, it, or its `effect`, is scrolled into view as
 * soon as it is there, and again where the page grows around it, until the person takes over.
 */
export function useMark(control: Control | null, arrived: boolean, effect?: Control): void {
  const text = useText();
  useEffect(() => {
    if (!control) return undefined;
    let marked: HTMLElement | null = null;
    let follows = arrived;
    let frame = 0;
    const mark = (): void => {
      frame = 0;
      const found = findControl(control, text);
      if (found !== marked) {
        marked?.removeAttribute(MARK);
        found?.setAttribute(MARK, '');
        marked = found;
        bringIntoView();
      }
    };
    const bringIntoView = (): void => {
      if (!follows) return;
      bring(effect ? findControl(effect, text) : marked);
    };
    const leave = (event: Event): void => {
      follows &&= guesses(event);
    };
    // Panels load late, and a button's name may follow the pinned unit.
    const changes = new MutationObserver(() => {
      frame ||= requestAnimationFrame(mark);
    });
    changes.observe(document.body, { childList: true, subtree: true, characterData: true });
    mark();
    const growth = new ResizeObserver(bringIntoView);
    growth.observe(document.body);
    for (const deed of TAKING_OVER) window.addEventListener(deed, leave);
    return () => {
      changes.disconnect();
      growth.disconnect();
      for (const deed of TAKING_OVER) window.removeEventListener(deed, leave);
      cancelAnimationFrame(frame);
      marked?.removeAttribute(MARK);
    };
  }, [control, text, arrived, effect]);
}
