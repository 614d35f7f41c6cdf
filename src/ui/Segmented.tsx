/** A few exclusive choices side by side: a radio group of native radios. */
import { useId, type CSSProperties, type ReactNode } from 'react';
import styles from './Segmented.module.css';

export interface Option<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
  /** CSS colour of the choice while it is chosen; the ink where absent. */
  readonly color?: string;
}

export interface SegmentedProps<Value extends string | number> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  /** None is chosen where null. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  readonly small?: boolean;
  /** What is chosen is under way. */
  readonly busy?: boolean;
  /** Words in a row, without frames. */
  readonly listed?: boolean;
}

export function Segmented<Value extends string | number>({
  label,
  options,
  value,
  onChange,
  disabled,
  small,
  busy,
  listed,
}: SegmentedProps<Value>): ReactNode {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-busy={busy}
      className={`${styles.group} ${small ? styles.small : ''} ${listed ? styles.listed : ''}`}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={styles.option}
          style={{ '--chosen': option.color ?? 'var(--ink)' } as CSSProperties}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
