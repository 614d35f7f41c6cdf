/** Draws over the maps what a weight pointed at is used for: its units and inputs stay light, the rest of their layers steps back. */
import type { Connectivity } from '../network';
import { drawPixels } from '../ui/canvas';
import type { Palette } from '../ui/palette';
import { boxRect, placeOf, type StageLayout } from './layout';
import type { Lights } from './lights';
import { outlineOnPaper } from './outline';
import { atLeast, outset } from './rect';

const COVERED = 0.66;
/** Lit places that fill a rectangle have a line around them; others are told from the dark ones by a stronger tint. */
const TINT = 0.1;
const TINT_APART = 0.5;
const SMALLEST_BOX = 5;

export function paintLights(
  context: CanvasRenderingContext2D,
  layout: StageLayout,
  lights: readonly Lights[],
  connectivity: Connectivity,
  palette: Palette,
): void {
  const dark = palette.css('ground', COVERED);
  for (const { layer, maps } of lights) {
    const place = placeOf(layout, layer);
    const { height, width } = place.shape;
    const color = palette.rgb(connectivity);
    place.maps.forEach((map, at) => {
      const lit = maps.get(at);
      if (!lit) {
        const { x, y, width, height } = outset(map, 1);
        context.fillStyle = dark;
        context.fillRect(x, y, width, height);
        return;
      }
      // A pixel a unit, stretched: cells that touch leave no seams.
      const pixels = new ImageData(width, height);
      const [light, shade] = [lit.box ? TINT : TINT_APART, palette.rgb('ground')];
      lit.places.forEach((on, unit) =>
        pixels.data.set(on ? [...color, light * 255] : [...shade, COVERED * 255], unit * 4),
      );
      drawPixels(context, pixels, map.x, map.y, map.width, map.height);
      if (lit.box)
        outlineOnPaper(context, [atLeast(boxRect(place, at, lit.box), SMALLEST_BOX)], palette, connectivity, 2);
    });
  }
}
