/** The legend of every scale on the stage: the layers that share a limit together, and the two fields. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import type { Network } from '../network';
import { useStore } from '../store/state/store';
import { Legend } from '../ui/Legend';
import styles from './Legends.module.css';
import type { Scale } from './scale';

export function Legends({ scales }: { readonly scales: readonly Scale[] }): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  return (
    <div className={styles.legends}>
      <span className={styles.legend}>
        <span>{text('common.input')}</span>
        <span>{text('stage.legend.white')}</span>
        <span className={styles.ink} aria-hidden="true">
          {Array.from({ length: 5 }, (_, i) => (
            <i key={i} style={{ background: `color-mix(in srgb, var(--ink) ${i * 25}%, var(--panel))` }} />
          ))}
        </span>
        <span>{text('stage.legend.ink')}</span>
      </span>
      {groups(network, scales).map(({ layers, limit, fixed }) => (
        <Legend key={layers} label={fixed ? layers : text('stage.legend.adapting', { layers })} limit={limit} />
      ))}
      <span className={styles.legend}>
        <i className={styles.field} aria-hidden="true" />
        {text('stage.legend.field')}
      </span>
      <span className={styles.legend}>
        <i className={styles.padded} aria-hidden="true" />
        {text('stage.legend.padded')}
      </span>
      <span className={styles.legend}>
        <i className={styles.projective} aria-hidden="true" />
        {text('stage.legend.projective')}
      </span>
    </div>
  );
}

interface Group {
  readonly layers: string;
  readonly limit: number;
  readonly fixed: boolean;
}

/** Layers with the same scale side by side under one legend; one that follows its own values has its own. */
function groups(network: Network, scales: readonly Scale[]): readonly Group[] {
  const result: Group[] = [];
  network.layers.forEach(({ name }, index) => {
    const { limit, fixed } = scales[index + 1]!;
    const same = fixed ? result.findIndex((group) => group.fixed && group.limit === limit) : -1;
    if (same < 0) result.push({ layers: name, limit, fixed });
    else result[same] = { ...result[same]!, layers: `${result[same]!.layers} ${name}` };
  });
  return result;
}
