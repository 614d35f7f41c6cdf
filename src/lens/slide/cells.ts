/** Cells of values on a canvas: their colour, the grid between them, and their numbers where there is room. */
import type { Text } from '../../i18n';
import { divergingShade, type Shade } from '../../ui/canvas';
import { css, decimalsThatFit, letters, shortNumber, textOn } from '../../ui/cellNumbers';
import type { Palette } from '../../ui/palette';
import { cellRect, LEGIBLE_CELL, type Grid } from './layout';
import type { Scales } from './scales';

/** What a picture looks like and how its numbers are written. */
export interface Look {
  readonly palette: Palette;
  readonly text: Text;
}

/** Paper and ink where the input is the drawing, else the diverging scale. */
export function inputShade(palette: Palette, scales: Scales): Shade {
  const { paper } = scales;
  if (!paper) return divergingShade(palette, scales.input);
  return (value) => palette.inked((value - paper.white) / (paper.ink - paper.white));
}

/**
 * A grid of cells, with their numbers where all of them can be written so that they can be read, which it answers. `hatched` says
 * which cells are padding.
 */
export function paintGrid(
  context: CanvasRenderingContext2D,
  { palette, text }: Look,
  grid: Grid,
  values: ArrayLike<number>,
  shade: Shade,
  hatched?: (cell: number) => boolean,
): boolean {
  context.font = letters();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.letterSpacing = '-0.3px';
  const room = grid.cell - 4;
  const decimals =
    grid.cell >= LEGIBLE_CELL
      ? decimalsThatFit(text, values, room, (written) => context.measureText(written).width)
      : null;
  for (let cell = 0; cell < values.length; cell++) {
    const rect = cellRect(grid, Math.floor(cell / grid.columns), cell % grid.columns);
    const padding = hatched?.(cell) ?? false;
    const color = padding ? palette.rgb('sunken') : shade(values[cell]!);
    context.fillStyle = css(color);
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
    if (padding) hatch(context, palette, rect.x, rect.y, rect.width, rect.height);
    if (decimals === null) continue;
    context.fillStyle = textOn(color);
    const written = shortNumber(text, values[cell]!, decimals);
    context.fillText(written, rect.x + rect.width / 2, rect.y + rect.height / 2 + 0.5, room);
  }
  context.letterSpacing = '0px';
  if (grid.cell >= 7) lines(context, palette, grid);
  context.strokeStyle = palette.css('line-strong');
  context.lineWidth = 1;
  context.strokeRect(grid.x + 0.5, grid.y + 0.5, grid.width - 1, grid.height - 1);
  return decimals !== null;
}

/** Around a number over its cell. CSS pixels. */
const TAG = { height: 19, padding: 4 };

/** A number over its cell, where cells have no room for theirs. `width` is that of the picture. */
export function paintTag(
  context: CanvasRenderingContext2D,
  { palette, text }: Look,
  grid: Grid,
  cell: number,
  value: number,
  width: number,
): void {
  const { x, y } = cellRect(grid, Math.floor(cell / grid.columns) + 0.5, (cell % grid.columns) + 0.5);
  const written = shortNumber(text, value, 2);
  context.font = letters();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const half = context.measureText(written).width / 2 + TAG.padding;
  const middle = Math.min(width - half - 1, Math.max(half + 1, x));
  context.fillStyle = palette.css('panel');
  context.fillRect(middle - half, y - TAG.height / 2, 2 * half, TAG.height);
  context.strokeStyle = palette.css('ink');
  context.lineWidth = 1;
  context.strokeRect(middle - half, y - TAG.height / 2, 2 * half, TAG.height);
  context.fillStyle = palette.css('ink');
  context.fillText(written, middle, y + 0.5);
}

function lines(context: CanvasRenderingContext2D, palette: Palette, grid: Grid): void {
  context.strokeStyle = palette.css('line');
  context.lineWidth = 1;
  context.beginPath();
  for (let column = 1; column < grid.columns; column++) {
    const x = Math.round(grid.x + column * grid.cell) + 0.5;
    context.moveTo(x, grid.y);
    context.lineTo(x, grid.y + grid.height);
  }
  for (let row = 1; row < grid.rows; row++) {
    const y = Math.round(grid.y + row * grid.cell) + 0.5;
    context.moveTo(grid.x, y);
    context.lineTo(grid.x + grid.width, y);
  }
  context.stroke();
}

/** Padding: value 0, and no picture there. */
export function hatch(
  context: CanvasRenderingContext2D,
  palette: Palette,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const SPACING = 5;
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.strokeStyle = palette.css('line-strong', 0.55);
  context.lineWidth = 1;
  context.beginPath();
  // On one lattice of the whole canvas, so that neighbouring cells hatch into each other.
  const first = Math.floor((x + y) / SPACING) * SPACING;
  for (let sum = first; sum <= x + y + width + height; sum += SPACING) {
    context.moveTo(sum - y, y);
    context.lineTo(sum - y - height, y + height);
  }
  context.stroke();
  context.restore();
}
