/** The dock: training, its curves, and the digits it learns from. On a phone its first row stays at the bottom of the screen. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { AccuracyChart } from './AccuracyChart';
import { Begin } from './Begin';
import styles from './Dock.module.css';
import { LossChart } from './LossChart';
import { Run } from './Run';
import { TrainingSet } from './TrainingSet';

export function Dock(): ReactNode {
  const text = useText();
  return (
    <footer className={styles.dock} aria-label={text('dock.title')}>
      <Run />
      <Begin />
      <LossChart />
      <AccuracyChart />
      <TrainingSet />
    </footer>
  );
}
