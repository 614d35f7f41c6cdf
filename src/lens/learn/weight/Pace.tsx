/** How a step goes and when steps end: learning rate and momentum, and what batch, epoch and error threshold mean, in numbers. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { setTrainingSettings } from '../../../store/actions/session';
import { useStore } from '../../../store/state/store';
import { trainedDigits } from '../../../store/actions/training';
import { Disclosure } from '../../../ui/Disclosure';
import {
  BatchSelect,
  EpochLimitSelect,
  ErrorLimitSelect,
  MomentumSlider,
  RateSlider,
} from '../../../ui/TrainingControls';
import styles from '../Learn.module.css';
import layout from '../../../ui/Layout.module.css';

export function Pace(): ReactNode {
  const text = useText();
  const { optimizer, batch, maxEpochs, errorThreshold } = useStore((state) => state.settings);
  const digits = useStore(trainedDigits);
  const setOptimizer = (change: Partial<typeof optimizer>): void =>
    void setTrainingSettings({ optimizer: { ...optimizer, ...change } });
  return (
    <section className={styles.group} aria-label={text('learn.pace')}>
      <h3>{text('learn.pace')}</h3>
      <RateSlider
        label={text('learn.rate')}
        value={optimizer.learningRate}
        onChange={(learningRate) => setOptimizer({ learningRate })}
      />
      <MomentumSlider
        label={text('learn.momentum')}
        value={optimizer.momentum}
        onChange={(momentum) => setOptimizer({ momentum })}
      />
      <Disclosure title={text('learn.words')}>
        <BatchSelect
          label={text('common.batch')}
          value={batch}
          onChange={(value) => void setTrainingSettings({ batch: value })}
        />
        <p className={layout.note}>{text('learn.batchWhat', { batch })}</p>
        <EpochLimitSelect
          label={text('learn.epochs')}
          value={maxEpochs}
          onChange={(value) => void setTrainingSettings({ maxEpochs: value })}
        />
        <p className={layout.note}>{text('learn.epochWhat', { digits, batch, steps: Math.ceil(digits / batch) })}</p>
        <ErrorLimitSelect
          label={text('learn.threshold')}
          value={errorThreshold}
          onChange={(value) => void setTrainingSettings({ errorThreshold: value })}
        />
        <p className={layout.note}>{text('learn.thresholdWhat')}</p>
      </Disclosure>
    </section>
  );
}
