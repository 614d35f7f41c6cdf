/** A question that opens into its answer: native details, so that the page can be searched and read without it. */
import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  readonly title: string;
  /** Whether it stands open at first. */
  readonly open?: boolean;
  /** Told when it opens or closes. */
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
}

export function Disclosure({ title, open = false, onToggle, children }: DisclosureProps): ReactNode {
  return (
    <details className={styles.details} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
