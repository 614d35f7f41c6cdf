/** How far an experiment is: a bar, the cells done, the time left; and what can be done about it. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { cancelExperiment, resumeExperiment, type ExperimentState } from '../../store/experiments';
import type { ExperimentKind } from '../../worker/protocol';
import { Button } from '../../ui/Button';
import styles from './Beyond.module.css';

export interface ProgressProps {
  readonly kind: ExperimentKind;
  readonly state: Pick<ExperimentState<ExperimentKind>, 'status' | 'progress' | 'secondsLeft'> | null;
  readonly done: number;
  readonly cells: number;
  readonly start: () => void;
  readonly disabled?: boolean;
  /** What is being run now. */
  readonly now: string | null;
}

export function Progress({ kind, state, done, cells, start, disabled, now }: ProgressProps): ReactNode {
  const text = useText();
  const running = state?.status === 'running';
  const unfinished = state !== null && !running && state.status !== 'done';
  const left = state?.secondsLeft;
  return (
    <div className={styles.group}>
      <div className={styles.row}>
        {running ? (
          <Button onClick={() => void cancelExperiment()}>{text('beyond.cancel')}</Button>
        ) : (
          <Button weight="strong" onClick={start} disabled={disabled}>
            {text(state ? 'beyond.runAgain' : 'beyond.run')}
          </Button>
        )}
        {unfinished && <Button onClick={() => void resumeExperiment(kind)}>{text('beyond.resume')}</Button>}
      </div>
      {state && (
        <>
          <progress max={cells} value={done} aria-label={text('beyond.progress')} />
          <p role="status" aria-label={text('beyond.progress')} className={styles.note}>
            {text('beyond.runs', { done, cells })}
            {running && left ? ` ${text('beyond.secondsLeft', { seconds: Math.ceil(left) })}` : ''}
            {running && now ? ` ${now}` : ''}
          </p>
        </>
      )}
    </div>
  );
}
