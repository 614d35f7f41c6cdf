/** The pointer that draws on a sheet: mouse, touch and pen alike, one at a time; a second finger or the palm of the hand changes nothing. */

/** In units of the sheet's sides, from its upper left corner. */
export interface SheetPoint {
  readonly x: number;
  readonly y: number;
  readonly pressure?: number;
}

type Place = Pick<PointerEvent, 'clientX' | 'clientY' | 'pressure' | 'pointerType'>;

/** Where an event is on the sheet. Only pens say how hard they press; a mouse and most screens report a constant. */
export function pointOn(box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>, event: Place): SheetPoint {
  const point = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  return event.pointerType === 'pen' ? { ...point, pressure: event.pressure } : point;
}

/** All places the pointer has been since the last event, oldest first: a pen reports more of them than there are frames. */
function placesOf(event: PointerEvent): readonly PointerEvent[] {
  const places = event.getCoalescedEvents?.() ?? [];
  return places.length > 0 ? places : [event];
}

export class SheetPointer {
  #pointer: number | null = null;

  /** Where it comes down; null where another one is down already. */
  down(event: PointerEvent, sheet: Element): SheetPoint | null {
    if (this.#pointer !== null) return null;
    this.#pointer = event.pointerId;
    sheet.setPointerCapture(event.pointerId);
    return pointOn(sheet.getBoundingClientRect(), event);
  }

  /** Where it has been since; nowhere where it is not the one that is down. */
  move(event: PointerEvent, sheet: Element): readonly SheetPoint[] {
    if (event.pointerId !== this.#pointer) return [];
    const box = sheet.getBoundingClientRect();
    return placesOf(event).map((place) => pointOn(box, place));
  }

  /** Whether it was the one that was down. */
  up(event: PointerEvent): boolean {
    if (event.pointerId !== this.#pointer) return false;
    this.#pointer = null;
    return true;
  }

  /** What it does from here on is no part of the drawing; it draws again when it comes down again. */
  drop(): void {
    this.#pointer = null;
  }
}
