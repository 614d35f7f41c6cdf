/** The stage: the whole network, every feature map of every layer, and what the unit under the pointer sees. */
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/store';
import { Button } from '../ui/Button';
import { Maps } from './Maps';
import { PinnedUnit } from './PinnedUnit';
import styles from './Stage.module.css';
import { useScales } from './useScales';

export function Stage(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.network);
  const scales = useScales(network);
  const [dim, setDim] = useState(false);
  return (
    <section className={styles.stage} aria-label={text('stage.title')}>
      <div className={styles.head}>
        <h2>{text('stage.lead')}</h2>
        <Button small pressed={dim} onClick={() => setDim(!dim)}>
          {text('stage.dim')}
        </Button>
      </div>
      <Maps scales={scales} dim={dim} />
      <PinnedUnit />
    </section>
  );
}
