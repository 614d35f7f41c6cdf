/** The dock: training, its curves, and the digits it learns from. On a phone its first row stays at the bottom of the screen. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import { isShown } from '../store/actions/view';
import { AccuracyChart } from './AccuracyChart';
import { Begin } from './Begin';
import styles from './Dock.module.css';
import { LossChart } from './LossChart';
import { Run } from './Run';
import { TrainingSet } from './TrainingSet';

const DigitsPane = lazy(() => import('./DigitsPane').then((module) => ({ default: module.DigitsPane })));

export function Dock(): ReactNode {
  const text = useText();
  const tab = useStore(({ pane }) => (pane === 'editor' ? null : pane));
  const hidden = useStore((state) => state.hidden);
  return (
    <footer className={styles.dock} aria-label={text('dock.title')}>
      {isShown('training', hidden) && (
        <>
          <Run />
          <Begin />
        </>
      )}
      {isShown('curves', hidden) && (
        <>
          <LossChart />
          <AccuracyChart />
        </>
      )}
      {isShown('digits', hidden) && (
        <>
          <TrainingSet />
          {tab !== null && (
            <Suspense>
              <DigitsPane tab={tab} />
            </Suspense>
          )}
        </>
      )}
    </footer>
  );
}
