/** One setting: its name, its control, and the sentence that says what it does. */
import { useId, type ReactNode } from 'react';
import { useText, type MessageId } from '../i18n';
import styles from './Settings.module.css';

export interface SettingProps {
  readonly name: MessageId;
  readonly explain: MessageId;
  readonly children: ReactNode;
}

export function Setting({ name, explain, children }: SettingProps): ReactNode {
  const text = useText();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.setting}>
      <h3 id={id}>{text(name)}</h3>
      <div className={styles.controls}>{children}</div>
      <p>{text(explain)}</p>
    </div>
  );
}
