/** A curve over the steps of training. The chart is fetched when there is something to draw: first light has nothing. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useText } from '../i18n';
import type { LineChartProps } from '../ui/LineChart';
import styles from './Chart.module.css';

const LineChart = lazy(() => import('../ui/LineChart').then((module) => ({ default: module.LineChart })));

export function Chart(props: Omit<LineChartProps, 'xLabel' | 'height' | 'labelsHidden'>): ReactNode {
  const text = useText();
  const empty = <p className={styles.empty}>{text('dock.empty')}</p>;
  return (
    <div className={styles.chart}>
      {props.series.some(({ points }) => points.length > 0) ? (
        <Suspense fallback={empty}>
          <LineChart {...props} xLabel={text('dock.step.unit')} height="fill" labelsHidden />
        </Suspense>
      ) : (
        empty
      )}
    </div>
  );
}
