/** A curve over the steps of training. The chart is fetched when there is something to draw: first light has nothing. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import type { LineChartProps } from '../ui/LineChart';
import { lazyPart } from '../ui/Part';
import styles from './Chart.module.css';

const LineChart = lazyPart(() => import('../ui/LineChart').then((module) => module.LineChart), { Waiting: Empty });

function Empty(): ReactNode {
  const text = useText();
  return <p className={styles.empty}>{text('dock.empty')}</p>;
}

export function Chart(props: Omit<LineChartProps, 'xLabel' | 'height' | 'labelsHidden'>): ReactNode {
  const text = useText();
  return (
    <div className={styles.chart}>
      {props.series.some(({ points }) => points.length > 0) ? (
        <LineChart {...props} xLabel={text('dock.step.unit')} height="fill" labelsHidden />
      ) : (
        <Empty />
      )}
    </div>
  );
}
