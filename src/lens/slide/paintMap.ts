/** One map of values with the padding around it, as the windows see it. */
import { drawPixels, type Shade } from '../../ui/canvas';
import type { Palette } from '../../ui/palette';
import { hatch } from './cells';
import type { Rect } from '../../ui/rect';
import type { Grid } from './layout';
import type { Placed } from './windowAt';

/** The input of a window in the grid of the padded input. */
export function paintPlain(
  context: CanvasRenderingContext2D,
  grid: Grid,
  placed: Placed,
  values: ArrayLike<number>,
  shade: Shade,
  palette: Palette,
): void {
  const [top, left] = placed.padding;
  const [rows, columns] = placed.inner;
  if (grid.rows * grid.columns > rows * columns) hatch(context, palette, grid.x, grid.y, grid.width, grid.height);
  const pixels = new ImageData(columns, rows);
  for (let place = 0; place < rows * columns; place++) {
    const at = placed.read(place);
    if (at !== null) pixels.data.set([...shade(values[at]!), 255], place * 4);
  }
  drawPixels(
    context,
    pixels,
    grid.x + left * grid.cell,
    grid.y + top * grid.cell,
    columns * grid.cell,
    rows * grid.cell,
  );
  frame(context, grid, palette.css('line-strong'), 1);
}

/** A map that is filled row by row: what is to come is only hinted at. */
export function paintFilling(
  context: CanvasRenderingContext2D,
  grid: Grid,
  values: ArrayLike<number>,
  count: number,
  position: number,
  shade: Shade,
  palette: Palette,
): void {
  const TO_COME = 46;
  const pixels = new ImageData(grid.columns, grid.rows);
  for (let place = 0; place < count; place++) {
    pixels.data.set([...shade(values[place]!), place <= position ? 255 : TO_COME], place * 4);
  }
  drawPixels(context, pixels, grid.x, grid.y, grid.width, grid.height);
  frame(context, grid, palette.css('line-strong'), 1);
}

/** A frame within a rectangle. */
export function frame(context: CanvasRenderingContext2D, rect: Rect, color: string, width: number): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.strokeRect(rect.x + width / 2, rect.y + width / 2, rect.width - width, rect.height - width);
}
