/** The picture of a chart: axes, bands, curves, and the place pointed at. As a file it stands within more (chartFile.ts). */
import { area, line } from 'd3-shape';
import type { ReactNode, Ref } from 'react';
import { useText } from '../i18n';
import { ChartLabels } from './ChartLabels';
import { pointAt, xTicks, yTicks, type ChartPoint, type ChartScales, type PlotBox, type Series } from './chartScales';
import { marked, markOf } from './curveMarks';
import styles from './LineChart.module.css';

export interface ChartPictureProps {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly box: PlotBox;
  readonly scales: ChartScales;
  readonly series: readonly Series[];
  readonly xLog: boolean;
  readonly yLog: boolean;
  /** Under the axis, where there is room for it. */
  readonly xLabel: string | null;
  readonly yText: (value: number) => string;
  readonly place: number | null;
  readonly svg?: Ref<SVGSVGElement>;
}

export function ChartPicture(props: ChartPictureProps): ReactNode {
  const { title, width, height, box, scales, series, xLog, yLog, xLabel, yText, place, svg } = props;
  const { x, y } = scales;
  const text = useText();
  const xText = (value: number): string => text.number(value, { notation: 'compact', maximumSignificantDigits: 4 });
  return (
    <svg ref={svg} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" xmlns="http://www.w3.org/2000/svg">
      <title>{title}</title>
      <g className={styles.axis}>
        {yTicks(y, yLog).map((tick) => (
          <g key={tick} transform={`translate(0 ${Math.round(y(tick)) + 0.5})`}>
            <line x1={box.left} x2={box.right} />
            <text x={box.left - 6} dy="0.32em" textAnchor="end">
              {yText(tick)}
            </text>
          </g>
        ))}
        {xTicks(scales, xLog).map((tick) => (
          <text key={tick} x={x(tick)} y={box.bottom + 14} textAnchor={anchor(x(tick), box)}>
            {xText(tick)}
          </text>
        ))}
        {xLabel && (
          <text x={box.right} y={height - 4} textAnchor="end">
            {xLabel}
          </text>
        )}
      </g>
      {series.map((one, index) => (
        <Curve key={one.name} series={one} scales={scales} index={index} count={series.length} />
      ))}
      {place !== null && (
        <g className={styles.pointed}>
          <line x1={x(place)} x2={x(place)} y1={box.top} y2={box.bottom} />
          {series.map((one) => {
            const point = pointAt(one, place);
            return point && <Dot key={one.name} point={point} scales={scales} color={one.color} />;
          })}
          <ChartLabels series={series} scales={scales} box={box} place={place} yText={yText} />
        </g>
      )}
      {place === null && <ChartLabels series={series} scales={scales} box={box} place={null} yText={yText} />}
    </svg>
  );
}

/** The outermost numbers stay within the plot. */
function anchor(at: number, box: PlotBox): 'start' | 'middle' | 'end' {
  if (at > box.right - 14) return 'end';
  return at < box.left + 6 ? 'start' : 'middle';
}

interface CurveProps {
  readonly series: Series;
  readonly scales: ChartScales;
  readonly index: number;
  readonly count: number;
}

function Curve({ series: { points, color, dashed }, scales, index, count }: CurveProps): ReactNode {
  const { x, y } = scales;
  const mark = markOf(index, count);
  const banded = points.some(({ low, high }) => low !== undefined || high !== undefined);
  const band = area<ChartPoint>(
    (p) => x(p.x),
    (p) => y(p.low ?? p.y),
    (p) => y(p.high ?? p.y),
  );
  const curve = line<ChartPoint>(
    (p) => x(p.x),
    (p) => y(p.y),
  );
  return (
    <g>
      {banded && <path d={band(points) ?? undefined} fill={color} fillOpacity={0.14} />}
      <path
        d={curve(points) ?? undefined}
        className={`${styles.curve} ${dashed ? styles.dashed : ''}`}
        stroke={color}
      />
      {mark &&
        marked(points, x, index, count).map((point) => (
          <path key={point.x} d={mark} fill={color} transform={`translate(${x(point.x)} ${y(point.y)})`} />
        ))}
      {points.length === 1 && !mark && <Dot point={points[0]!} scales={scales} color={color} />}
    </g>
  );
}

function Dot(props: { readonly point: ChartPoint; readonly scales: ChartScales; readonly color: string }): ReactNode {
  const { point, scales, color } = props;
  return <circle cx={scales.x(point.x)} cy={scales.y(point.y)} r={3} fill={color} />;
}
