/** Cells of values on a canvas: their colour, the grid between them, and their numbers where there is room. */
import type { Text } from '../../i18n';
import { divergingShade, type Shade } from '../../ui/canvas';
import { css, decimalsThatFit, shortNumber, textOn } from '../../ui/cellNumbers';
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

const fontFor = (cell: number): string => `${Math.min(12, Math.max(8, cell * 0.36))}px system-ui, sans-serif`;

/** A grid of cells with their numbers. `hatched` says which cells are padding. */
export function paintGrid(
  context: CanvasRenderingContext2D,
  { palette, text }: Look,
  grid: Grid,
  values: ArrayLike<number>,
  shade: Shade,
  hatched?: (cell: number) => boolean,
): void {
  const numbers = grid.cell >= LEGIBLE_CELL;
  context.font = fontFor(grid.cell);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.letterSpacing = '-0.3px';
  const room = grid.cell - 2;
  const decimals = numbers
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
