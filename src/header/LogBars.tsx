/** The network's parameters full, local and shared, as bars on a logarithmic scale. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../i18n';
import { CONNECTIVITIES, networkCountsByConnectivity, type Network } from '../network';
import styles from './Counts.module.css';

/** Ten million and one: what the scale's ends stand for. */
const DECADES = 7;

export function LogBars({ network }: { readonly network: Network }): ReactNode {
  const text = useText();
  const counts = useMemo(() => networkCountsByConnectivity(network), [network]);
  const label = text('shell.scale.label', {
    full: text.number(counts.full.parameters),
    local: text.number(counts.local.parameters),
    shared: text.number(counts.shared.parameters),
  });
  return (
    <div role="img" aria-label={label} title={label} className={styles.bars}>
      {CONNECTIVITIES.map((kind) => (
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
