/** Which start Reset goes back to, what that is like, and how far and how fast training has come from it. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { WEIGHTS_ORIGINS } from '../store/state/state';
import { useStore } from '../store/state/store';
import { Popover } from '../ui/Popover';
import { Select } from '../ui/Select';
import styles from './Dock.module.css';
import { Start } from './start/Start';
import type { Reset } from './useReset';

export function ResetChoice({ reset }: { readonly reset: Reset }): ReactNode {
  const text = useText();
  const shipped = useStore((state) => state.preset !== null);
  return (
    <div className={styles.reset}>
      <Select
        label={text('dock.resetTo')}
        options={WEIGHTS_ORIGINS.map((value) => ({
          value,
          label: text(`dock.origin.${value}`),
          disabled: value === 'trained' && !shipped,
        }))}
        value={reset.origin}
        onChange={reset.choose}
      />
      <Popover title={text('dock.start')} trigger={text('dock.start')} side="top" button={{ small: true }}>
        <Start />
      </Popover>
      <Pace />
    </div>
  );
}

function Pace(): ReactNode {
  const text = useText();
  const epoch = useStore((state) => state.shown.epoch);
  const rate = useStore((state) => state.samplesPerSecond);
  const backend = useStore((state) => state.compute?.chosen);
  const batch = useStore((state) => state.settings.batch);
  return (
    <p className={styles.pace}>
      {text('dock.epoch', { epoch: text.number(epoch, { maximumFractionDigits: 1 }), batch })}
      <br />
      {backend &&
        (rate === null
          ? text('dock.resting', { backend: text(`shell.compute.${backend}`) })
          : text('dock.pace', {
              rate: text.number(rate, { maximumSignificantDigits: 3 }),
              backend: text(`shell.compute.${backend}`),
            }))}
    </p>
  );
}
