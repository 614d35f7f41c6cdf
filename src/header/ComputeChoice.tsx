/** What computes: the choice, which one runs and why, and how fast. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { setCompute } from '../store/actions/session';
import { useStore } from '../store/state/store';
import { Select } from '../ui/Select';
import type { ComputeChoice as Choice } from '../worker/protocol';
import { sentenceOf } from './compute';
import { useWish } from '../ui/useWish';
import styles from './Header.module.css';

export function ComputeChoice(): ReactNode {
  const text = useText();
  const compute = useStore((state) => state.compute);
  const chosen = compute?.backends.find(({ name }) => name === compute.chosen);
  /** In the system's words, but for how many threads there are. */
  const device = chosen?.device.replace(/(\d+) threads?$/, (_, threads) =>
    text('shell.compute.threads', { threads: Number(threads) }),
  );
  const measured = useStore(({ samplesPerSecond }) => samplesPerSecond) ?? chosen?.samplesPerSecond ?? null;
  const wish = useWish(compute?.choice ?? 'automatic', setCompute);
  const runnable =
    compute?.backends.filter(({ unavailable }) => unavailable === null || unavailable === 'notFetched') ?? [];
  const choices: readonly Choice[] = ['automatic', ...runnable.map(({ name }) => name)];
  return (
    <div className={styles.compute}>
      <Select
        label={text('shell.compute')}
        options={choices.map((choice) => ({ value: choice, label: text(`shell.compute.${choice}`) }))}
        value={wish.value}
        busy={wish.busy}
        disabled={compute === null}
        onChange={wish.choose}
      />
      <p className={styles.why}>
        <Why />
        {device !== undefined && <span>{device}</span>}
        {measured !== null && (
          <span>{text('shell.compute.speed', { rate: text.number(measured, { maximumSignificantDigits: 3 }) })}</span>
        )}
      </p>
    </div>
  );
}

function Why(): ReactNode {
  const text = useText();
  const compute = useStore((state) => state.compute);
  if (!compute) return <span>{text('shell.compute.starting')}</span>;
  const { id, name, other, reason } = sentenceOf(compute);
  return (
    <span>{text(id, { name: text(name), other: other ? text(other) : '', reason: reason ? text(reason) : '' })}</span>
  );
}
