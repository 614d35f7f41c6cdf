/** Start, cancel and resume of an experiment, with how far it is and the time it still takes. */
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import type { ExperimentState } from '../store/actions/experiments';
import type { ExperimentKind } from '../worker/protocol';
import { useAnnouncement } from '../ui/Announcements';
import { Button } from '../ui/Button';
import styles from './LongRun.module.css';

export interface LongRunProps {
  readonly label: string;
  readonly start: string;
  /** Where what stands below was not run here but came with the page. */
  readonly recorded?: ExperimentState<ExperimentKind>['recorded'];
  /** Null where it was never run. */
  readonly status: 'running' | 'done' | 'cancelled' | 'failed' | null;
  /** 0 … 1. */
  readonly fraction: number;
  readonly secondsLeft: number | null;
  /** What is being run now, a sentence of its own. */
  readonly now?: string | null;
  readonly disabled?: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  readonly onResume: () => void;
}

export function LongRun(props: LongRunProps): ReactNode {
  const text = useText();
  const { label, recorded, fraction, secondsLeft, now } = props;
  const status = recorded ? null : props.status;
  const stopped = status === 'cancelled' || status === 'failed';
  const share = text.number(fraction, { style: 'percent', maximumFractionDigits: 0 });
  const ended = status && status !== 'running' ? text(`race.status.${status}`, { share }) : null;
  // An end is news where it was seen running: not after a reload, which brings it back. A failure has a notice of its own.
  const [ran, setRan] = useState(false);
  if (status === 'running' && !ran) setRan(true);
  useAnnouncement(ran && ended && status !== 'failed' ? text('race.ended', { label, ended }) : null);
  return (
    <div className={styles.run}>
      {status === 'running' ? (
        <Button onClick={props.onCancel}>{text('race.cancel')}</Button>
      ) : (
        <Button weight="strong" onClick={props.onStart} disabled={props.disabled}>
          {recorded ? text('recorded.runIt') : props.start}
        </Button>
      )}
      {stopped && <Button onClick={props.onResume}>{text('race.resume')}</Button>}
      {recorded && (
        <p className={styles.recorded}>
          {text('recorded.said', {
            on: Date.parse(`${recorded.on}T12:00`),
            seeds: recorded.seeds.join(', '),
          })}
        </p>
      )}
      {status && <progress aria-label={label} value={fraction} max={1} />}
      {status && (
        // Its end is announced; how far it is, is there for who asks.
        <span role="status" aria-live="off" aria-label={label}>
          {ended ??
            (secondsLeft === null
              ? text('race.running', { share })
              : text('race.secondsLeft', { share, seconds: Math.ceil(secondsLeft) }))}
          {!ended && now && ` · ${now}`}
        </span>
      )}
    </div>
  );
}
