/** Strokes as smooth lines on a canvas: curves through the middles between points, as wide as the pen was pressed. */
import { widthAtPressure, type Drawing, type Point, type Stroke } from '../digits/strokes';

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/**
 * Draws with the context's stroke and fill style; `side` is the paper's side in the context's units, and each side of a line
 * is wider by `more` of them.
 */
export function inkDrawing(context: CanvasRenderingContext2D, drawing: Drawing, side: number, more = 0): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of drawing) inkStroke(context, stroke, side, more);
}

function inkStroke(context: CanvasRenderingContext2D, { points, width }: Stroke, side: number, more: number): void {
  const first = points[0];
  if (!first) return;
  const widthAt = (point: Point): number => Math.max(1, width * widthAtPressure(point.pressure) * side + 2 * more);
  if (points.length === 1) {
    context.beginPath();
    context.arc(first.x * side, first.y * side, widthAt(first) / 2, 0, 2 * Math.PI);
    context.fill();
    return;
  }
  // A path has one width: a new one begins where the pressure changes.
  let from = first;
  context.lineWidth = widthAt(first);
  context.beginPath();
  context.moveTo(first.x * side, first.y * side);
  for (let i = 1; i < points.length; i++) {
    const point = points[i]!;
    const next = points[i + 1];
    const to = next ? middle(point, next) : point;
    if (Math.abs(widthAt(point) - context.lineWidth) > 0.1) {
      context.stroke();
      context.lineWidth = widthAt(point);
      context.beginPath();
      context.moveTo(from.x * side, from.y * side);
    }
    context.quadraticCurveTo(point.x * side, point.y * side, to.x * side, to.y * side);
    from = to;
  }
  context.stroke();
}
