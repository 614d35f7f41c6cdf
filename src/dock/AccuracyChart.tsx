/** The share of right answers, on digits the network never trained on and on those it did. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import { Popover } from '../ui/Popover';
import type { Series } from '../ui/LineChart';
import { Chart } from './Chart';
import { samplesOf, testedAlike, thinned } from './curve';
import styles from './Dock.module.css';

export function AccuracyChart(): ReactNode {
  const text = useText();
  const curve = useStore((state) => state.curve);
  const series = useMemo(
    (): readonly Series[] => [
      {
        name: text('dock.test'),
        color: 'var(--ink)',
        points: thinned(samplesOf(testedAlike(curve), 'testAccuracy')),
      },
      {
        name: text('dock.training'),
        color: 'var(--mute)',
        dashed: true,
        points: thinned(samplesOf(curve, 'trainingAccuracy')),
      },
    ],
    [curve, text],
  );
  // The axis begins at the tens below the worst accuracy, so that a good network's last percents can be seen.
  const domain = useMemo((): readonly [number, number] => {
    const tens = series.flatMap(({ points }) => points.map(({ y }) => Math.floor(y * 10) / 10));
    return [Math.min(0.9, ...tens), 1];
  }, [series]);
  return (
    <div className={styles.accuracyChart}>
      <h3 className={styles.chartTitle}>{text('dock.accuracy')}</h3>
      <div className={styles.chartTools}>
        <Popover
          title={text('dock.accuracy.where')}
          label={text('dock.accuracy.where')}
          trigger="Σ"
          side="top"
          button={{ small: true, weight: 'quiet', className: styles.sum }}
        >
          <p className={styles.formula}>{text('dock.accuracy.explain')}</p>
        </Popover>
      </div>
      <Chart
        label={text('dock.accuracy.chart')}
        series={series}
        yLabel={text('dock.accuracy')}
        yDomain={domain}
        percent
      />
    </div>
  );
}
