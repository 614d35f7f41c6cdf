/** One step at a time, the way back to the start, the settings, and how far and how fast training has come. */
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import type { NetworkSpec } from '../network';
import { resetTraining, stepTraining } from '../store/actions/session';
import { WEIGHTS_ORIGINS, type WeightsOrigin } from '../store/state/state';
import { useStore } from '../store/state/store';
import { useShown } from '../store/actions/view';
import { Button } from '../ui/Button';
import { Popover } from '../ui/Popover';
import { Select } from '../ui/Select';
import styles from './Dock.module.css';
import { Settings } from './Settings';
import { Start } from './start/Start';

export function Begin(): ReactNode {
  const text = useText();
  const ready = useStore((state) => state.compute !== null);
  const training = useStore((state) => state.training);
  const shipped = useStore((state) => state.preset !== null);
  const spec = useStore((state) => state.spec);
  // Trained weights are a preset's: a network of one's own goes back to random ones.
  const begun = useStore(({ origin, preset }) => (origin === 'trained' && preset === null ? 'random' : origin));
  const settings = useShown('settings');
  // A choice is for the network that it was made for, until it is what Reset goes back to.
  const [choice, setChoice] = useState<{ readonly spec: NetworkSpec; readonly origin: WeightsOrigin } | null>(null);
  const untrained = useStore((state) => state.step === 0);
  const origin = choice?.spec === spec ? choice.origin : begun;
  const reset = (to: WeightsOrigin): void => void resetTraining(to).then(() => setChoice(null));
  // Where there is no training to be lost, the start is seen as soon as it is chosen.
  const choose = (next: WeightsOrigin): void => {
    setChoice({ spec, origin: next });
    if (untrained && ready) reset(next);
  };
  return (
    <div className={styles.begin}>
      <Button className={styles.step} disabled={!ready || training} onClick={() => void stepTraining()}>
        {text('dock.step')}
      </Button>
      <div className={styles.reset}>
        <Button disabled={!ready} onClick={() => reset(origin)}>
          {text('dock.reset')}
        </Button>
        <Select
          labelHidden
          label={text('dock.resetTo')}
          options={WEIGHTS_ORIGINS.map((value) => ({
            value,
            label: text(`dock.origin.${value}`),
            disabled: value === 'trained' && !shipped,
          }))}
          value={origin}
          onChange={choose}
        />
        <Popover
          title={text('dock.start')}
          label={text('dock.start')}
          trigger="Σ"
          side="top"
          button={{ weight: 'quiet' }}
        >
          <Start />
        </Popover>
      </div>
      {settings && (
        <div className={styles.settingsButton}>
          <Popover title={text('dock.settings')} trigger={text('dock.settings')} side="top">
            <Settings />
          </Popover>
        </div>
      )}
      <Pace />
    </div>
  );
}

function Pace(): ReactNode {
  const text = useText();
  const epoch = useStore((state) => state.epoch);
  const rate = useStore((state) => state.samplesPerSecond);
  const backend = useStore((state) => state.compute?.chosen);
  const batch = useStore((state) => state.settings.batch);
  return (
    <p className={styles.pace}>
      {text('dock.epoch', { epoch: text.number(epoch, { maximumFractionDigits: 1 }), batch })}
      <br />
      {backend &&
        (rate === null
          ? text('dock.resting', { backend: text(`dock.backend.${backend}`) })
          : text('dock.pace', {
              rate: text.number(rate, { maximumSignificantDigits: 3 }),
              backend: text(`dock.backend.${backend}`),
            }))}
    </p>
  );
}
