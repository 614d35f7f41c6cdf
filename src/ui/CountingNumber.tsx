/** A whole number that counts to its new value, digits grouped as the language does. The element always holds the true value for screen readers. */
import { easeCubicOut } from 'd3-ease';
import { timer } from 'd3-timer';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../i18n';
import { countBetween } from './countBetween';
import { prefersReducedMotion } from './motion';

const DURATION = 700;

export function CountingNumber({ value }: { readonly value: number }): ReactNode {
  const text = useText();
  const element = useRef<HTMLSpanElement>(null);
  const shown = useRef(value);

  useEffect(() => {
    const from = shown.current;
    const write = (number: number): void => {
      shown.current = number;
      if (element.current) element.current.textContent = text.number(number);
    };
    if (prefersReducedMotion() || from === value || from === 0) {
      write(value);
      return undefined;
    }
    const running = timer((elapsed) => {
      const t = Math.min(1, elapsed / DURATION);
      write(t === 1 ? value : countBetween(from, Math.max(1, value), easeCubicOut(t)));
      if (t === 1) running.stop();
    });
    return () => {
      running.stop();
      shown.current = value;
    };
  }, [value, text]);

  return <span ref={element}>{text.number(value)}</span>;
}
