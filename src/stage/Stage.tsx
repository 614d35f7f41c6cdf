/** The stage: the whole network, every feature map of every layer, and what the unit under the pointer sees. */
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import { setAsked, useShown } from '../store/actions/view';
import { Button } from '../ui/Button';
import { FocusRow } from './focus/FocusRow';
import { Legends } from './Legends';
import { Maps } from './Maps';
import { PinnedUnit } from './PinnedUnit';
import { Questions } from './Questions';
import styles from './Stage.module.css';
import { useEffectiveField } from './useEffectiveField';
import { useScales } from './useScales';

export function Stage(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const scales = useScales(network);
  const [dim, setDim] = useState(false);
  const open = useStore((state) => state.asked);
  const questions = useShown('questions');
  const fields = {
    drawing: useEffectiveField('drawing', open === 'effective'),
    digits: useEffectiveField('digits', open === 'effective'),
    random: useEffectiveField('random', open === 'effective'),
  };
  return (
    <section className={styles.stage} aria-label={text('stage.title')}>
      <h2 className={styles.lead}>
        {text('stage.lead')} <span className={styles.keys}>{text('stage.keys')}</span>
      </h2>
      <FocusRow scales={scales} />
      <Maps scales={scales} dim={dim} heat={fields.drawing ?? fields.digits} />
      <PinnedUnit />
      <Legends scales={scales} />
      {questions && (
        <Questions open={open} onOpen={setAsked} fields={fields}>
          <Button small pressed={dim} onClick={() => setDim(!dim)}>
            {text('stage.dim')}
          </Button>
        </Questions>
      )}
    </section>
  );
}
