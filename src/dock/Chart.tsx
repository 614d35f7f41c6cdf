/** Curves over the steps of training, with axes, and a read-out under the pointer or, with the arrow keys, under the focus. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../i18n';
import { useCanvas, useSize } from '../ui/canvas';
import { usePalette, type ColorName } from '../ui/palette';
import styles from './Chart.module.css';
import { MARGIN, paintChart } from './paintChart';
import { nearest, type Sample } from './curve';

export interface Series {
  readonly name: string;
  readonly color: ColorName;
  readonly dashed?: boolean;
  readonly samples: readonly Sample[];
}

export interface ChartProps {
  readonly label: string;
  readonly series: readonly Series[];
  readonly logarithmic?: boolean;
  /** Lowest and highest value of the axis. */
  readonly domain: readonly [number, number];
  readonly format: (value: number) => string;
  /** Said in place of curves while there is nothing to draw. */
  readonly empty: string;
}

/** Share of the chart's width that an arrow key moves the read-out. */
const KEY_STEP = 0.02;

export function Chart({ label, series, logarithmic = false, domain, format, empty }: ChartProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const [asked, setAsked] = useState<number | null>(null);

  const first = series[0]?.samples[0]?.step ?? 0;
  const last = Math.max(first + 1, ...series.map(({ samples }) => samples.at(-1)?.step ?? 0));
  const [low, high] = domain;
  const scales = useMemo(
    () => ({
      x: scaleLinear([first, last], [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)]),
      y: (logarithmic ? scaleLog : scaleLinear)([low, high], [height - MARGIN.bottom, MARGIN.top]).clamp(true),
    }),
    [first, last, low, high, logarithmic, width, height],
  );
  const leading = series.find(({ samples }) => samples.length > 0);
  const pointed =
    asked === null || !leading ? undefined : nearest(leading.samples, scales.x.invert(asked * width))?.step;

  const draw = useMemo(
    () => (context: CanvasRenderingContext2D) =>
      leading &&
      paintChart(context, { width, height }, scales, series, { palette, format, steps: text.number, pointed }),
    [width, height, scales, series, leading, palette, format, text, pointed],
  );
  const canvas = useCanvas(draw, width, height);

  const readOut =
    pointed === undefined
      ? undefined
      : [
          text('dock.atStep', { step: text.number(Math.round(pointed)) }),
          ...series.flatMap(({ name, samples }) =>
            samples.length > 0 ? [`${name} ${format(nearest(samples, pointed)!.value)}`] : [],
          ),
        ].join(', ');

  function onKeyDown(event: KeyboardEvent): void {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Escape') setAsked(null);
    if (!direction) return;
    event.preventDefault();
    setAsked(Math.min(1, Math.max(0, (asked ?? 1) + direction * KEY_STEP)));
  }

  return (
    <div className={styles.chart}>
      <p className={styles.legend} aria-hidden="true">
        {pointed !== undefined && <span>{text('dock.atStep', { step: text.number(Math.round(pointed)) })}</span>}
        {series.map(({ name, color, dashed, samples }) => (
          <span key={name}>
            <i style={{ borderTop: `2px ${dashed ? 'dashed' : 'solid'} var(--${color})` }} />
            {name}
            {pointed !== undefined && samples.length > 0 && <b> {format(nearest(samples, pointed)!.value)}</b>}
          </span>
        ))}
      </p>
      <div
        ref={box}
        className={styles.plot}
        role="slider"
        aria-label={label}
        aria-disabled={!leading}
        aria-valuemin={first}
        aria-valuemax={last}
        aria-valuenow={pointed ?? last}
        aria-valuetext={readOut ?? (leading ? undefined : empty)}
        tabIndex={0}
        onPointerMove={(event) => setAsked(event.nativeEvent.offsetX / width)}
        onPointerLeave={() => setAsked(null)}
        onKeyDown={onKeyDown}
        onBlur={() => setAsked(null)}
      >
        <canvas ref={canvas} />
        {!leading && <span className={styles.empty}>{empty}</span>}
      </div>
    </div>
  );
}
