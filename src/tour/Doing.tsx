/** What a question asks one to do, and, once it has been done, what was to be seen, with the numbers of the page. */
import type { ReactNode } from 'react';
import { useText, type Text } from '../i18n';
import { measured } from '../ui/measured';
import { Guessing } from './Guessing';
import { useMark, useShown } from './useMark';
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
  useMark(seen ? null : question.control, arrived, question.effect);
  useShown(question.shows, seen !== null);
  return (
    <>
      <p role="status" className={seen ? styles.seen : styles.do}>
        {seen ? text(`tour.${question.name}.seen`, written(text, seen)) : text(`tour.${question.name}.do`)}
      </p>
      {arrived && <Guessing question={question} seen={seen} />}
    </>
  );
}

/** Counts as the language groups them, measured values with three digits. */
function written(text: Text, values: Values): Values {
  const write = (value: number): string =>
    Number.isSafeInteger(value) ? text.number(value).replace('-', '−') : measured(text, value);
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'number' ? write(value) : value]),
  );
}
