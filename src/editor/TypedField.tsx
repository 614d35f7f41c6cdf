/** A small field that keeps what is typed as it is typed, even while it means nothing yet. */
import { useState, type ReactNode } from 'react';
import styles from './Editor.module.css';
import { pairFromText, textFromPair } from './typed';

export interface TypedFieldProps {
  /** Accessible name; absent where a label stands around the field. */
  readonly label?: string;
  /** What the draft holds, as text; empty where that is no number. */
  readonly value: string;
  readonly onType: (typed: string) => void;
  readonly numeric?: boolean;
  /** The id of the sentence that says what is wrong; absent where nothing is. */
  readonly describedBy?: string;
}

export function TypedField({ label, value, onType, numeric = false, describedBy }: TypedFieldProps): ReactNode {
  const [typed, setTyped] = useState('');
  // "5x3" stays as it was typed while it means what the draft holds.
  const shown = numeric && textFromPair(pairFromText(typed)) === value ? typed : value;
  return (
    <input
      className={numeric ? styles.number : styles.word}
      aria-label={label}
      aria-invalid={numeric ? describedBy !== undefined : undefined}
      aria-describedby={describedBy}
      inputMode={numeric ? 'numeric' : 'text'}
      maxLength={numeric ? 9 : 40}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        onType(target.value);
      }}
    />
  );
}
