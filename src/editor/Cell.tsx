/** One place of a layer's row. On a narrow page its heading stands above it; empty places then take no room. */
import type { ReactNode } from 'react';
import styles from './Editor.module.css';

export function Cell({
  heading,
  children,
}: {
  readonly heading: string | null;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <span className={`${styles.cell} ${heading === null ? styles.nothing : ''}`}>
      <span aria-hidden="true" className={styles.heading}>
        {heading}
      </span>
      {children}
    </span>
  );
}
