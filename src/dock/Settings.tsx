/** How training goes about it: each setting with the sentence that says what it does. */
import { useId, type ReactNode } from 'react';
import { useText, type MessageId } from '../i18n';
import { setSeed, setTrainingSettings } from '../store/session';
import { useStore } from '../store/store';
import { Segmented } from '../ui/Segmented';
import { Select } from '../ui/Select';
import { Slider } from '../ui/Slider';
import styles from './Settings.module.css';

/** Where each optimizer usually works well: Kingma and Ba 2015 for Adam, our own networks for momentum. */
const USUAL = {
  momentum: { learningRate: 0.02, momentum: 0.9 },
  adam: { learningRate: 0.001, momentum: 0.9 },
} as const;

const BATCHES = [1, 8, 16, 32, 64, 128, 256];
const DECAYS = [0, 1e-5, 1e-4, 1e-3, 1e-2];
const EPOCHS = [1, 2, 5, 10, 20, 50];
const ERRORS = [0.1, 0.05, 0.02, 0.01, 0.005];
const NEVER = 'never';

const choices = (values: readonly number[], label: (value: number) => string) =>
  values.map((value) => ({ value: String(value), label: label(value) }));

export function Settings(): ReactNode {
  const text = useText();
  const settings = useStore((state) => state.settings);
  const { optimizer, schedule } = settings;
  const percent = (value: number): string => text.number(value, { style: 'percent', maximumFractionDigits: 1 });
  const never = { value: NEVER, label: text('dock.never') };
  const orNull = (value: string): number | null => (value === NEVER ? null : Number(value));
  const setOptimizer = (change: Partial<typeof optimizer>) =>
    void setTrainingSettings({ optimizer: { ...optimizer, ...change } });

  return (
    <div className={styles.settings}>
      <Setting explain="dock.optimizer.explain" name="dock.optimizer">
        <Segmented
          small
          label={text('dock.optimizer')}
          options={(['momentum', 'adam'] as const).map((value) => ({ value, label: text(`dock.optimizer.${value}`) }))}
          value={optimizer.kind}
          onChange={(kind) => setOptimizer({ kind, ...USUAL[kind] })}
        />
      </Setting>
      <Setting explain="dock.learningRate.explain" name="dock.learningRate">
        <Slider
          labelHidden
          label={text('dock.learningRate')}
          min={-5}
          max={0.5}
          step={0.05}
          value={Math.log10(optimizer.learningRate)}
          valueText={text.number(optimizer.learningRate, { maximumSignificantDigits: 2 })}
          onChange={(exponent) => setOptimizer({ learningRate: Number((10 ** exponent).toPrecision(2)) })}
        />
      </Setting>
      <Setting explain="dock.momentum.explain" name="dock.momentum">
        <Slider
          labelHidden
          label={text('dock.momentum')}
          min={0}
          max={0.99}
          step={0.01}
          value={optimizer.momentum}
          valueText={text.number(optimizer.momentum)}
          onChange={(momentum) => setOptimizer({ momentum })}
        />
      </Setting>
      <Setting explain="dock.batch.explain" name="dock.batch">
        <Select
          labelHidden
          label={text('dock.batch')}
          options={choices(BATCHES, (value) => text.number(value))}
          value={String(settings.batch)}
          onChange={(value) => void setTrainingSettings({ batch: Number(value) })}
        />
      </Setting>
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
      <Setting explain="dock.decay.explain" name="dock.decay">
        <Select
          labelHidden
          label={text('dock.decay')}
          options={choices(DECAYS, (value) => text.number(value, { maximumSignificantDigits: 1 }))}
          value={String(optimizer.weightDecay)}
          onChange={(value) => setOptimizer({ weightDecay: Number(value) })}
        />
      </Setting>
      <Setting explain="dock.stop.explain" name="dock.stop">
        <Select
          label={text('dock.stop.epochs')}
          options={[never, ...choices(EPOCHS, (value) => text.number(value))]}
          value={String(settings.maxEpochs ?? NEVER)}
          onChange={(value) => void setTrainingSettings({ maxEpochs: orNull(value) })}
        />
        <Select
          label={text('dock.stop.error')}
          options={[never, ...choices(ERRORS, percent)]}
          value={String(settings.errorThreshold ?? NEVER)}
          onChange={(value) => void setTrainingSettings({ errorThreshold: orNull(value) })}
        />
      </Setting>
      <Seed />
    </div>
  );
}

function Seed(): ReactNode {
  const text = useText();
  const seed = useStore((state) => state.seed);
  return (
    <Setting explain="dock.seed.explain" name="dock.seed">
      <input
        type="number"
        className={styles.number}
        aria-label={text('dock.seed')}
        min={0}
        max={999_999}
        step={1}
        value={seed}
        onChange={({ target }) => {
          if (Number.isInteger(target.valueAsNumber) && target.validity.valid) void setSeed(target.valueAsNumber);
        }}
      />
    </Setting>
  );
}

interface SettingProps {
  readonly name: MessageId;
  readonly explain: MessageId;
  readonly children: ReactNode;
}

function Setting({ name, explain, children }: SettingProps): ReactNode {
  const text = useText();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.setting}>
      <h3 id={id}>{text(name)}</h3>
      <div className={styles.controls}>{children}</div>
      <p>{text(explain)}</p>
    </div>
  );
}
