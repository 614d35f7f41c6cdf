/** How often each size of weight occurs, with the bound of the draw as two lines. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { measured } from '../../ui/measured';
import { histogram } from './signal';
import styles from './Start.module.css';

const BINS = 31;
const [WIDTH, HEIGHT] = [BINS * 8, 56];

export interface WeightsHistogramProps {
  readonly label: string;
  readonly values: Float32Array;
  /** 0 where there is none. */
  readonly bound: number;
}

export function WeightsHistogram({ label, values, bound }: WeightsHistogramProps): ReactNode {
  const text = useText();
  // What is infinite is counted at the ends.
  const largest = values.reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
    bound,
  );
  const limit = largest > 0 ? largest * 1.08 : 1;
  const counts = histogram(values, limit, BINS);
  const most = Math.max(1, ...counts);
  const end = measured(text, limit, { maximumSignificantDigits: 2 });
  return (
    <figure className={styles.histogram}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {counts.map((count, bin) => {
          const height = (count / most) * HEIGHT;
          const side = bin === (BINS - 1) / 2 ? styles.middle : bin < BINS / 2 ? styles.below : styles.above;
          return <rect key={bin} x={bin * 8 + 1} y={HEIGHT - height} width={6} height={height} className={side} />;
        })}
        {bound > 0 &&
          [-bound, bound].map((at) => {
            const x = ((at / limit + 1) / 2) * WIDTH;
            return <line key={at} x1={x} x2={x} y1={0} y2={HEIGHT} className={styles.bound} />;
          })}
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={styles.axis} />
      </svg>
      <figcaption className={styles.ends}>
        <span>−{end}</span>
        <span>0</span>
        <span>+{end}</span>
      </figcaption>
    </figure>
  );
}
