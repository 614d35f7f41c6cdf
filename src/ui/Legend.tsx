/** The legend of a diverging scale: −limit, 0, +limit; some values may be beyond it. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import styles from './Legend.module.css';
import { measured } from './measured';

export interface LegendProps {
  readonly label: string;
  readonly limit: number;
  readonly beyond?: boolean;
}

export function Legend({ label, limit, beyond = false }: LegendProps): ReactNode {
  const text = useText();
  const end = measured(text, limit, { maximumSignificantDigits: 2 });
  return (
    <span className={styles.legend}>
      <span>{label}</span>
      <span>
        {beyond && '≤ '}−{end}
      </span>
      <span className={styles.bar} aria-hidden="true">
        {Array.from({ length: 9 }, (_, i) => (
          <i
            key={i}
            style={{
              background: `color-mix(in srgb, var(${i < 4 ? '--negative' : '--positive'}) ${Math.abs(i - 4) * 25}%, var(--panel))`,
            }}
          />
        ))}
      </span>
      <span>
        {beyond && '≥ '}+{end}
      </span>
    </span>
  );
}
