/** What a question asks one to do, and, once it has been done, what was to be seen, with the numbers of the page. */
import type { ReactNode } from 'react';
import { useText, type Text } from '../i18n';
import { scientific } from '../ui/scientific';
import { useMark } from './useMark';
import type { Question, Values } from './question';
import styles from './Tour.module.css';
import { useSeen } from './useSeen';

export interface DoingProps {
  readonly question: Question;
  /** Whether the page has just been brought to the place, which is then scrolled into view. */
  readonly arrived: boolean;
  /** False while the page is on its way there. */
  readonly watching: boolean;
}

export function Doing({ question, arrived, watching }: DoingProps): ReactNode {
  const text = useText();
  const seen = useSeen(question, watching);
  useMark(seen ? null : question.control, arrived);
  return (
    <p role="status" className={seen ? styles.seen : styles.do}>
      {seen ? text(`tour.${question.name}.seen`, written(text, seen)) : text(`tour.${question.name}.do`)}
    </p>
  );
}

/** Sizes below this are written by their power of ten. */
const SMALL = 1e-3;

/** Counts as the language groups them, measured values with three digits. */
function written(text: Text, values: Values): Values {
  const size = (value: number): string => {
    if (Number.isInteger(value)) return text.number(value);
    return value < SMALL ? scientific(value, 1) : text.number(value, { maximumSignificantDigits: 3 });
  };
  const write = (value: number): string => (value < 0 ? '−' : '') + size(Math.abs(value));
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'number' ? write(value) : value]),
  );
}
