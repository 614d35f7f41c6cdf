/** The picture of one position, drawn in one go: the window on the input, the map so far, patch × weights = products. */
import { PADDING, type Layer, type Walk } from '../../network';
import { divergingShade, type Shade } from '../../ui/canvas';
import type { Palette } from '../../ui/palette';
import type { Slice } from '../arithmetic';
import { css, letters } from '../../ui/cellNumbers';
import { inputShade, paintGrid, paintTag, type Look } from './cells';
import type { Rect } from '../../ui/rect';
import { cellRect, type Grid, type SceneLayout } from './layout';
import { frame, paintFilling, paintPlain } from './paintMap';
import type { Scales } from './scales';
import { windowAt, type Placed } from './windowAt';

export interface Picture {
  readonly layer: Layer;
  readonly slice: Slice;
  readonly winner: number | null;
  readonly walk: Walk;
  /** Place in the walk. */
  readonly position: number;
  /** The way to the next position, 0 … 1. */
  readonly glide: number;
  /** The layer's input, [y, x, channel]. */
  readonly input: ArrayLike<number>;
  /** The values of the walk's units, in its order. */
  readonly output: ArrayLike<number>;
  readonly scales: Scales;
  /** A cell of the patch that is pointed at. */
  readonly cell: number | null;
  /** How often the weight pointed at meets each input; null where none is. */
  readonly meets: Uint16Array | null;
}

export function paintPicture(
  context: CanvasRenderingContext2D,
  layout: SceneLayout,
  picture: Picture,
  look: Look,
): void {
  const { slice, scales } = picture;
  const { palette } = look;
  const onInput = paintInput(context, layout.input, picture, palette);
  paintOutput(context, layout.output, picture, palette);
  paintZoom(context, onInput, layout.patch, palette);
  const padding = (cell: number): boolean => slice.inputs[cell] === PADDING;
  const grids: readonly (readonly [Grid, ArrayLike<number>, Shade, typeof padding?])[] = [
    [layout.patch, slice.values, inputShade(palette, scales), padding],
    [layout.weights, slice.weights, divergingShade(palette, scales.weights)],
    [layout.products, slice.products, divergingShade(palette, scales.products)],
  ];
  const numbered = grids.map(([grid, values, shade, hatched]) =>
    paintGrid(context, look, grid, values, shade, hatched),
  );
  context.fillStyle = palette.css('mute');
  context.font = letters(15);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(picture.layer.combine === 'distance' ? '−' : '×', layout.times.x, layout.times.y);
  context.fillText('=', layout.equals.x, layout.equals.y);
  const marked = picture.cell ?? picture.winner;
  if (marked === null) return;
  grids.forEach(([grid, values], at) => {
    frame(context, cellRect(grid, Math.floor(marked / grid.columns), marked % grid.columns), palette.css('ink'), 2);
    if (!numbered[at]) paintTag(context, look, grid, marked, values[marked]!, layout.width);
  });
}

/** Draws the input of the slice with its padding, and answers with the window's rectangle. */
function paintInput(context: CanvasRenderingContext2D, grid: Grid, picture: Picture, palette: Palette): Rect {
  const { layer, slice, scales, meets } = picture;
  const placed = windowAt(layer, slice, picture.walk.units[picture.position]!);
  const shade = inputShade(palette, scales);
  paintPlain(context, grid, placed, picture.input, shade, palette);
  if (meets) paintMeets(context, grid, placed, meets, palette);
  const window = gliding(grid, picture, placed);
  if (placed.dilated) {
    context.fillStyle = palette.css('field', 0.35);
    for (let cell = 0; cell < slice.inputs.length; cell++) {
      const rect = placed.cellRect(grid, cell);
      context.fillRect(rect.x, rect.y, rect.width, rect.height);
    }
  }
  frame(context, window, palette.css('field'), 2);
  if (picture.cell !== null) frame(context, placed.cellRect(grid, picture.cell), palette.css('ink'), 1.5);
  return window;
}

/** The window on its way to the next position. */
function gliding(grid: Grid, { layer, slice, walk, position, glide }: Picture, placed: Placed): Rect {
  const here = placed.rect(grid);
  if (glide === 0 || position + 1 >= walk.count) return here;
  const next = windowAt(layer, slice, walk.units[position + 1]!).rect(grid);
  return { ...here, x: here.x + (next.x - here.x) * glide, y: here.y + (next.y - here.y) * glide };
}

/** All inputs that the weight pointed at meets, over all positions. */
function paintMeets(
  context: CanvasRenderingContext2D,
  grid: Grid,
  placed: Placed,
  meets: Uint16Array,
  palette: Palette,
): void {
  const [rows, columns] = placed.inner;
  const [top, left] = placed.padding;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const at = placed.read(y * columns + x);
      const met = at !== null && meets[at]! > 0;
      context.fillStyle = met ? palette.css('shared', 0.42) : palette.css('ground', 0.7);
      const rect = cellRect(grid, y + top, x + left);
      context.fillRect(rect.x, rect.y, rect.width, rect.height);
    }
  }
}

/** The map so far in full colour; what is still to come is only hinted at. */
function paintOutput(context: CanvasRenderingContext2D, grid: Grid, picture: Picture, palette: Palette): void {
  const { walk, position, output, scales } = picture;
  const shade = divergingShade(palette, scales.output);
  paintFilling(context, grid, output, walk.count, position, shade, palette);
  const here = cellRect(grid, Math.floor(position / grid.columns), position % grid.columns);
  context.fillStyle = css(shade(output[position]!));
  context.fillRect(here.x, here.y, here.width, here.height);
  frame(context, here, palette.css('ink'), 2);
}

/** Lines from the window to the patch: the same cells, enlarged. */
function paintZoom(context: CanvasRenderingContext2D, from: Rect, to: Rect, palette: Palette): void {
  context.strokeStyle = palette.css('field', 0.7);
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(from.x, from.y + from.height);
  context.lineTo(to.x, to.y);
  context.moveTo(from.x + from.width, from.y + from.height);
  context.lineTo(to.x + to.width, to.y);
  context.stroke();
}
