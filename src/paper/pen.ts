/** The pen and the eraser in the hand: what the lines that pointers draw do to the drawing. Mouse, touch and pen alike. */
import type { Point } from '../digits/strokes';
import { beginStroke, endStroke, eraseAt, extendStroke, takeBackStroke } from '../store/actions/drawing';
import { SheetPointer, type Hand } from '../ui/sheetPointer';

export type Tool = 'pen' | 'eraser';

/** In units of the paper's side. Across a digit as tall as 0.7 of the paper, such a line is 2.3 pixels of 20, as in MNIST. */
export const PEN_WIDTH = 0.09;
export const ERASER_RADIUS = 0.045;

/** The eraser end of a pen, as `PointerEvent.buttons` reports it (Pointer Events, section 4.1.1). */
const ERASER_BUTTON = 32;

export class PaperHand implements Hand {
  readonly #pointer = new SheetPointer(this);
  #tool: Tool = 'pen';
  #erasing = false;
  #last: Point = { x: 0, y: 0 };

  down(event: PointerEvent, paper: Element, tool: Tool): void {
    if (event.button !== 0 && tool === 'pen' && !isEraserEnd(event)) return;
    this.#tool = tool;
    this.#pointer.down(event, paper);
  }

  begin(at: Point, event: PointerEvent): void {
    this.#erasing = this.#tool === 'eraser' || isEraserEnd(event);
    this.#last = at;
    if (this.#erasing) eraseAt(at, at, ERASER_RADIUS);
    else beginStroke(at, PEN_WIDTH);
  }

  extend(through: readonly Point[]): void {
    if (!this.#erasing) {
      extendStroke(through);
      return;
    }
    for (const point of through) {
      eraseAt(this.#last, point, ERASER_RADIUS);
      this.#last = point;
    }
  }

  end(): void {
    endStroke();
  }

  takeBack(): void {
    takeBackStroke();
  }
}

const isEraserEnd = ({ buttons }: PointerEvent): boolean => (buttons & ERASER_BUTTON) !== 0;
