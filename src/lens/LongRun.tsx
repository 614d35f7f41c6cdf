/** Start, cancel and resume of an experiment, with how far it is and the time it still takes. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Button } from '../ui/Button';
import styles from './LongRun.module.css';

export interface LongRunProps {
  readonly label: string;
  readonly start: string;
  /** Null where it was never run. */
  readonly status: 'running' | 'done' | 'cancelled' | 'failed' | null;
  /** 0 … 1. */
  readonly fraction: number;
  readonly secondsLeft: number | null;
  readonly disabled?: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  readonly onResume: () => void;
}

export function LongRun(props: LongRunProps): ReactNode {
  const text = useText();
  const { label, status, fraction, secondsLeft } = props;
  const stopped = status === 'cancelled' || status === 'failed';
  const share = text.number(fraction, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <div className={styles.run}>
      {status === 'running' ? (
        <Button onClick={props.onCancel}>{text('race.cancel')}</Button>
      ) : (
        <Button weight="strong" onClick={props.onStart} disabled={props.disabled}>
          {props.start}
        </Button>
      )}
      {stopped && <Button onClick={props.onResume}>{text('race.resume')}</Button>}
      {status && <progress aria-label={label} value={fraction} max={1} />}
      {status && (
        <span role="status" aria-label={label}>
          {status === 'running'
            ? secondsLeft === null
              ? text('race.running', { share })
              : text('race.secondsLeft', { share, seconds: Math.ceil(secondsLeft) })
            : text(`race.status.${status}`, { share })}
        </span>
      )}
    </div>
  );
}
