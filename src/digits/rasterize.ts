/** Draws lines with round caps and joins into a grid of ink, anti-aliased, without a canvas. */

/** A grid of ink, [y, x], 0 white … 1 ink. Pixel (y, x) covers the square from (x, y) to (x + 1, y + 1). */
export interface InkGrid {
  readonly values: Float32Array;
  readonly height: number;
  readonly width: number;
}

/**
 * Adds one segment whose radius runs evenly from `radiusA` to `radiusB`; all in pixels. A pixel's ink is how deep its
 * centre lies inside the line, over a ramp one pixel wide: the area covered, but for corners. Where lines cross, the
 * darker one counts, as with a pen. A segment of no length is a dot.
 */
export function inkSegment(
  grid: InkGrid,
  ax: number,
  ay: number,
  radiusA: number,
  bx: number,
  by: number,
  radiusB: number,
): void {
  const { values, width } = grid;
  const reach = Math.max(radiusA, radiusB) + 0.5;
  const top = Math.max(0, Math.floor(Math.min(ay, by) - reach));
  const bottom = Math.min(grid.height - 1, Math.floor(Math.max(ay, by) + reach));
  const left = Math.max(0, Math.floor(Math.min(ax, bx) - reach));
  const right = Math.min(width - 1, Math.floor(Math.max(ax, bx) + reach));
  const ux = bx - ax;
  const uy = by - ay;
  const squaredLength = ux * ux + uy * uy;
  const inverse = squaredLength > 0 ? 1 / squaredLength : 0;
  const growth = radiusB - radiusA;
  for (let y = top; y <= bottom; y++) {
    const py = y + 0.5 - ay;
    for (let x = left; x <= right; x++) {
      const px = x + 0.5 - ax;
      let along = (px * ux + py * uy) * inverse;
      along = along < 0 ? 0 : along > 1 ? 1 : along;
      const dx = px - along * ux;
      const dy = py - along * uy;
      const outer = radiusA + along * growth + 0.5;
      const squaredDistance = dx * dx + dy * dy;
      if (squaredDistance >= outer * outer) continue;
      const depth = outer - Math.sqrt(squaredDistance);
      // A line thinner than a pixel covers no pixel whole.
      const ink = Math.min(depth, 1, 2 * (outer - 0.5));
      const at = y * width + x;
      if (ink > values[at]!) values[at] = ink;
    }
  }
}
