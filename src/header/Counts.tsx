/** What sharing is about, as numbers: how many the pinned layer learns, in large type, and what the whole network costs. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../i18n';
import { canUntie, countsByConnectivity, countsOf, type Layer } from '../network';
import { useStore } from '../store/state/store';
import { CountingNumber } from '../ui/CountingNumber';
import spoken from '../ui/Spoken.module.css';
import styles from './Counts.module.css';

export function Counts(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  // A pixel of the input is no layer's: the first one is what it goes into.
  const layer = useStore((state) => state.shown.network.layers[Math.max(0, state.pinned.layer)]!);
  return (
    <div className={styles.counts}>
      <span className={styles.learned}>
        <CountingNumber value={countsOf(layer).parameters} />
      </span>
      <p className={styles.layer}>
        <Learned layer={layer} />
      </p>
      <p className={styles.network}>
        <span className={styles.name}>{text('shell.counts.of', { network: network.spec.name })}</span>
        <Count name={text('shell.weights')} value={network.parameterCount} /> {text('shell.weights.unit')}
        <span className={styles.connections}>
          {text('shell.counts.comma')}
          <Count name={text('shell.connections')} value={network.connectionCount} /> {text('shell.connections.unit')}
        </span>
      </p>
    </div>
  );
}

/** What the large number counts, and beside it what it would be otherwise: shared, or where it is that, with copies of its own. */
function Learned({ layer }: { readonly layer: Layer }): ReactNode {
  const text = useText();
  const otherwise = useMemo(() => {
    if (!canUntie(layer.spec)) return null;
    const to = (layer.spec.connectivity ?? 'shared') === 'shared' ? 'local' : 'shared';
    return { to, count: countsByConnectivity(layer)[to].parameters } as const;
  }, [layer]);
  return (
    <>
      {text('shell.learned', { layer: layer.name })}
      {otherwise && (
        <>
          {' '}
          <span className={styles.otherwise}>
            {text(`shell.learned.${otherwise.to}`, { count: text.number(otherwise.count) })}
          </span>
        </>
      )}
    </>
  );
}

/** The eye follows the moving digits; whoever asks for the status gets the final number, and nothing else, at once. */
function Count({ name, value }: { readonly name: string; readonly value: number }): ReactNode {
  const text = useText();
  return (
    <>
      <span aria-hidden="true">
        <CountingNumber value={value} />
      </span>
      <output aria-label={name} className={spoken.spoken}>
        {text.number(value)}
      </output>
    </>
  );
}
