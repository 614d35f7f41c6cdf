/** A recorded run: kernels from their start to now, and how far the filters are from one another. */
import { useEffect, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { recordRun, stopRecording, useRecording, watchRuns } from '../../../store/actions/recording';
import { useStore } from '../../../store/state/store';
import { Button } from '../../../ui/Button';
import styles from '../Learn.module.css';
import layout from '../../../ui/Layout.module.css';
import { Film } from './Film';
import { Filters } from './Filters';

export default function Recorded(): ReactNode {
  const text = useText();
  const { until, frames, network } = useRecording();
  const step = useStore((state) => state.shown.step);
  useEffect(watchRuns, []);
  return (
    <>
      <h3 className={styles.question}>{text('recording.byHand')}</h3>
      <p>{text('recording.intro')}</p>
      <div className={layout.row}>
        {until === null ? (
          <>
            <Button weight="strong" onClick={() => void recordRun('random')}>
              {text('recording.fromRandom')}
            </Button>
            <Button onClick={() => void recordRun('identical')}>{text('recording.fromIdentical')}</Button>
          </>
        ) : (
          <>
            <Button onClick={stopRecording}>{text('recording.stop')}</Button>
            <p role="status" aria-live="off" className={layout.note}>
              {text('recording.going', { step, steps: until })}
            </p>
          </>
        )}
      </div>
      {network && frames.length > 0 ? (
        <Film network={network} frames={frames} />
      ) : (
        <p className={layout.quiet}>{text('recording.none')}</p>
      )}
      <section className={styles.group}>
        <h3 className={styles.question}>{text('recording.same')}</h3>
        <p>{text('recording.sameAnswer')}</p>
        {network && frames.length > 0 && <Filters network={network} frames={frames} />}
      </section>
    </>
  );
}
