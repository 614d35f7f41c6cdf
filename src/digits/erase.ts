/** Rubbing out: strokes are cut where the eraser passes, and what lies outside of it stays as it was. */
import { widthAtPressure, type Drawing, type Point, type Stroke } from './strokes';

/** Longest step between points of a stroke that is being cut, in units of the paper's side: about two pixels on screen. */
const FINE = 0.008;

/** Distance of `p` from the segment `a`–`b`. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [ux, uy] = [b.x - a.x, b.y - a.y];
  const squaredLength = ux * ux + uy * uy;
  const along = squaredLength === 0 ? 0 : ((p.x - a.x) * ux + (p.y - a.y) * uy) / squaredLength;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(p.x - a.x - t * ux, p.y - a.y - t * uy);
}

/**
 * The drawing after a round eraser of `radius` has moved from `a` to `b`; all in units of the paper's side. Strokes that
 * were not touched are the same objects, and a drawing of which none was touched is the same drawing.
 */
export function eraseAlong(drawing: Drawing, a: Point, b: Point, radius: number): Drawing {
  let touched = false;
  const left = drawing.flatMap((stroke) => {
    const runs = cut(stroke, a, b, radius);
    if (runs !== null) touched = true;
    return runs ?? [stroke];
  });
  return touched ? left : drawing;
}

/** What is left of a stroke, in pieces; null where the eraser did not touch its ink. */
function cut(stroke: Stroke, a: Point, b: Point, radius: number): Stroke[] | null {
  const points = refined(stroke.points);
  const rubbed = points.map(
    (point) => distanceToSegment(point, a, b) < radius + (stroke.width * widthAtPressure(point.pressure)) / 2,
  );
  if (!rubbed.includes(true)) return null;
  const runs: Point[][] = [];
  points.forEach((point, i) => {
    if (rubbed[i]) return;
    if (i === 0 || rubbed[i - 1]) runs.push([]);
    runs.at(-1)!.push(point);
  });
  // A single point left over is a crumb, not a dot that someone drew.
  return runs.filter((run) => run.length > 1).map((run) => ({ width: stroke.width, points: run }));
}

/** The same line with points at most FINE apart, so that it can be cut between the points it was drawn with. */
function refined(points: readonly Point[]): readonly Point[] {
  const fine: Point[] = points.slice(0, 1);
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!];
    const pieces = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / FINE));
    for (let piece = 1; piece < pieces; piece++) fine.push(between(from, to, piece / pieces));
    fine.push(to);
  }
  return fine;
}

function between(from: Point, to: Point, t: number): Point {
  const point = { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) };
  return from.pressure === undefined || to.pressure === undefined
    ? point
    : { ...point, pressure: from.pressure + t * (to.pressure - from.pressure) };
}
