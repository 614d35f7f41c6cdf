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

/** What is typed, over the number that counts. */
interface Typed {
  readonly written: string;
  readonly over: number;
  /** The number that counted when typing began: "3" on the way to a "37" that cannot be is not what was wanted either. */
  readonly before: number;
  readonly refusal: string | null;
}

export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, min, max, value, onChange, refuse, whenLeft, className } = props;
  const text = useText();
  const sentence = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  // Another number has come from elsewhere: what was typed is not about it.
  const shown = typed?.over === value ? typed : null;

  /** Takes what is written where it can be, and says why where not; answers whether it could. */
  const take = (written: string): boolean => {
    const before = shown?.before ?? value;
    const number = wholeNumber(written, min, max);
    const refusal = number === null ? null : refusalOf(number, before);
    const taken = number === null ? value : refusal === null ? number : before;
    setTyped({ written, over: taken, before, refusal });
    if (taken !== value) onChange(taken);
    return refusal === null;
  };
  const refusalOf = (number: number, before: number): string | null =>
    Number.isNaN(number) ? text('common.wholeNumber', { min, max, value: before }) : (refuse?.(number) ?? null);
  const leave = (): void => {
    if (!shown || shown.refusal !== null) return;
    if (!whenLeft || take(shown.written)) setTyped(null);
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
          if (whenLeft) setTyped({ written: target.value, over: value, before: value, refusal: null });
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
