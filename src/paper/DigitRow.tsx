/** Ten buttons, one a digit. */
import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import styles from './Paper.module.css';

export interface DigitRowProps {
  readonly title: string;
  /** Accessible name of a digit's button. */
  readonly name: (label: number) => string;
  /** What stands under a digit, if anything. */
  readonly note?: (label: number) => string;
  readonly disabled?: boolean;
  readonly onDigit: (label: number) => void;
}

const DIGITS = Array.from({ length: 10 }, (_, label) => label);

export function DigitRow({ title, name, note, disabled, onDigit }: DigitRowProps): ReactNode {
  return (
    <div className={styles.digits}>
      <h2>{title}</h2>
      <ul>
        {DIGITS.map((label) => (
          <li key={label}>
            <Button
              small
              disabled={disabled}
              named={name(label)}

              onClick={() => onDigit(label)}
            >
              {label}
            </Button>
            {note && <small>{note(label)}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}
