/** The curves of training, side by side. */
import type { ReactNode } from 'react';
import { AccuracyChart } from './AccuracyChart';
import styles from './Dock.module.css';
import { LossChart } from './LossChart';

export function Curves(): ReactNode {
  return (
    <div className={styles.curves}>
      <LossChart />
      <AccuracyChart />
    </div>
  );
}
