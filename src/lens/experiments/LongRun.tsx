/** Start, cancel and resume of an experiment, with how far it is and the time it still takes. */
import { useState, type ReactNode } from 'react';
import { useText, type MessageId } from '../../i18n';
import {
  cancelExperiment,
  resumeExperiment,
  shareDone,
  startExperiment,
  useExperiment,
} from '../../store/actions/experiments';
import { useAnnouncement } from '../../ui/Announcements';
import { Button } from '../../ui/Button';
import type { ExperimentKind, RequestOf } from '../../worker/protocol';
import save from '../../ui/SaveFigure.module.css';
import styles from './LongRun.module.css';

export interface LongRunProps<Kind extends ExperimentKind> {
  readonly kind: Kind;
  readonly label: MessageId;
  readonly start: MessageId;
  /** What is asked when it is started; null where it cannot be. */
  readonly request: (() => RequestOf<Kind>) | null;
  /** What is being run now, a sentence of its own. */
  readonly now?: string | null;
}

export function LongRun<Kind extends ExperimentKind>(props: LongRunProps<Kind>): ReactNode {
  const { kind, start, request, now } = props;
  const text = useText();
  const run = useExperiment(kind);
  const label = text(props.label);
  const recorded = run?.recorded;
  const status = recorded ? undefined : run?.status;
  const fraction = run ? shareDone(kind, run) : 0;
  const share = text.number(fraction, { style: 'percent', maximumFractionDigits: 0 });
  const ended = status && status !== 'running' ? text(`race.status.${status}`, { share }) : null;
  // An end is news where it was seen running: not after a reload, which brings it back. A failure has a notice of its own.
  const [ran, setRan] = useState(false);
  if (status === 'running' && !ran) setRan(true);
  useAnnouncement(ran && ended && status !== 'failed' ? text('race.ended', { label, ended }) : null);
  return (
    <div className={`${save.save} ${styles.run}`}>
      {status === 'running' ? (
        <Button onClick={() => void cancelExperiment()}>{text('race.cancel')}</Button>
      ) : (
        <Button weight="strong" onClick={() => request && void startExperiment(kind, request())} disabled={!request}>
          {text(recorded ? 'recorded.runIt' : start)}
        </Button>
      )}
      {(status === 'cancelled' || status === 'failed') && (
        <Button onClick={() => void resumeExperiment(kind)}>{text('race.resume')}</Button>
      )}
      {recorded && (
        <p className={styles.recorded}>
          {text('recorded.said', { on: Date.parse(`${recorded.on}T12:00`), seeds: recorded.seeds.join(', ') })}
        </p>
      )}
      {status && <progress aria-label={label} value={fraction} max={1} />}
      {status && (
        // Its end is announced; how far it is, is there for who asks.
        <span role="status" aria-live="off" aria-label={label}>
          {ended ??
            (run!.secondsLeft === null
              ? text('race.running', { share })
              : text('race.secondsLeft', { share, seconds: Math.ceil(run!.secondsLeft) }))}
          {!ended && now && ` · ${now}`}
        </span>
      )}
    </div>
  );
}
