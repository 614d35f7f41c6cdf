/** How training goes about it: each setting with the sentence that says what it does. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { setSeed, setTrainingSettings } from '../store/actions/session';
import { useStore } from '../store/state/store';
import { Checkbox } from '../ui/Checkbox';
import { NumberField } from '../ui/NumberField';
import { Select } from '../ui/Select';
import { Slider } from '../ui/Slider';
import { BatchSelect, EpochLimitSelect, ErrorLimitSelect } from '../ui/TrainingControls';
import { OptimizerSettings } from './OptimizerSettings';
import { Setting } from './Setting';
import styles from './Settings.module.css';

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
      <BatchSelect
        labelHidden
        label={text('dock.batch')}
        value={batch}
        onChange={(value) => void setTrainingSettings({ batch: value })}
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
  return (
    <Setting explain="dock.stop.explain" name="dock.stop">
      <EpochLimitSelect
        label={text('dock.stop.epochs')}
        value={maxEpochs}
        onChange={(value) => void setTrainingSettings({ maxEpochs: value })}
      />
      <ErrorLimitSelect
        label={text('dock.stop.error')}
        value={errorThreshold}
        onChange={(value) => void setTrainingSettings({ errorThreshold: value })}
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
