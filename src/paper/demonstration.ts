/** A drawing as it comes into being: the part of it that a hand of even pace has drawn after a while. */
import type { Drawing } from '../digits/strokes';

/** `share` of all points, 0 … 1, stroke after stroke. The whole drawing, and no copy of it, at 1. */
export function partOf(drawing: Drawing, share: number): Drawing {
  const total = drawing.reduce((sum, { points }) => sum + points.length, 0);
  let left = Math.round(total * Math.min(1, Math.max(0, share)));
  if (left === total) return drawing;
  const part = drawing.map(({ points, width }) => {
    const taken = points.slice(0, Math.min(left, points.length));
    left -= taken.length;
    return { points: taken, width };
  });
  return part.filter(({ points }) => points.length > 0);
}
