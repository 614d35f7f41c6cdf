/** Lines around rectangles of the stage. */
import type { ColorName, Palette } from '../ui/palette';
import { outset, type Rect } from './rect';

export function outline(context: CanvasRenderingContext2D, rect: Rect, by: number): void {
  const { x, y, width, height } = outset(rect, by);
  context.strokeRect(x, y, width, height);
}

/** A line just outside of each rectangle; a wider one of paper sets it off from a map of nearly the same colour. */
export function outlineOnPaper(
  context: CanvasRenderingContext2D,
  rects: readonly Rect[],
  palette: Palette,
  color: ColorName,
  line: number,
): void {
  for (const [paint, width] of [
    [palette.css('panel', 0.85), line + 2],
    [palette.css(color), line],
  ] as const) {
    context.strokeStyle = paint;
    context.lineWidth = width;
    for (const rect of rects) outline(context, rect, line / 2);
  }
}
