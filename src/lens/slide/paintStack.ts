/** Draws the stack: a row an input map, all of them on the same scales. */
import { PADDING, type Layer } from '../../network';
import { divergingShade } from '../../ui/canvas';
import { letters } from '../../ui/cellNumbers';
import type { Slice } from '../arithmetic';
import { inputShade, paintGrid, type Look } from './cells';
import { frame, paintPlain } from './paintMap';
import type { Scales } from './scales';
import type { StackLayout } from './stackLayout';
import { windowAt } from './windowAt';

export interface StackPicture {
  readonly layer: Layer;
  readonly unit: number;
  readonly slices: readonly Slice[];
  readonly input: ArrayLike<number>;
  readonly scales: Scales;
  readonly chosen: number;
}

export function paintStack(
  context: CanvasRenderingContext2D,
  layout: StackLayout,
  { layer, unit, slices, input, scales, chosen }: StackPicture,
  look: Look,
): void {
  const { palette } = look;
  const shade = inputShade(palette, scales);
  slices.forEach((slice, at) => {
    const row = layout.rows[at]!;
    if (at === chosen) {
      context.fillStyle = palette.css('field', 0.13);
      context.fillRect(0, at * layout.rowHeight, 4000, layout.rowHeight);
    }
    const placed = windowAt(layer, slice, unit);
    paintPlain(context, row.input, placed, input, shade, palette);
    frame(context, placed.rect(row.input), palette.css('field'), 1.5);
    paintGrid(context, look, row.patch, slice.values, shade, (cell) => slice.inputs[cell] === PADDING);
    paintGrid(context, look, row.weights, slice.weights, divergingShade(palette, scales.weights));
    paintGrid(context, look, row.products, slice.products, divergingShade(palette, scales.products));
    context.fillStyle = palette.css('mute');
    context.font = letters();
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const middle = layout.rowHeight * (at + 0.5);
    for (const [sign, left, right] of [
      ['×', row.patch, row.weights],
      ['=', row.weights, row.products],
    ] as const) {
      context.fillText(sign, (left.x + left.width + right.x) / 2, middle);
    }
  });
}
