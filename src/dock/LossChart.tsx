/** The training loss as it falls. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { Popover } from '../ui/Popover';
import type { Series } from '../ui/LineChart';
import { Chart } from './Chart';
import { samplesOf, testedAlike, thinned } from './curve';
import styles from './Dock.module.css';
import { LossFormula } from './LossFormula';

/** A logarithmic axis ends here: what is smaller is as good as nothing, and 0 has no logarithm. */
const LEAST_LOSS = 1e-6;

export function LossChart(): ReactNode {
  const text = useText();
  const curve = useStore((state) => state.curve);
  const [logarithmic, setLogarithmic] = useState(true);
  const series = useMemo(
    (): readonly Series[] => [
      { name: text('dock.loss.series'), color: 'var(--ink)', points: thinned(samplesOf(curve, 'trainingLoss')) },
      {
        name: text('dock.testLoss'),
        color: 'var(--mute)',
        dashed: true,
        points: thinned(samplesOf(testedAlike(curve), 'testLoss')),
      },
    ],
    [curve, text],
  );
  const domain = useMemo((): readonly [number, number] => {
    const values = series.flatMap(({ points }) => points.map(({ y }) => y));
    const [least, most] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0.01, 1];
    if (!logarithmic) return [0, most];
    const low = Math.max(LEAST_LOSS, least);
    return [low * 0.9, Math.max(most, low) * 1.1];
  }, [series, logarithmic]);
  return (
    <div className={styles.lossChart}>
      <h3 className={styles.chartTitle}>{text('dock.loss')}</h3>
      <div className={styles.chartTools}>
        <Popover
          title={text('dock.loss.where')}
          label={text('dock.loss.where')}
          trigger="Σ"
          side="top"
          button={{ small: true, weight: 'quiet', className: styles.sum }}
        >
          <LossFormula />
        </Popover>
        <Button
          small
          weight="quiet"
          pressed={logarithmic}
          title={text('dock.logarithmic.explain')}
          onClick={() => setLogarithmic(!logarithmic)}
        >
          {text('dock.logarithmic')}
        </Button>
      </div>
      <Chart
        label={text('dock.loss.chart')}
        series={series}
        yLabel={text('dock.loss')}
        yLog={logarithmic}
        yDomain={domain}
      />
    </div>
  );
}
