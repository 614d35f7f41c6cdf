/** What stands at the curves of a chart themselves: their names where they end, or their values at the place pointed at. */
import type { ReactNode } from 'react';
import { pointAt, spreadOut, type ChartPoint, type ChartScales, type PlotBox, type Series } from './chartScales';
import styles from './LineChart.module.css';

export interface ChartLabelsProps {
  readonly series: readonly Series[];
  readonly scales: ChartScales;
  readonly box: PlotBox;
  /** Null where nothing is pointed at. */
  readonly place: number | null;
  readonly yText: (value: number) => string;
}

/** From one line of letters to the next, and from a curve to them, in CSS pixels. */
const LINE = 15;
const AWAY = 7;
/** More curves than that are told apart by the legend alone. */
const MOST = 6;

export function ChartLabels({ series, scales, box, place, yText }: ChartLabelsProps): ReactNode {
  const labels = series.flatMap((one) => {
    const point = place === null ? one.points.at(-1) : pointAt(one, place);
    return point ? [{ name: one.name, color: one.color, point }] : [];
  });
  if (labels.length > MOST || (place === null && labels.length < 2)) return null;
  const heights = spreadOut(
    labels.map(({ point }) => scales.y(point.y) - AWAY),
    LINE,
    [box.top + LINE / 2, box.bottom - AWAY],
  );
  return (
    <g className={styles.labels}>
      {labels.map(({ name, color, point }, at) => {
        const x = scales.x(point.x);
        const left = x > (box.left + box.right) / 2;
        return (
          <text
            key={name}
            x={left ? x - AWAY : x + AWAY}
            y={heights[at]}
            fill={color}
            textAnchor={left ? 'end' : 'start'}
          >
            {place === null ? name : written(point, yText)}
          </text>
        );
      })}
    </g>
  );
}

const written = ({ y, low, high }: ChartPoint, yText: (value: number) => string): string =>
  low === undefined || high === undefined ? yText(y) : `${yText(y)} (${yText(low)} … ${yText(high)})`;
