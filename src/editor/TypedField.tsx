/** A small field that keeps what is typed as it is typed, even while it means nothing yet. */
import { useId, useState, type ReactNode } from 'react';
import field from '../ui/Field.module.css';
import styles from './Editor.module.css';
import { pairFromText, textFromPair } from './typed';

export interface TypedFieldProps {
  /** Accessible name; absent where a label stands around the field. */
  readonly label?: string;
  /** What the draft holds, as text; empty where that is no number. */
  readonly value: string;
  readonly onType: (typed: string) => void;
  readonly numeric?: boolean;
  /** Numbers that need not be whole. */
  readonly decimal?: boolean;
  /** Words that may stand there in place of a number; they are offered. */
  readonly words?: readonly string[] | undefined;
  /** The id of the sentence that says what is wrong; absent where nothing is. */
  readonly describedBy?: string;
}

export function TypedField(props: TypedFieldProps): ReactNode {
  const { label, value, onType, numeric = false, decimal = false, words, describedBy } = props;
  const offered = useId();
  const [typed, setTyped] = useState('');
  // "5x3" stays as it was typed while it means what the draft holds.
  const shown = numeric && textFromPair(pairFromText(typed)) === value ? typed : value;
  return (
    <>
      <input
        className={`${field.field} ${numeric ? styles.number : styles.word}`}
        aria-label={label}
        aria-invalid={numeric ? describedBy !== undefined : undefined}
        aria-describedby={describedBy}
        inputMode={numeric && !words ? (decimal ? 'decimal' : 'numeric') : 'text'}
        list={words && offered}
        maxLength={numeric && !decimal ? 9 : 40}
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value);
          onType(target.value);
        }}
      />
      {words && (
        <datalist id={offered}>
          {words.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </datalist>
      )}
    </>
  );
}
