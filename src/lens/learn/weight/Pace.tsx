/** How a step goes and when steps end: learning rate and momentum, and what batch, epoch and error threshold mean, in numbers. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { setTrainingSettings } from '../../../store/session';
import { useStore } from '../../../store/store';
import { Disclosure } from '../../../ui/Disclosure';
import { Select } from '../../../ui/Select';
import { Slider } from '../../../ui/Slider';
import styles from '../Learn.module.css';

const BATCHES = [1, 8, 16, 32, 64, 128, 256];
const EPOCHS = [1, 2, 5, 10, 12, 20, 50];
const ERRORS = [0.1, 0.05, 0.02, 0.01, 0.005];
const NEVER = 'never';

export function Pace(): ReactNode {
  const text = useText();
  const { optimizer, batch, maxEpochs, errorThreshold } = useStore((state) => state.settings);
  const digits = useStore((state) => state.generatedDigits + state.kept.length);
  const percent = (value: number): string => text.number(value, { style: 'percent', maximumFractionDigits: 1 });
  const never = { value: NEVER, label: text('learn.never') };
  const orNull = (value: string): number | null => (value === NEVER ? null : Number(value));
  return (
    <section className={styles.group} aria-label={text('learn.pace')}>
      <h3>{text('learn.pace')}</h3>
      <Slider
        label={text('learn.rate')}
        min={-5}
        max={0.5}
        step={0.05}
        value={Math.log10(optimizer.learningRate)}
        valueText={text.number(optimizer.learningRate, { maximumSignificantDigits: 2 })}
        onChange={(exponent) =>
          void setTrainingSettings({
            optimizer: { ...optimizer, learningRate: Number((10 ** exponent).toPrecision(2)) },
          })
        }
      />
      <Slider
        label={text('learn.momentum')}
        min={0}
        max={0.99}
        step={0.01}
        value={optimizer.momentum}
        valueText={text.number(optimizer.momentum)}
        onChange={(momentum) => void setTrainingSettings({ optimizer: { ...optimizer, momentum } })}
      />
      <Disclosure title={text('learn.words')}>
        <Select
          label={text('learn.batch')}
          options={BATCHES.map((value) => ({ value: String(value), label: text.number(value) }))}
          value={String(batch)}
          onChange={(value) => void setTrainingSettings({ batch: Number(value) })}
        />
        <p className={styles.note}>{text('learn.batchWhat', { batch })}</p>
        <Select
          label={text('learn.epochs')}
          options={[never, ...EPOCHS.map((value) => ({ value: String(value), label: text.number(value) }))]}
          value={String(maxEpochs ?? NEVER)}
          onChange={(value) => void setTrainingSettings({ maxEpochs: orNull(value) })}
        />
        <p className={styles.note}>{text('learn.epochWhat', { digits, batch, steps: Math.ceil(digits / batch) })}</p>
        <Select
          label={text('learn.threshold')}
          options={[never, ...ERRORS.map((value) => ({ value: String(value), label: percent(value) }))]}
          value={String(errorThreshold ?? NEVER)}
          onChange={(value) => void setTrainingSettings({ errorThreshold: orNull(value) })}
        />
        <p className={styles.note}>{text('learn.thresholdWhat')}</p>
      </Disclosure>
    </section>
  );
}
