/** A native checkbox with its name behind it. */
import type { ReactNode } from 'react';
import styles from './Checkbox.module.css';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** CSS colour of the tick; the system's where absent. */
  readonly color?: string;
  /** What is chosen is under way. */
  readonly busy?: boolean;
}

export function Checkbox({ label, checked, onChange, color, busy }: CheckboxProps): ReactNode {
  return (
    <label className={styles.checkbox} aria-busy={busy}>
      <input
        type="checkbox"
        checked={checked}
        style={{ accentColor: color }}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
