/** Masses as shades of the field's colour, paper at 0, full at the largest one. */
import type { Box, Shape } from '../network';
import { drawPixels } from '../ui/canvas';
import type { Palette } from '../ui/palette';
import { peakOf } from './effective';
import type { Rect } from './rect';

/** Draws a box of a mass [y, x] (clipped to the input) into a rectangle. */
export function paintHeat(
  context: CanvasRenderingContext2D,
  mass: Float32Array,
  { width }: Shape,
  box: Box,
  into: Rect,
  palette: Palette,
): void {
  const [rows, columns] = [box.bottom - box.top + 1, box.right - box.left + 1];
  if (rows < 1 || columns < 1) return;
  const peak = peakOf(mass) || 1;
  const [paper, full] = [palette.rgb('panel'), palette.rgb('field')];
  const pixels = new ImageData(columns, rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const share = mass[(box.top + y) * width + box.left + x]! / peak;
      const color = paper.map((from, i) => from + (full[i]! - from) * share);
      pixels.data.set([...color, 255], (y * columns + x) * 4);
    }
  }
  drawPixels(context, pixels, into.x, into.y, into.width, into.height);
}
