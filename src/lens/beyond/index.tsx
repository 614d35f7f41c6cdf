/** Beyond: convolution where there is no image: one dimension, and what subsampling does to a shift. */
import type { ReactNode } from 'react';
import { OneDimension } from './OneDimension';
import styles from './Beyond.module.css';

export default function BeyondPanel(): ReactNode {
  return (
    <div className={styles.panel}>
      <OneDimension />
    </div>
  );
}
