/** The curves of training, side by side: the loss as it falls, and the share of right answers. */
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { Button } from '../ui/Button';
import { Chart } from './Chart';
import styles from './Dock.module.css';
import { LossFormula } from './LossFormula';

const LOSSES = ['trainingLoss', 'testLoss'] as const;
const ACCURACIES = ['testAccuracy', 'trainingAccuracy'] as const;

/** A logarithmic axis ends here: what is smaller is as good as nothing, and 0 has no logarithm. */
const LEAST_LOSS = 1e-6;

export function Curves(): ReactNode {
  const text = useText();
  const [logarithmic, setLogarithmic] = useState(true);
  return (
    <div className={styles.curves}>
      <Chart
        what="loss"
        curves={LOSSES}
        yLog={logarithmic}
        domainOf={logarithmic ? aroundLosses : fromNothing}
        formula={<LossFormula />}
      >
        <Button
          small
          weight="quiet"
          pressed={logarithmic}
          title={text('dock.logarithmic.explain')}
          onClick={() => setLogarithmic(!logarithmic)}
        >
          {text('dock.logarithmic')}
        </Button>
      </Chart>
      <Chart
        what="accuracy"
        curves={ACCURACIES}
        percent
        domainOf={fromTens}
        formula={<p>{text('dock.accuracy.explain')}</p>}
      />
    </div>
  );
}

function aroundLosses(losses: readonly number[]): readonly [number, number] {
  const low = Math.max(LEAST_LOSS, Math.min(...losses));
  return [low * 0.9, Math.max(low, ...losses) * 1.1];
}

const fromNothing = (losses: readonly number[]): readonly [number, number] => [0, Math.max(...losses)];

/** From the tens below the worst accuracy on, so that a good network's last percents can be seen. */
const fromTens = (accuracies: readonly number[]): readonly [number, number] => [
  Math.min(0.9, ...accuracies.map((accuracy) => Math.floor(accuracy * 10) / 10)),
  1,
];
