/** Lines around rectangles of the stage. */
import type { ColorName, Palette } from '../ui/palette';
import { outset, type Rect } from './rect';

export function outline(context: CanvasRenderingContext2D, rect: Rect, by: number): void {
  const { x, y, width, height } = outset(rect, by);
  context.strokeRect(x, y, width, height);
}

/** How much of a side a corner takes, and how many pixels at most. */
const ARM = 0.3;
const LONGEST_ARM = 8;

/** The four corners alone: told from a whole outline without its colour. */
export function corners(context: CanvasRenderingContext2D, rect: Rect, by: number): void {
  const { x, y, width, height } = outset(rect, by);
  const arm = Math.min(LONGEST_ARM, ARM * Math.min(width, height));
  context.beginPath();
  for (const [atX, along] of [
    [x, arm],
    [x + width, -arm],
  ] as const)
    for (const [atY, down] of [
      [y, arm],
      [y + height, -arm],
    ] as const) {
      context.moveTo(atX, atY + down);
      context.lineTo(atX, atY);
      context.lineTo(atX + along, atY);
    }
  context.stroke();
}

/** A line just outside of each rectangle; a wider one of paper sets it off from a map of nearly the same colour. */
export function outlineOnPaper(
  context: CanvasRenderingContext2D,
  rects: readonly Rect[],
  palette: Palette,
  color: ColorName,
  line: number,
  trace = outline,
): void {
  for (const [paint, width] of [
    [palette.css('panel', 0.85), line + 2],
    [palette.css(color), line],
  ] as const) {
    context.strokeStyle = paint;
    context.lineWidth = width;
    for (const rect of rects) trace(context, rect, line / 2);
  }
}
