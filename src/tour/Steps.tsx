/** Where in the tour one is: forward, back, and a list of all questions. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Button } from '../ui/Button';
import { questions } from './questions';
import styles from './Tour.module.css';

export interface StepsProps {
  /** Counted from 1. */
  readonly number: number;
  readonly onGo: (number: number) => void;
}

export function Steps({ number, onGo }: StepsProps): ReactNode {
  const text = useText();
  const all = questions.length;
  // A button that has the focus keeps it at either end: it says that it does nothing there, and is not taken away.
  const step = (to: number, name: 'tour.previous' | 'tour.next', sign: string): ReactNode => {
    const none = to < 1 || to > all;
    return (
      <Button small aria-disabled={none} aria-label={text(name)} title={text(name)} onClick={() => none || onGo(to)}>
        <span aria-hidden="true">{sign}</span>
      </Button>
    );
  };
  return (
    <div className={styles.steps}>
      {step(number - 1, 'tour.previous', '‹')}
      {/* The native list lies over the number and takes the click, the keys and the focus. */}
      <span className={styles.number}>
        <span aria-hidden="true">{text('tour.number', { number, all })}</span>
        <select aria-label={text('tour.choose')} value={number} onChange={({ target }) => onGo(Number(target.value))}>
          {questions.map(({ name, title, titleValues }, index) => (
            <option key={name} value={index + 1}>
              {text('tour.option', { number: index + 1, question: text(title, titleValues) })}
            </option>
          ))}
        </select>
      </span>
      {step(number + 1, 'tour.next', '›')}
    </div>
  );
}
