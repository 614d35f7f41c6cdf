/** What the network costs as it is connected now, and beside it what it would cost otherwise. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../i18n';
import { CONNECTIVITIES, networkCountsByConnectivity } from '../network';
import { useStore } from '../store/state/store';
import { CountingNumber } from '../ui/CountingNumber';
import { Popover } from '../ui/Popover';
import spoken from '../ui/Spoken.module.css';
import { CountTable } from './CountTable';
import styles from './Counts.module.css';

export function Counts(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.network);
  return (
    <div className={styles.counts}>
      <p className={styles.weights}>
        <Count name={text('shell.weights')} value={network.parameterCount} /> <span>{text('shell.weights.unit')}</span>
      </p>
      <p className={styles.connections}>
        <Count name={text('shell.connections')} value={network.connectionCount} />{' '}
        <span>{text('shell.connections.unit')}</span>
      </p>
      <LogBars />
      <Popover
        title={text('shell.counts.title')}
        label={text('shell.counts.open')}
        trigger="Σ"
        button={{ weight: 'quiet', small: true, className: styles.how }}
      >
        <CountTable network={network} />
      </Popover>
    </div>
  );
}

/** The eye follows the moving digits; whoever asks for the status gets the final number, and nothing else, at once. */
function Count({ name, value }: { readonly name: string; readonly value: number }): ReactNode {
  const text = useText();
  return (
    <>
      <span aria-hidden="true" className={styles.number}>
        <CountingNumber value={value} />
      </span>
      <output aria-label={name} className={spoken.spoken}>
        {text.number(value)}
      </output>
    </>
  );
}

/** Ten million and one: what the scale's ends stand for. */
const DECADES = 7;

function LogBars(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.network);
  const counts = useMemo(() => networkCountsByConnectivity(network), [network]);
  const label = text('shell.scale.label', {
    full: text.number(counts.full.parameters),
    local: text.number(counts.local.parameters),
    shared: text.number(counts.shared.parameters),
  });
  return (
    <div role="img" aria-label={label} title={label} className={styles.bars}>
      {CONNECTIVITIES.map((kind) => (
        <span
          key={kind}
          style={{
            width: `${(100 * Math.log10(counts[kind].parameters)) / DECADES}%`,
            background: `var(--${kind})`,
          }}
        />
      ))}
      <p>{text('shell.scale')}</p>
    </div>
  );
}
