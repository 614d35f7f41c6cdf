/** What can be asked about the pinned unit, and what the colours mean. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { setAsked, useShown } from '../store/actions/view';
import { Button, CloseButton } from '../ui/Button';
import { Legends } from './Legends';
import { Questions } from './Questions';
import type { Scale } from './scale';
import styles from './Stage.module.css';
import type { About } from './useAbout';

export interface AboutPanelProps {
  readonly about: About;
  readonly scales: readonly Scale[];
  readonly onClose: () => void;
}

export function AboutPanel({ about, scales, onClose }: AboutPanelProps): ReactNode {
  const text = useText();
  const questions = useShown('questions');
  const { dim, setDim } = about;
  return (
    <>
      <header className={styles.aboutHead}>
        <h2>{text('stage.about')}</h2>
        <CloseButton named={text('common.close')} onClick={onClose} />
      </header>
      {questions && (
        <Questions open={about.asked} onOpen={setAsked} fields={about.fields}>
          <Button small pressed={dim} onClick={() => setDim(!dim)}>
            {text('stage.dim')}
          </Button>
        </Questions>
      )}
      <Legends scales={scales} />
      <p className={styles.lead}>
        {text('stage.lead')} <span>{text('stage.keys')}</span>
      </p>
    </>
  );
}
