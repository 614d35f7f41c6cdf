/** The digits beside the output's units; the one with the highest score stands out. */
import type { ReactNode } from 'react';
import { classNameOf, predictedClass } from '../network';
import { useStore } from '../store/state/store';
import type { StageLayout } from './layout';
import styles from './Maps.module.css';

/** CSS pixels. Where the output's units are lower, only the predicted class has its digit: the others would run into each other. */
const LOWEST = 10;

export function ClassDigits({ layout }: { readonly layout: StageLayout }): ReactNode {
  const best = useStore(({ shown: { look } }) => (look?.scores ? predictedClass(look.scores) : null));
  const spec = useStore((state) => state.shown.network.spec);
  const classes = layout.layers.at(-1)!.classes ?? [];
  return classes.map(({ label }, digit) =>
    label.height < LOWEST && digit !== best ? null : (
      <span
        // Classes never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        key={digit}
        aria-hidden="true"
        className={`${styles.digit} ${digit === best ? styles.best : ''}`}
        style={{ left: label.x, top: label.y, width: label.width, height: label.height }}
      >
        {classNameOf(spec, digit)}
      </span>
    ),
  );
}
