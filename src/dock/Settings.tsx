/** How training goes about it: each setting with the sentence that says what it does. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { setSeed, setTrainingSettings } from '../store/session';
import { useStore } from '../store/store';
import { Checkbox } from '../ui/Checkbox';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { Slider } from '../ui/Slider';
import { OptimizerSettings } from './OptimizerSettings';
import { Setting } from './Setting';
import styles from './Settings.module.css';

const BATCHES = [1, 8, 16, 32, 64, 128, 256];
const EPOCHS = [1, 2, 5, 10, 12, 20, 50];
const ERRORS = [0.1, 0.05, 0.02, 0.01, 0.005];
const NEVER = 'never';

const choices = (values: readonly number[], label: (value: number) => string) =>
  values.map((value) => ({ value: String(value), label: label(value) }));

export function Settings(): ReactNode {
  return (
    <div className={styles.settings}>
      <OptimizerSettings />
      <Batch />
      <Schedule />
      <Moved />
      <StopRules />
      <Seed />
    </div>
  );
}

function Batch(): ReactNode {
  const text = useText();
  const batch = useStore((state) => state.settings.batch);
  return (
    <Setting explain="dock.batch.explain" name="dock.batch">
      <Select
        labelHidden
        label={text('dock.batch')}
        options={choices(BATCHES, (value) => text.number(value))}
        value={String(batch)}
        onChange={(value) => void setTrainingSettings({ batch: Number(value) })}
      />
    </Setting>
  );
}

function Schedule(): ReactNode {
  const text = useText();
  const schedule = useStore((state) => state.settings.schedule);
  return (
    <Setting explain="dock.schedule.explain" name="dock.schedule">
      <Select
        labelHidden
        label={text('dock.schedule')}
        options={(['constant', 'halving', 'cosine'] as const).map((value) => ({
          value,
          label: text(`dock.schedule.${value}`, { epochs: schedule.epochs }),
        }))}
        value={schedule.kind}
        onChange={(kind) => void setTrainingSettings({ schedule: { ...schedule, kind } })}
      />
      {schedule.kind !== 'constant' && (
        <Slider
          labelHidden
          label={text('dock.schedule.epochs')}
          min={1}
          max={50}
          value={schedule.epochs}
          onChange={(epochs) => void setTrainingSettings({ schedule: { ...schedule, epochs } })}
        />
      )}
    </Setting>
  );
}

function Moved(): ReactNode {
  const text = useText();
  const moved = useStore((state) => state.settings.moved);
  return (
    <Setting explain="dock.moved.explain" name="dock.moved">
      <Checkbox
        label={text('dock.moved.each')}
        checked={moved}
        onChange={(checked) => void setTrainingSettings({ moved: checked })}
      />
    </Setting>
  );
}

function StopRules(): ReactNode {
  const text = useText();
  const maxEpochs = useStore((state) => state.settings.maxEpochs);
  const errorThreshold = useStore((state) => state.settings.errorThreshold);
  const percent = (value: number): string => text.number(value, { style: 'percent', maximumFractionDigits: 1 });
  const never = { value: NEVER, label: text('dock.never') };
  const orNull = (value: string): number | null => (value === NEVER ? null : Number(value));
  return (
    <Setting explain="dock.stop.explain" name="dock.stop">
      <Select
        label={text('dock.stop.epochs')}
        options={[never, ...choices(EPOCHS, (value) => text.number(value))]}
        value={String(maxEpochs ?? NEVER)}
        onChange={(value) => void setTrainingSettings({ maxEpochs: orNull(value) })}
      />
      <Select
        label={text('dock.stop.error')}
        options={[never, ...choices(ERRORS, percent)]}
        value={String(errorThreshold ?? NEVER)}
        onChange={(value) => void setTrainingSettings({ errorThreshold: orNull(value) })}
      />
    </Setting>
  );
}

function Seed(): ReactNode {
  const text = useText();
  const seed = useStore((state) => state.seed);
  return (
    <Setting explain="dock.seed.explain" name="dock.seed">
      <NumberField
        // Another seed makes the generated digits anew.
        whenLeft
        className={styles.number}
        label={text('dock.seed')}
        min={0}
        max={999_999}
        value={seed}
        onChange={(to) => void setSeed(to)}
      />
    </Setting>
  );
}
