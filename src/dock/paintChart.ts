/** Draws the curves and their axes. */
import type { ScaleContinuousNumeric } from 'd3-scale';
import { line } from 'd3-shape';
import type { Palette } from '../ui/palette';
import type { Series } from './Chart';
import type { Sample } from './curve';

/** Room for the axes' numbers, in CSS pixels. */
export const MARGIN = { top: 6, right: 8, bottom: 17, left: 40 } as const;

type Scale = ScaleContinuousNumeric<number, number>;

export interface ChartInk {
  readonly palette: Palette;
  readonly format: (value: number) => string;
  readonly steps: (value: number) => string;
  /** Step under the pointer. */
  readonly pointed: number | undefined;
}

export function paintChart(
  context: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number },
  scales: { readonly x: Scale; readonly y: Scale },
  series: readonly Series[],
  ink: ChartInk,
): void {
  paintAxes(context, size, scales, ink);
  const path = line<Sample>(
    ({ step }) => scales.x(step),
    ({ value }) => scales.y(value),
  ).context(context);
  for (const { samples, color, dashed } of series) {
    context.strokeStyle = ink.palette.css(color);
    context.lineWidth = 1.75;
    context.lineJoin = 'round';
    context.setLineDash(dashed ? [4, 3] : []);
    context.beginPath();
    path(samples);
    context.stroke();
    context.setLineDash([]);
    const only = samples.length === 1 ? samples[0] : undefined;
    if (only) dot(context, scales.x(only.step), scales.y(only.value), ink.palette.css(color));
  }
  if (ink.pointed !== undefined) paintPointer(context, size, scales, series, ink, ink.pointed);
}

function paintAxes(
  context: CanvasRenderingContext2D,
  { width, height }: { readonly width: number; readonly height: number },
  { x, y }: { readonly x: Scale; readonly y: Scale },
  { palette, format, steps }: ChartInk,
): void {
  context.font = `11px ${getComputedStyle(context.canvas).fontFamily}`;
  context.fillStyle = palette.css('mute');
  context.strokeStyle = palette.css('line');
  context.lineWidth = 1;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const value of fewTicks(y.ticks(Math.max(2, Math.floor(height / 30))), 4)) {
    const at = Math.round(y(value)) + 0.5;
    context.beginPath();
    context.moveTo(MARGIN.left, at);
    context.lineTo(width - MARGIN.right, at);
    context.stroke();
    context.fillText(format(value), MARGIN.left - 6, at);
  }
  context.textBaseline = 'alphabetic';
  const ticks = fewTicks(
    x.ticks(Math.max(2, Math.floor(width / 90))).filter((step) => Number.isInteger(step)),
    8,
  );
  for (const step of ticks) {
    const at = x(step);
    context.textAlign = at > width - 30 ? 'right' : at < MARGIN.left + 10 ? 'left' : 'center';
    context.fillText(steps(step), context.textAlign === 'right' ? width - 2 : at, height - 4);
  }
}

/** A logarithmic scale may give every digit of every decade: keep the powers of ten, or every so many. */
function fewTicks(ticks: readonly number[], most: number): readonly number[] {
  if (ticks.length <= most) return ticks;
  const powers = ticks.filter((value) => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9);
  const left = powers.length >= 2 ? powers : ticks;
  const every = Math.ceil(left.length / most);
  return left.filter((_, i) => i % every === 0);
}

function paintPointer(
  context: CanvasRenderingContext2D,
  { height }: { readonly height: number },
  { x, y }: { readonly x: Scale; readonly y: Scale },
  series: readonly Series[],
  { palette }: ChartInk,
  step: number,
): void {
  const at = Math.round(x(step)) + 0.5;
  context.strokeStyle = palette.css('line-strong');
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(at, MARGIN.top);
  context.lineTo(at, height - MARGIN.bottom);
  context.stroke();
  for (const { samples, color } of series) {
    const sample = samples.find((candidate) => candidate.step === step);
    if (sample) dot(context, x(step), y(sample.value), palette.css(color));
  }
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.arc(x, y, 3, 0, 2 * Math.PI);
  context.fill();
}
