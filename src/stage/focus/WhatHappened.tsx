/** One sentence, always about what was last done, with the page's own numbers. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { useStore } from '../../store/state/store';
import { useAnnouncement } from '../../ui/Announcements';
import styles from './WhatHappened.module.css';
import { sentenceOf } from './sentence';
import { useSentenceNumbers } from './useSentenceNumbers';

export function WhatHappened(): ReactNode {
  const text = useText();
  const happened = useStore((state) => state.happened);
  const { id, values, next } = sentenceOf(happened, useSentenceNumbers());
  const sentence = text(id, values).trim();
  // Where training came to rest is told by the dock.
  useAnnouncement(happened?.kind === 'trained' ? null : sentence);
  return (
    <output aria-live="off" aria-label={text('happened.title')} className={styles.sentence}>
      {sentence}
      {next && <span> {text(next)}</span>}
    </output>
  );
}
