/** The pen and the eraser in the hand: what pointer events do to the drawing. Mouse, touch and pen alike. */
import type { Point } from '../digits/strokes';
import { beginStroke, endStroke, eraseAt, extendStroke } from '../store/actions/drawing';
import { SheetPointer } from '../ui/sheetPointer';

export type Tool = 'pen' | 'eraser';

/** In units of the paper's side. Across a digit as tall as 0.7 of the paper, such a line is 2.3 pixels of 20, as in MNIST. */
export const PEN_WIDTH = 0.09;
export const ERASER_RADIUS = 0.045;

/** The eraser end of a pen, as `PointerEvent.buttons` reports it (Pointer Events, section 4.1.1). */
const ERASER_BUTTON = 32;

export class Hand {
  readonly #pointer = new SheetPointer();
  #erasing = false;
  #last: Point = { x: 0, y: 0 };

  down(event: PointerEvent, paper: Element, tool: Tool): void {
    const erasing = tool === 'eraser' || (event.buttons & ERASER_BUTTON) !== 0;
    if (event.button !== 0 && !erasing) return;
    const point = this.#pointer.down(event, paper);
    if (!point) return;
    this.#erasing = erasing;
    this.#last = point;
    if (erasing) eraseAt(this.#last, this.#last, ERASER_RADIUS);
    else beginStroke(this.#last, PEN_WIDTH);
  }

  move(event: PointerEvent, paper: Element): void {
    const points = this.#pointer.move(event, paper);
    if (points.length === 0) return;
    if (!this.#erasing) {
      extendStroke(points);
      return;
    }
    for (const point of points) {
      eraseAt(this.#last, point, ERASER_RADIUS);
      this.#last = point;
    }
  }

  up(event: PointerEvent): void {
    if (this.#pointer.up(event)) endStroke();
  }
}
