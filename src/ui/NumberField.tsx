/**
 * A field for a whole number. While one types it holds what is typed, be it nothing. A number that cannot be is never taken
 * for another: it stays as it is typed, beside it a sentence says why, and the number before goes on counting.
 */
import { useId, useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import styles from './NumberField.module.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** A whole number from `min` to `max` that `refuse` lets pass. */
  readonly onChange: (value: number) => void;
  /** Why a number between `min` and `max` cannot be all the same; null where it can. */
  readonly refuse?: (value: number) => string | null;
  /** Counts only once the field is left or Enter is pressed: for what takes long to follow. */
  readonly whenLeft?: boolean;
  readonly className?: string;
}

/** What is typed, over the number that counted then. */
interface Typed {
  readonly written: string;
  readonly over: number;
  readonly refusal: string | null;
}

export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, min, max, value, onChange, refuse, whenLeft, className } = props;
  const text = useText();
  const sentence = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  // Another number has come from elsewhere: what was typed is not about it.
  const shown = typed?.over === value ? typed : null;

  /** Takes what is written where it can be, and says why where not. */
  const take = (written: string): void => {
    const number = wholeNumber(written, min, max);
    const refusal =
      number === null
        ? null
        : Number.isNaN(number)
          ? text('common.wholeNumber', { min, max, value })
          : refuse?.(number);
    const taken = number !== null && !refusal ? number : value;
    setTyped({ written, over: taken, refusal: refusal ?? null });
    if (taken !== value) onChange(taken);
  };
  const leave = (): void => {
    if (!shown) return;
    if (whenLeft && shown.refusal === null) {
      const number = wholeNumber(shown.written, min, max);
      take(shown.written);
      if (number !== null && (Number.isNaN(number) || refuse?.(number))) return;
    }
    if (shown.refusal === null) setTyped(null);
  };
  return (
    <>
      <input
        type="number"
        inputMode="numeric"
        className={className}
        aria-label={label}
        aria-invalid={shown?.refusal ? true : undefined}
        aria-describedby={shown?.refusal ? sentence : undefined}
        min={min}
        max={max}
        step={1}
        value={shown?.written ?? value}
        onChange={({ target }) => {
          if (whenLeft) setTyped({ written: target.value, over: value, refusal: null });
          else take(target.value);
        }}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === 'Enter') leave();
          else if (key === 'Escape') setTyped(null);
        }}
      />
      {shown?.refusal && (
        <span id={sentence} role="alert" className={styles.refusal}>
          {shown.refusal}
        </span>
      )}
    </>
  );
}

/** What is written, as the number that it is; null where nothing is, NaN where it is no whole number from `min` to `max`. */
export function wholeNumber(written: string, min: number, max: number): number | null {
  if (written.trim() === '') return null;
  const number = Number(written);
  return Number.isInteger(number) && number >= min && number <= max ? number : NaN;
}
