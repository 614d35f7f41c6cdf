/** How training goes about it: each setting with the sentence that says what it does. */
import { useId, type ReactNode } from 'react';
import { useText } from '../i18n';
import { usualRate } from '../store/actions/learningRate';
import { setSeed, setTrainingSettings } from '../store/actions/session';
import type { State } from '../store/state/state';
import { useStore } from '../store/state/store';
import { Checkbox } from '../ui/Checkbox';
import { NumberField } from '../ui/NumberField';
import { Segmented } from '../ui/Segmented';
import { Select } from '../ui/Select';
import { Slider } from '../ui/Slider';
import {
  BatchSelect,
  EpochLimitSelect,
  ErrorLimitSelect,
  MomentumSlider,
  NumberSelect,
  RateSlider,
} from '../ui/TrainingControls';
import styles from './Settings.module.css';

/** What both optimizers usually keep of the steps before (Kingma and Ba 2015 for Adam's first moment). */
const USUAL_MOMENTUM = 0.9;

const DECAYS = [0, 1e-5, 1e-4, 1e-3, 1e-2];

export function Settings(): ReactNode {
  const text = useText();
  const { optimizer, batch, schedule, moved, maxEpochs, errorThreshold } = useStore((state) => state.settings);
  const loss = useStore((state) => state.shown.network.spec.loss);
  const seed = useStore((state) => state.seed);
  const set = (change: Partial<State['settings']>): void => void setTrainingSettings(change);
  const setOptimizer = (change: Partial<typeof optimizer>): void => set({ optimizer: { ...optimizer, ...change } });
  return (
    <div className={styles.settings}>
      <Setting name="optimizer">
        {({ label }) => (
          <Segmented
            small
            label={label}
            options={(['momentum', 'adam'] as const).map((kind) => ({
              value: kind,
              label: text(`dock.optimizer.${kind}`),
            }))}
            value={optimizer.kind}
            onChange={(kind) => setOptimizer({ kind, learningRate: usualRate(kind, loss), momentum: USUAL_MOMENTUM })}
          />
        )}
      </Setting>
      <Setting name="learningRate">
        {(named) => (
          <RateSlider
            {...named}
            value={optimizer.learningRate}
            onChange={(learningRate) => setOptimizer({ learningRate })}
          />
        )}
      </Setting>
      <Setting name="momentum">
        {(named) => (
          <MomentumSlider {...named} value={optimizer.momentum} onChange={(momentum) => setOptimizer({ momentum })} />
        )}
      </Setting>
      <Setting name="decay">
        {(named) => (
          <NumberSelect
            {...named}
            values={DECAYS}
            write={(decay) => text.number(decay, { maximumSignificantDigits: 3 })}
            value={optimizer.weightDecay}
            onChange={(weightDecay) => setOptimizer({ weightDecay })}
          />
        )}
      </Setting>
      <Setting name="batch">
        {(named) => <BatchSelect {...named} value={batch} onChange={(size) => set({ batch: size })} />}
      </Setting>
      <Setting name="schedule">
        {(named) => (
          <>
            <Select
              {...named}
              options={(['constant', 'halving', 'cosine'] as const).map((kind) => ({
                value: kind,
                label: text(`dock.schedule.${kind}`, { epochs: schedule.epochs }),
              }))}
              value={schedule.kind}
              onChange={(kind) => set({ schedule: { ...schedule, kind } })}
            />
            {schedule.kind !== 'constant' && (
              <Slider
                labelHidden
                label={text('dock.schedule.epochs')}
                min={1}
                max={50}
                value={schedule.epochs}
                onChange={(epochs) => set({ schedule: { ...schedule, epochs } })}
              />
            )}
          </>
        )}
      </Setting>
      <Setting name="moved">
        {() => <Checkbox label={text('dock.moved.each')} checked={moved} onChange={(on) => set({ moved: on })} />}
      </Setting>
      <Setting name="stop">
        {() => (
          <>
            <EpochLimitSelect
              label={text('dock.stop.epochs')}
              value={maxEpochs}
              onChange={(epochs) => set({ maxEpochs: epochs })}
            />
            <ErrorLimitSelect
              label={text('dock.stop.error')}
              value={errorThreshold}
              onChange={(error) => set({ errorThreshold: error })}
            />
          </>
        )}
      </Setting>
      <Setting name="seed">
        {({ label }) => (
          // Another seed makes the generated digits anew.
          <NumberField
            whenLeft
            className={styles.number}
            label={label}
            min={0}
            max={999_999}
            value={seed}
            onChange={(to) => void setSeed(to)}
          />
        )}
      </Setting>
    </div>
  );
}

interface SettingProps {
  readonly name: 'optimizer' | 'learningRate' | 'momentum' | 'decay' | 'batch' | 'schedule' | 'moved' | 'stop' | 'seed';
  /** Its controls; one that has the setting's own name is told it, and that it is to be seen above. */
  readonly children: (named: { readonly label: string; readonly labelHidden: true }) => ReactNode;
}

/** One setting: its name, its control, and the sentence that says what it does. */
function Setting({ name, children }: SettingProps): ReactNode {
  const text = useText();
  const id = useId();
  const label = text(`dock.${name}`);
  return (
    <div role="group" aria-labelledby={id} className={styles.setting}>
      <h3 id={id}>{label}</h3>
      <div className={styles.controls}>{children({ label, labelHidden: true })}</div>
      <p>{text(`dock.${name}.explain`)}</p>
    </div>
  );
}
