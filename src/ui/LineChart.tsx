/** Curves over a common axis, as SVG so that they can be saved: lines, bands of uncertainty, axes, a legend, and a read-out of the place pointed at. */
import { bisectCenter, extent } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import { area, line } from 'd3-shape';
import { useId, useState, type PointerEvent, type ReactNode, type Ref } from 'react';
import { useText } from '../i18n';
import styles from './LineChart.module.css';

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  /** A band from `low` to `high` around the line. */
  readonly low?: number;
  readonly high?: number;
}

export interface Series {
  readonly name: string;
  /** A colour of the theme, as CSS. */
  readonly color: string;
  readonly dashed?: boolean;
  readonly points: readonly ChartPoint[];
}

export interface LineChartProps {
  readonly label: string;
  readonly series: readonly Series[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xLog?: boolean;
  /** The values' own where absent. */
  readonly yDomain?: readonly [number, number];
  readonly percent?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly svg?: Ref<SVGSVGElement>;
}

const MARGIN = { top: 10, right: 12, bottom: 34, left: 44 };

export function LineChart({
  label,
  series,
  xLabel,
  yLabel,
  xLog = false,
  yDomain,
  percent = false,
  width = 356,
  height = 210,
  svg,
}: LineChartProps): ReactNode {
  const text = useText();
  const title = useId();
  const [pointed, setPointed] = useState<number | null>(null);
  const points = series.flatMap((one) => one.points);
  const xs = [...new Set(points.map(({ x }) => x))].toSorted((a, b) => a - b);
  const [first = xLog ? 1 : 0, last = 1] = extent(xs);
  const [least = 0, most = 1] = yDomain ?? extent(points.flatMap(({ y, low = y, high = y }) => [low, high]));
  const x = (xLog ? scaleLog() : scaleLinear())
    .domain([first, last === first ? first + 1 : last])
    .range([MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear()
    .domain([least, most])
    .nice()
    .range([height - MARGIN.bottom, MARGIN.top]);
  const yText = (value: number): string =>
    text.number(value, percent ? { style: 'percent', maximumFractionDigits: 1 } : { maximumSignificantDigits: 3 });
  const at = pointed === null ? null : (xs[pointed] ?? null);

  const point = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    setPointed(xs.length === 0 ? null : bisectCenter(xs, x.invert(((event.clientX - box.left) / box.width) * width)));
  };

  return (
    <figure className={styles.chart}>
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={title}
        xmlns="http://www.w3.org/2000/svg"
        onPointerMove={point}
        onPointerLeave={() => setPointed(null)}
      >
        <title id={title}>{label}</title>
        <g className={styles.axis}>
          {y.ticks(4).map((tick) => (
            <g key={tick} transform={`translate(0 ${y(tick)})`}>
              <line x1={MARGIN.left} x2={width - MARGIN.right} />
              <text x={MARGIN.left - 6} dy="0.32em" textAnchor="end">
                {percent ? yText(tick) : text.number(tick, { notation: 'compact', maximumSignificantDigits: 3 })}
              </text>
            </g>
          ))}
          {xTicks(xLog, xs, x.ticks(5)).map((tick) => (
            <text key={tick} x={x(tick)} y={height - MARGIN.bottom + 15} textAnchor="middle">
              {text.number(tick, { notation: 'compact' })}
            </text>
          ))}
          <text x={width - MARGIN.right} y={height - 4} textAnchor="end">
            {xLabel}
          </text>
        </g>
        {series.map(({ name, color, dashed, points: own }) => (
          <g key={name}>
            <path
              d={
                area<ChartPoint>(
                  (p) => x(p.x),
                  (p) => y(p.low ?? p.y),
                  (p) => y(p.high ?? p.y),
                )(own) ?? undefined
              }
              fill={color}
              fillOpacity={0.14}
            />
            <path
              d={
                line<ChartPoint>(
                  (p) => x(p.x),
                  (p) => y(p.y),
                )(own) ?? undefined
              }
              fill="none"
              stroke={color}
              strokeWidth={1.8}
              strokeDasharray={dashed ? '4 3' : undefined}
            />
            {own.length === 1 && <circle cx={x(own[0]!.x)} cy={y(own[0]!.y)} r={2.5} fill={color} />}
          </g>
        ))}
        {at !== null && (
          <line className={styles.pointed} x1={x(at)} x2={x(at)} y1={MARGIN.top} y2={height - MARGIN.bottom} />
        )}
      </svg>
      <figcaption className={styles.legend}>
        <span>
          {yLabel}
          {at !== null && ` · ${xLabel} ${text.number(at)}`}
        </span>
        {series.map(({ name, color, dashed, points: own }) => {
          const here = at === null ? own.at(-1) : own.find((p) => p.x === at);
          return (
            <span key={name}>
              <i style={{ borderTopColor: color, borderTopStyle: dashed ? 'dashed' : 'solid' }} /> {name}{' '}
              <b>{here ? yText(here.y) : '–'}</b>
            </span>
          );
        })}
      </figcaption>
    </figure>
  );
}

/** On a logarithmic axis the values themselves are the ticks, as far as they are few. */
const xTicks = (log: boolean, xs: readonly number[], ticks: readonly number[]): readonly number[] =>
  log && xs.length <= 8 ? xs : ticks;
