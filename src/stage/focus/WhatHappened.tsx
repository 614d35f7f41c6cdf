/** One sentence, always about what was last done, with the page's own numbers. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { useStore } from '../../store/state/store';
import { useFirstMinute } from '../../store/actions/firstMinute';
import { useAnnouncement } from '../../ui/Announcements';
import { Button } from '../../ui/Button';
import styles from './WhatHappened.module.css';
import { sceneSentence, sentenceOf } from './sentence';
import { useSentenceNumbers } from './useSentenceNumbers';

export function WhatHappened(): ReactNode {
  const text = useText();
  const happened = useStore((state) => state.happened);
  const { scene, act } = useFirstMinute();
  const training = useStore((state) => state.training);
  const numbers = useSentenceNumbers();
  const { id, values, next } = scene ? sceneSentence(scene, numbers) : sentenceOf(happened, numbers);
  const sentence = text(id, values).trim();
  // Where training came to rest is told by the dock, how a drawing is read by the scores.
  const toldThere = happened?.kind === 'trained' || (happened?.kind === 'drew' && numbers.digit !== null);
  useAnnouncement(toldThere && scene === null ? null : sentence);
  return (
    <output aria-live="off" aria-label={text('happened.title')} className={styles.sentence}>
      {sentence}
      {next && <span className={scene ? undefined : styles.hint}> {text(next)}</span>}
      {(scene === 'learns' || scene === 'moves') && act && (
        <Button small disabled={training} onClick={act}>
          {text(`happened.${scene}.act`)}
        </Button>
      )}
    </output>
  );
}
