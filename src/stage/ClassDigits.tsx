/** The digits beside the output's units; the one with the highest score stands out. */
import type { ReactNode } from 'react';
import { predictedClass } from '../network';
import { useStore } from '../store/state/store';
import type { StageLayout } from './layout';
import styles from './Maps.module.css';

export function ClassDigits({ layout }: { readonly layout: StageLayout }): ReactNode {
  const best = useStore(({ shown: { look } }) => (look?.scores ? predictedClass(look.scores) : null));
  return layout.layers.at(-1)!.classes?.map(({ label }, digit) => (
    <span
      // Classes never change their order.
      // oxlint-disable-next-line react/no-array-index-key
      key={digit}
      aria-hidden="true"
      className={`${styles.digit} ${digit === best ? styles.best : ''}`}
      style={{ left: label.x, top: label.y, width: label.width, height: label.height }}
    >
      {digit}
    </span>
  ));
}
