/** What belongs together in the three pictures: the window on the input, the copy (or the kernel) and the unit, and the cone between them. */
import { positionOf, span } from '../../network';
import { prepare } from '../../ui/canvas';
import type { Palette } from '../../ui/palette';
import { frustum, type Frustum } from '../field';
import { outlineOnPaper } from '../outline';
import { trace } from '../paintField';
import { atLeast, type Rect } from '../rect';
import { blockRect, type FocusLayout } from './layout';
import type { Focus } from './subject';

export interface Marks {
  /** It hangs over the input's border where the input is padded there. */
  readonly window: Rect;
  readonly filter: Rect;
  readonly unit: Rect;
}

/** Where the marks of a unit lie, which must be one of the focused map. */
export function marksOf({ pictures }: FocusLayout, focus: Focus, unit: number): Marks {
  const { layer, walk, untied, input } = focus;
  const at = walk.indexOf(unit);
  const cell = [Math.floor(at / walk.columns), at % walk.columns] as const;
  const { y, x } = positionOf(layer.output, unit);
  const { kernel, stride, padding, dilation } = layer.window;
  return {
    window:
      focus.inputMap === null
        ? pictures.input
        : blockRect(
            pictures.input,
            input,
            [y * stride[0] - padding[0], x * stride[1] - padding[1]],
            [span(kernel[0], dilation[0]), span(kernel[1], dilation[1])],
          ),
    filter: untied ? blockRect(pictures.filter, walk, cell) : pictures.filter,
    unit: blockRect(pictures.map, walk, cell),
  };
}

/** Squares smaller than this, in CSS pixels, would not be seen. */
const SMALLEST = 6;

export function paintMarks(canvas: HTMLCanvasElement, layout: FocusLayout, marks: Marks, palette: Palette): void {
  const context = prepare(canvas, layout.width, layout.drawn);
  const unit = atLeast(marks.unit, SMALLEST);
  context.lineJoin = 'round';
  paintCone(context, layout, [frustum(marks.filter, marks.window), frustum(unit, marks.filter)], palette);
  context.fillStyle = palette.css('field', 0.12);
  context.fillRect(marks.window.x, marks.window.y, marks.window.width, marks.window.height);
  outlineOnPaper(context, [marks.window, atLeast(marks.filter, SMALLEST), unit], palette, 'field', 2);
}

/** Its edges run from mark to mark; between the pictures, which keep their colours, it is filled. */
function paintCone(
  context: CanvasRenderingContext2D,
  { pictures }: FocusLayout,
  cone: readonly Frustum[],
  palette: Palette,
): void {
  context.fillStyle = palette.css('field', 0.13);
  context.strokeStyle = palette.css('field', 0.6);
  context.lineWidth = 1;
  for (const { hull } of cone) {
    trace(context, hull);
    context.stroke();
    context.save();
    context.clip();
    context.beginPath();
    context.rect(0, 0, context.canvas.width, context.canvas.height);
    for (const { x, y, width, height } of Object.values(pictures)) context.rect(x, y, width, height);
    context.fill('evenodd');
    context.restore();
  }
}
