/** A native select with its label before or above it. */
import { useId, type ReactNode } from 'react';
import styles from './Select.module.css';

export interface SelectProps<Value extends string | number | null> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Only screen readers get the label. */
  readonly labelHidden?: boolean;
  /** The label stands above, in small type. */
  readonly stacked?: boolean;
  readonly disabled?: boolean;
  /** What is chosen is under way. */
  readonly busy?: boolean;
}

export function Select<Value extends string | number | null>({
  label,
  options,
  value,
  onChange,
  labelHidden,
  stacked,
  disabled,
  busy,
}: SelectProps<Value>): ReactNode {
  const id = useId();
  return (
    <span className={`${styles.select} ${stacked ? styles.stacked : ''}`}>
      {!labelHidden && <label htmlFor={id}>{label}</label>}
      <select
        id={id}
        aria-label={labelHidden ? label : undefined}
        value={String(value)}
        // Where there is little room the chosen words are cut short.
        title={options.find((option) => option.value === value)?.label}
        disabled={disabled}
        aria-busy={busy}
        onChange={({ target }) => onChange(options[target.selectedIndex]!.value)}
      >
        {options.map((option) => (
          <option key={String(option.value)} value={String(option.value)} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
