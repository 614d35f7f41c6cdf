/** What a chart of curves is reckoned from: its points, its scales, its ticks, and the values at a place pointed at. */
import { bisectCenter, bisector, extent } from 'd3-array';
import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from 'd3-scale';

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
  /** By growing x. */
  readonly points: readonly ChartPoint[];
}

export interface Axes {
  readonly xLog?: boolean;
  readonly yLog?: boolean;
  /** Lowest and highest value of the axis; the values' own where absent. */
  readonly yDomain?: readonly [number, number];
}

/** Where the curves are drawn, in CSS pixels of the chart. */
export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Scale = ScaleContinuousNumeric<number, number>;

export interface ChartScales {
  readonly x: Scale;
  readonly y: Scale;
  /** Every place where something was measured, growing. */
  readonly places: readonly number[];
}

/** Without the points that stand nowhere on the axes: losses that are infinite, or no numbers, as of training that diverged. */
export const drawable = (series: Series): Series =>
  series.points.every(isFinitePoint) ? series : { ...series, points: series.points.filter(isFinitePoint) };

const isFinitePoint = ({ x, y, low = y, high = y }: ChartPoint): boolean => [x, y, low, high].every(Number.isFinite);

/** Of series that are `drawable`. */
export function chartScales(series: readonly Series[], box: PlotBox, { xLog, yLog, yDomain }: Axes): ChartScales {
  const points = series.flatMap((one) => one.points);
  const places = [...new Set(points.map(({ x }) => x))].toSorted((a, b) => a - b);
  const [first = xLog ? 1 : 0, last = 1] = extent(places);
  const [least = yLog ? 0.1 : 0, most = 1] =
    yDomain ?? extent(points.flatMap(({ y, low = y, high = y }) => [low, high]));
  const x = (xLog ? scaleLog : scaleLinear)(
    [first, last === first ? first + 1 : last],
    [box.left, Math.max(box.left + 1, box.right)],
  );
  const y = (yLog ? scaleLog : scaleLinear)([least, most], [box.bottom, box.top]).clamp(true);
  // To the next power of ten would leave a logarithmic axis half empty.
  return { x, y: yLog ? y : y.nice(), places };
}

/** A line of numbers needs so much of the chart's height, … */
const TICK_HEIGHT = 36;
/** … and a number so much of its width. */
const TICK_WIDTH = 50;

export function yTicks(y: Scale, yLog = false): readonly number[] {
  const most = Math.max(2, Math.floor(lengthOf(y) / TICK_HEIGHT));
  return yLog ? few(y.ticks(most), most) : y.ticks(most);
}

/** Between whole places, as steps are, only whole numbers. On a logarithmic axis the places themselves, as far as they are few. */
export function xTicks({ x, places }: ChartScales, xLog = false): readonly number[] {
  const most = Math.max(2, Math.floor(lengthOf(x) / TICK_WIDTH));
  if (xLog) return places.length <= 8 ? places : few(x.ticks(most), most);
  const ticks = x.ticks(most);
  return places.every(Number.isInteger) ? ticks.filter(Number.isInteger) : ticks;
}

function lengthOf(scale: Scale): number {
  const [from, to] = scale.range();
  return Math.abs(to! - from!);
}

/** A logarithmic scale may give every digit of every decade: keeps the powers of ten, else what begins with 1, 2 or 5, or every so many. */
function few(ticks: readonly number[], most: number): readonly number[] {
  if (ticks.length <= most) return ticks;
  const beginningWith = (digits: string): readonly number[] =>
    ticks.filter((value) => digits.includes(value.toExponential(0)[0]!));
  const [powers, rounded] = [beginningWith('1'), beginningWith('125')];
  const left = powers.length >= 2 ? powers : rounded.length >= 2 ? rounded : ticks;
  const every = Math.ceil(left.length / most);
  return left.filter((_, index) => index % every === 0);
}

/** The measured place nearest to `x` pixels; null where nothing was measured. */
export const placeAt = ({ x, places }: ChartScales, pixels: number): number | null =>
  places[bisectCenter(places, x.invert(pixels))] ?? null;

const byX = bisector((point: ChartPoint) => point.x);

/** What a series says of a place: its nearest point, or none before it begins and after it ends. */
export function pointAt({ points }: Series, place: number): ChartPoint | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || place < first.x || place > last.x) return undefined;
  return points[byX.center(points, place)];
}

/**
 * Heights as near to the wanted ones as they can be, at least `gap` apart and within [top, bottom], in the order of the wanted
 * ones. Where there is no room for all, the last ones leave it below.
 */
export function spreadOut(
  wanted: readonly number[],
  gap: number,
  [top, bottom]: readonly [number, number],
): readonly number[] {
  const order = wanted.map((_, at) => at).toSorted((a, b) => wanted[a]! - wanted[b]!);
  const heights = wanted.map((height) => Math.min(bottom, Math.max(top, height)));
  const apart = (from: number, to: number, sign: 1 | -1): void => {
    if (sign * (heights[to]! - heights[from]!) < gap) heights[to] = heights[from]! + sign * gap;
  };
  for (let i = order.length - 2; i >= 0; i--) apart(order[i + 1]!, order[i]!, -1);
  if (order.length > 0) heights[order[0]!] = Math.max(top, heights[order[0]!]!);
  for (let i = 1; i < order.length; i++) apart(order[i - 1]!, order[i]!, 1);
  return heights;
}
