/** A field for a whole number. While one types it holds what is typed, be it nothing; left, it shows the number that counts. */
import { useState, type ReactNode } from 'react';

export interface NumberFieldProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** A whole number from `min` to `max`. */
  readonly onChange: (value: number) => void;
  /** Counts only once the field is left or Enter is pressed: for what takes long to follow. */
  readonly whenLeft?: boolean;
  readonly className?: string;
}

export function NumberField({ label, min, max, value, onChange, whenLeft, className }: NumberFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (written: string): void => {
    const number = wholeNumber(written, min, max);
    if (number !== null && number !== value) onChange(number);
  };
  const leave = (): void => {
    if (whenLeft && typed !== null) take(typed);
    setTyped(null);
  };
  return (
    <input
      type="number"
      inputMode="numeric"
      className={className}
      aria-label={label}
      min={min}
      max={max}
      step={1}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        if (!whenLeft) take(target.value);
      }}
      onBlur={leave}
      onKeyDown={({ key }) => {
        if (key === 'Enter') leave();
      }}
    />
  );
}

/** What is written, as the nearest whole number that is allowed; null where it is none. */
export function wholeNumber(written: string, min: number, max: number): number | null {
  const number = Number(written);
  return written.trim() === '' || !Number.isInteger(number) ? null : Math.min(max, Math.max(min, number));
}
