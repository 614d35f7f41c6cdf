/**
 * Whoever works by keyboard goes on where they were: where what had the focus is taken out of the page, or can no longer be
 * pressed, what follows it has the focus, or else what went before. Browsers let it fall to the body, at the page's beginning.
 */

import { host } from '../host';

const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

const canHaveIt = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });

/** Watches over the focus of the page; answers with what ends it. */
export function keepFocus(): () => void {
  const { root } = host();
  let stops: HTMLElement[] = [];
  let at = -1;
  let frame = 0;

  const remember = ({ target }: Event): void => {
    stops = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
    at = stops.indexOf(target as HTMLElement);
  };
  const look = (): void => {
    const lost = stops[at];
    // A click beside everything lets go of it on purpose.
    if (document.activeElement !== document.body || !lost || canHaveIt(lost)) return;
    const next = stops.slice(at + 1).find(canHaveIt) ?? stops.slice(0, at).findLast(canHaveIt);
    next?.focus();
  };
  const lookSoon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };

  const watched = ['click', 'keydown', 'focusout'] as const;
  root.addEventListener('focusin', remember);
  for (const event of watched) root.addEventListener(event, lookSoon);
  return () => {
    cancelAnimationFrame(frame);
    root.removeEventListener('focusin', remember);
    for (const event of watched) root.removeEventListener(event, lookSoon);
  };
}
