/** A native checkbox with its name behind it. */
import type { ReactNode } from 'react';
import styles from './Checkbox.module.css';

export interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What is chosen is under way. */
  readonly busy?: boolean;
}

export function Checkbox({ label, checked, onChange, busy }: CheckboxProps): ReactNode {
  return (
    <label className={styles.checkbox} aria-busy={busy}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
