/** What the page is, in four sentences. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Popover } from '../ui/Popover';
import styles from './More.module.css';

export function Help(): ReactNode {
  const text = useText();
  return (
    <Popover title={text('shell.help')} trigger={text('shell.help')}>
      <ol className={styles.help}>
        {(['draw', 'point', 'switch', 'lens'] as const).map((step) => (
          <li key={step}>{text(`shell.help.${step}`)}</li>
        ))}
      </ol>
    </Popover>
  );
}
