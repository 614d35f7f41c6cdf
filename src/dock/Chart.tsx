/** A chart of the run: its title, where its numbers come from, and two curves over the steps, of which the first is the one that counts. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import type { LineChartProps, Series } from '../ui/LineChart';
import { lazyPart } from '../ui/Part';
import { Popover } from '../ui/Popover';
import styles from './Chart.module.css';
import { samplesOf, testedAlike, thinned, type Measured } from './curve';

/** The chart is fetched when there is something to draw: first light has nothing. */
const LineChart = lazyPart(() => import('../ui/LineChart').then((module) => module.LineChart), { Waiting: Empty });

function Empty(): ReactNode {
  const text = useText();
  return <p className={styles.empty}>{text('dock.empty')}</p>;
}

export interface ChartProps extends Pick<LineChartProps, 'yLog' | 'percent'> {
  readonly what: 'loss' | 'accuracy';
  readonly curves: readonly [Measured, Measured];
  /** Lowest and highest value of the axis, for the values that there are. */
  readonly domainOf: (values: readonly number[]) => readonly [number, number];
  readonly formula: ReactNode;
  /** What stands beside the way to the formula. */
  readonly children?: ReactNode;
}

export function Chart({ what, curves, domainOf, formula, children, ...axis }: ChartProps): ReactNode {
  const text = useText();
  const curve = useStore((state) => state.curve);
  const series = useMemo(
    () =>
      curves.map((quantity, index): Series => {
        const onTest = quantity === 'testLoss' || quantity === 'testAccuracy';
        return {
          name: text(onTest ? 'dock.test' : 'dock.training'),
          color: index === 0 ? 'var(--ink)' : 'var(--mute)',
          dashed: index > 0,
          points: thinned(samplesOf(onTest ? testedAlike(curve) : curve, quantity)),
        };
      }),
    [curves, curve, text],
  );
  const domain = useMemo(() => domainOf(series.flatMap(({ points }) => points.map(({ y }) => y))), [domainOf, series]);
  return (
    <div className={styles.chart}>
      <h3 className={styles.title}>{text(`dock.${what}`)}</h3>
      <div className={styles.tools}>
        <Popover
          title={text(`dock.${what}.where`)}
          label={text(`dock.${what}.where`)}
          trigger="Σ"
          side="top"
          button={{ small: true, weight: 'quiet', className: styles.sum }}
        >
          <div className={styles.formula}>{formula}</div>
        </Popover>
        {children}
      </div>
      {series.some(({ points }) => points.length > 0) ? (
        <LineChart
          {...axis}
          label={text(`dock.${what}.chart`)}
          series={series}
          xLabel={text('dock.step.unit')}
          yLabel={text(`dock.${what}`)}
          yDomain={domain}
          height="fill"
          labelsHidden
        />
      ) : (
        <Empty />
      )}
    </div>
  );
}
