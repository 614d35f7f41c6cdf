/** How a step goes down the slope: the optimizer and its numbers. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { usualRate } from '../store/actions/learningRate';
import { setTrainingSettings } from '../store/actions/session';
import { useStore } from '../store/state/store';
import { Segmented } from '../ui/Segmented';
import { Select } from '../ui/Select';
import { choices, MomentumSlider, RateSlider } from '../ui/TrainingControls';
import { Setting } from './Setting';

/** What both optimizers usually keep of the steps before (Kingma and Ba 2015 for Adam's first moment). */
const USUAL_MOMENTUM = 0.9;

const DECAYS = [0, 1e-5, 1e-4, 1e-3, 1e-2];

export function OptimizerSettings(): ReactNode {
  const text = useText();
  const optimizer = useStore((state) => state.settings.optimizer);
  const loss = useStore((state) => state.shown.network.spec.loss);
  const setOptimizer = (change: Partial<typeof optimizer>) =>
    void setTrainingSettings({ optimizer: { ...optimizer, ...change } });
  return (
    <>
      <Setting explain="dock.optimizer.explain" name="dock.optimizer">
        <Segmented
          small
          label={text('dock.optimizer')}
          options={(['momentum', 'adam'] as const).map((value) => ({ value, label: text(`dock.optimizer.${value}`) }))}
          value={optimizer.kind}
          onChange={(kind) => setOptimizer({ kind, learningRate: usualRate(kind, loss), momentum: USUAL_MOMENTUM })}
        />
      </Setting>
      <Setting explain="dock.learningRate.explain" name="dock.learningRate">
        <RateSlider
          labelHidden
          label={text('dock.learningRate')}
          value={optimizer.learningRate}
          onChange={(learningRate) => setOptimizer({ learningRate })}
        />
      </Setting>
      <Setting explain="dock.momentum.explain" name="dock.momentum">
        <MomentumSlider
          labelHidden
          label={text('dock.momentum')}
          value={optimizer.momentum}
          onChange={(momentum) => setOptimizer({ momentum })}
        />
      </Setting>
      <Setting explain="dock.decay.explain" name="dock.decay">
        <Select
          labelHidden
          label={text('dock.decay')}
          options={choices(DECAYS, optimizer.weightDecay, (decay) =>
            text.number(decay, { maximumSignificantDigits: 3 }),
          )}
          value={String(optimizer.weightDecay)}
          onChange={(value) => setOptimizer({ weightDecay: Number(value) })}
        />
      </Setting>
    </>
  );
}
