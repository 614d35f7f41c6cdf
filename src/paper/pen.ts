/** The pen and the eraser in the hand: what pointer events do to the drawing. Mouse, touch and pen alike. */
import type { Point } from '../digits/strokes';
import { beginStroke, endStroke, eraseAt, extendStroke } from '../store/actions/drawing';

export type Tool = 'pen' | 'eraser';

/** In units of the paper's side. Across a digit as tall as 0.7 of the paper, such a line is 2.3 pixels of 20, as in MNIST. */
export const PEN_WIDTH = 0.09;
export const ERASER_RADIUS = 0.045;

/** The eraser end of a pen, as `PointerEvent.buttons` reports it (Pointer Events, section 4.1.1). */
const ERASER_BUTTON = 32;

type Place = Pick<PointerEvent, 'clientX' | 'clientY' | 'pressure' | 'pointerType'>;

/** Where an event is on the paper. Only pens say how hard they press; a mouse and most screens report a constant. */
export function pointOn(box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>, event: Place): Point {
  const point = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  return event.pointerType === 'pen' ? { ...point, pressure: event.pressure } : point;
}

/** All places the pointer has been since the last event, oldest first: a pen reports more of them than there are frames. */
function placesOf(event: PointerEvent): readonly PointerEvent[] {
  const places = event.getCoalescedEvents?.() ?? [];
  return places.length > 0 ? places : [event];
}

/** One pointer at a time; a second finger or the palm of the hand changes nothing. */
export class Hand {
  #pointer: number | null = null;
  #erasing = false;
  #last: Point = { x: 0, y: 0 };

  down(event: PointerEvent, paper: Element, tool: Tool): void {
    const erasing = tool === 'eraser' || (event.buttons & ERASER_BUTTON) !== 0;
    if (this.#pointer !== null || (event.button !== 0 && !erasing)) return;
    this.#pointer = event.pointerId;
    this.#erasing = erasing;
    paper.setPointerCapture(event.pointerId);
    this.#last = pointOn(paper.getBoundingClientRect(), event);
    if (erasing) eraseAt(this.#last, this.#last, ERASER_RADIUS);
    else beginStroke(this.#last, PEN_WIDTH);
  }

  move(event: PointerEvent, paper: Element): void {
    if (event.pointerId !== this.#pointer) return;
    const box = paper.getBoundingClientRect();
    const points = placesOf(event).map((place) => pointOn(box, place));
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
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = null;
    endStroke();
  }
}
