/** Marks on the curves of a chart: each of several has a shape of its own, by which it is told from the others without its colour. */
import { symbol, symbolsFill } from 'd3-shape';
import type { ChartPoint, Scale } from './chartScales';

/** In square pixels, as d3-shape has it: some seven across. */
const AREA = 34;
/** Pixels along the horizontal axis from one mark to the next. */
const SPACING = 60;

/** The shape of the curve at this place of so many, as a path around its middle; null where there is nothing to tell it from. */
export const markOf = (index: number, count: number): string | null =>
  count < 2 ? null : symbol(symbolsFill[index % symbolsFill.length], AREA)();

/** The points that are marked, some way from one another; those of the next curve stand beside them, and a short curve has one. */
export function marked(points: readonly ChartPoint[], x: Scale, index: number, count: number): readonly ChartPoint[] {
  const first = (SPACING / count) * index;
  const found: ChartPoint[] = [];
  let next = x.range()[0]! + first;
  for (const point of points) {
    if (x(point.x) < next) continue;
    found.push(point);
    next = x(point.x) + SPACING;
  }
  return found.length > 0 ? found : points.slice(-1);
}
