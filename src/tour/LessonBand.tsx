/** What a lesson is called, and what it says to the class. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import styles from './LessonBand.module.css';

export function LessonBand(): ReactNode {
  const text = useText();
  const { title, say } = useStore((state) => state.lesson);
  return (
    <section className={styles.band} aria-label={text('tour.lesson')}>
      {title && <h2>{title}</h2>}
      {say && <p>{say}</p>}
    </section>
  );
}
