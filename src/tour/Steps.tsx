/** Where in the tour one is: forward, back, and a list of all questions. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Button } from '../ui/Button';
import { useAsked } from './useAsked';
import { questions } from './questions';
import styles from './Tour.module.css';

export interface StepsProps {
  /** Counted from 1. */
  readonly number: number;
  readonly onGo: (number: number) => void;
}

export function Steps({ number, onGo }: StepsProps): ReactNode {
  const text = useText();
  const asked = useAsked();
  // A button that has the focus keeps it at either end: it says that it does nothing there, and is not taken away.
  const step = (to: number | undefined, name: 'tour.previous' | 'tour.next', sign: string): ReactNode => {
    const none = to === undefined;
    return (
      <Button small aria-disabled={none} named={text(name)} onClick={() => none || onGo(to)}>
        <span aria-hidden="true">{sign}</span>
      </Button>
    );
  };
  return (
    <div className={styles.steps}>
      {step(
        asked.findLast((other) => other < number),
        'tour.previous',
        '‹',
      )}
      {/* The native list lies over the number and takes the click, the keys and the focus. */}
      <span className={styles.number}>
        <span aria-hidden="true">{text('tour.number', { number: asked.indexOf(number) + 1, all: asked.length })}</span>
        <select aria-label={text('tour.choose')} value={number} onChange={({ target }) => onGo(Number(target.value))}>
          {asked.map((other, index) => {
            const { name, title, titleValues } = questions[other - 1]!;
            return (
              <option key={name} value={other}>
                {text('tour.option', { number: index + 1, question: text(title, titleValues) })}
              </option>
            );
          })}
        </select>
      </span>
      {step(
        asked.find((other) => other > number),
        'tour.next',
        '›',
      )}
    </div>
  );
}
