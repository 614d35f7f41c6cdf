/** A guess before the answer, by a click or a number; afterwards it stands beside what came out. Nobody is marked. */
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useText, type MessageId, type Text } from '../i18n';
import { Button } from '../ui/Button';
import { measured } from '../ui/measured';
import type { Question, Values } from './question';
import styles from './Tour.module.css';

export interface GuessingProps {
  readonly question: Question;
  /** What was seen; null before it is done. */
  readonly seen: Values | null;
}

export function Guessing({ question, seen }: GuessingProps): ReactNode {
  const text = useText();
  const [guessed, setGuessed] = useState<string | number | null>(null);
  const { name, guess } = question;
  if (guessed === null) return seen ? null : <Asking question={question} onGuess={setGuessed} />;
  const mine = said(text, question, guessed);
  return (
    <p className={styles.guess} role="status" aria-label={text('tour.guess')}>
      {seen
        ? text('tour.guessed', { mine, found: said(text, question, guess.answer(seen)) })
        : text('tour.guessing', { mine, question: text(`tour.${name}.guess`) })}
    </p>
  );
}

const said = (text: Text, { name }: Question, value: string | number): string =>
  typeof value === 'number' ? measured(text, value) : text(`tour.${name}.choice.${value}` as MessageId);

interface AskingProps {
  readonly question: Question;
  readonly onGuess: (guess: string | number) => void;
}

function Asking({ question, onGuess }: AskingProps): ReactNode {
  const text = useText();
  const { name, guess } = question;
  const asked = text(`tour.${name}.guess`);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = String(new FormData(event.currentTarget).get('guess'));
    if (written.trim() !== '' && Number.isFinite(Number(written))) onGuess(Number(written));
  };
  return (
    <form className={styles.guess} aria-label={text('tour.guess')} onSubmit={submit}>
      <span>{asked}</span>
      {guess.kind === 'number' ? (
        <>
          <input type="number" name="guess" step="any" inputMode="decimal" aria-label={asked} />
          <Button small type="submit">
            {text('tour.guessIt')}
          </Button>
        </>
      ) : (
        guess.choices.map((choice) => (
          <Button key={choice} small type="button" onClick={() => onGuess(choice)}>
            {said(text, question, choice)}
          </Button>
        ))
      )}
    </form>
  );
}
