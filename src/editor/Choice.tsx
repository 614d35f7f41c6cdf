/** A native select that fits into a row. */
import type { ReactNode } from 'react';
import styles from './Editor.module.css';

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

export function Choice<Value extends string>({
  label,
  options,
  value,
  onChange,
  disabled,
}: ChoiceProps<Value>): ReactNode {
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value as Value)}
    >
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  );
}
