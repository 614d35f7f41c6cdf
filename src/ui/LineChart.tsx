/** Curves over a common axis: lines, bands of uncertainty, axes, a legend, and a read-out of the place under the pointer or, with the arrow keys, under the focus. */
import {
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { useText } from '../i18n';
import { useSize } from './canvas';
import type { ChartFigure } from './chartFile';
import { ChartPicture } from './ChartPicture';
import { chartScales, drawable, placeAt, pointAt, type Axes, type Series } from './chartScales';
import { markOf } from './curveMarks';
import { measured, tick } from './measured';
import styles from './LineChart.module.css';

export type { ChartPoint, Series } from './chartScales';

export interface LineChartProps extends Axes {
  readonly label: string;
  readonly series: readonly Series[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** The axes' names are read aloud only: beside the chart stands what it shows. */
  readonly labelsHidden?: boolean;
  readonly percent?: boolean;
  /** In CSS pixels; the chart is as wide as its place. `fill`: as high, too. */
  readonly height?: number | 'fill';
  /** The place that it tells of while none is pointed at; where absent, of the last one. */
  readonly at?: number;
  /** Told where it is pressed, on the horizontal axis. */
  readonly onPick?: (x: number) => void;
  /** What of it can be saved as a picture. */
  readonly figure?: Ref<ChartFigure>;
}

const MARGIN = { top: 6, right: 12, bottom: 18, left: 50 };
/** Of the line that names the horizontal axis. */
const LABEL_HEIGHT = 15;

/** An arrow key moves over so many of the measured places: end to end in fifty strokes, however many there are. */
const KEY_STROKES = 50;

export function LineChart({
  label,
  series: given,
  xLabel,
  yLabel,
  labelsHidden = false,
  xLog = false,
  yLog = false,
  yDomain,
  percent = false,
  height = 210,
  at,
  onPick,
  figure,
}: LineChartProps): ReactNode {
  const text = useText();
  const [plot, size] = useSize<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const [pointed, setPlace] = useState<number | null>(null);
  const place = pointed ?? at ?? null;
  const [least, most] = yDomain ?? [];
  const series = useMemo(() => given.map(drawable), [given]);
  const box = useMemo(
    () => ({
      left: MARGIN.left,
      right: size.width - MARGIN.right,
      top: MARGIN.top,
      bottom: size.height - MARGIN.bottom - (labelsHidden ? 0 : LABEL_HEIGHT),
    }),
    [size, labelsHidden],
  );
  const scales = useMemo(
    () =>
      chartScales(series, box, {
        xLog,
        yLog,
        yDomain: least === undefined || most === undefined ? undefined : [least, most],
      }),
    [series, box, xLog, yLog, least, most],
  );
  useImperativeHandle(figure, () => ({ svg: svg.current!, title: label, yLabel, series }));
  const { places } = scales;
  const share = (value: number): string => text.number(value, { style: 'percent', maximumFractionDigits: 1 });
  const yText = (value: number): string => (percent ? share(value) : measured(text, value));
  const xText = place === null ? '' : `${xLabel} ${text.number(place)}`;
  const shown = series.map((one) => ({ ...one, point: place === null ? one.points.at(-1) : pointAt(one, place) }));

  const across = ({ clientX, currentTarget }: PointerEvent): number =>
    clientX - currentTarget.getBoundingClientRect().left;

  function onKeyDown(event: KeyboardEvent): void {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Escape') setPlace(null);
    if (!direction || places.length === 0) return;
    event.preventDefault();
    const from = place === null ? places.length - 1 : places.indexOf(place);
    const to = from + direction * Math.max(1, Math.round(places.length / KEY_STROKES));
    setPlace(places[Math.min(places.length - 1, Math.max(0, to))]!);
  }

  return (
    <figure className={`${styles.chart} ${height === 'fill' ? styles.filling : ''}`}>
      <figcaption className={styles.legend} aria-hidden="true">
        {!labelsHidden && <span>{yLabel}</span>}
        {place !== null && <span>{xText}</span>}
        {shown.map(({ name, color, dashed, point }, index) => (
          <span key={name}>
            <svg viewBox="0 -5 18 10" className={styles.sample}>
              <path d="M0 0h18" stroke={color} className={`${styles.curve} ${dashed ? styles.dashed : ''}`} />
              <path d={markOf(index, shown.length) ?? ''} fill={color} transform="translate(9 0)" />
            </svg>
            {name} <b>{point ? yText(point.y) : '–'}</b>
          </span>
        ))}
      </figcaption>
      <div
        ref={plot}
        className={styles.plot}
        style={{ ...(height !== 'fill' && { height }), ...(onPick && { touchAction: 'pan-y' }) }}
        role="slider"
        aria-label={label}
        aria-valuemin={places[0] ?? 0}
        aria-valuemax={places.at(-1) ?? 0}
        aria-valuenow={place ?? places.at(-1) ?? 0}
        aria-valuetext={[
          ...(place === null ? [] : [xText]),
          ...shown.flatMap(({ name, point }) => (point ? [`${name}: ${yText(point.y)}`] : [])),
        ].join(', ')}
        tabIndex={0}
        onPointerMove={(event) => {
          setPlace(placeAt(scales, across(event)));
          if (event.buttons === 1) onPick?.(scales.x.invert(across(event)));
        }}
        onPointerDown={(event) => onPick?.(scales.x.invert(across(event)))}
        onPointerLeave={() => setPlace(null)}
        onKeyDown={onKeyDown}
        onBlur={() => setPlace(null)}
      >
        {size.width > 0 && (
          <ChartPicture
            svg={svg}
            title={label}
            width={size.width}
            height={size.height}
            box={box}
            scales={scales}
            series={series}
            xLog={xLog}
            yLog={yLog}
            xLabel={labelsHidden ? null : xLabel}
            yText={percent ? share : (value) => tick(text, value)}
            place={place}
          />
        )}
      </div>
    </figure>
  );
}
