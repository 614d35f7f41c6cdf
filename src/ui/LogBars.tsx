/** Parameters full, local and shared, as bars on a logarithmic scale: of a network, or of a layer. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import styles from './LogBars.module.css';

/** Ten million and one: what the scale's ends stand for. */
const DECADES = 7;

const KINDS = ['full', 'local', 'shared'] as const;

export interface LogBarsProps {
  readonly counts: Readonly<Record<(typeof KINDS)[number], { readonly parameters: number }>>;
}

export function LogBars({ counts }: LogBarsProps): ReactNode {
  const text = useText();
  const label = text('shell.scale.label', {
    full: text.number(counts.full.parameters),
    local: text.number(counts.local.parameters),
    shared: text.number(counts.shared.parameters),
  });
  return (
    <div role="img" aria-label={label} title={label} className={styles.bars}>
      {KINDS.map((kind) => (
        <p key={kind}>
          <span>{text(`common.${kind}`)}</span>
          <i
            style={{
              width: `${(100 * Math.log10(counts[kind].parameters)) / DECADES}%`,
              background: `var(--${kind})`,
            }}
          />
          <span>{text.number(counts[kind].parameters)}</span>
        </p>
      ))}
      <p>{text('shell.scale')}</p>
    </div>
  );
}
