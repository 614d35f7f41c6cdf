/** One dimension: what subsampling does to a shift, and a network that tells signals apart. */
import type { ReactNode } from 'react';
import styles from '../Beyond.module.css';
import { Aliasing } from './Aliasing';
import { Waveforms } from './Waveforms';

export default function OneDimensionSection(): ReactNode {
  return (
    <div className={styles.parts}>
      <Waveforms />
      <Aliasing />
    </div>
  );
}
