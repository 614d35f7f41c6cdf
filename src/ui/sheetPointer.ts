/** The pointers of a sheet of paper, from the browser's events to a hand that draws lines. What they mean is decided in `sheetPen`. */
import { afterNews, AT_REST, type PointerNews, type SheetPoint } from './sheetPen';

type Place = Pick<PointerEvent, 'clientX' | 'clientY' | 'pressure' | 'pointerType'>;

/** Where an event is on the sheet. */
export function pointOn(box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>, event: Place): SheetPoint {
  const point = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  return event.pointerType === 'pen' ? { ...point, pressure: event.pressure } : point;
}

/** All places the pointer has been since the last event, oldest first: a pen reports more of them than there are frames. */
function placesOf(event: PointerEvent): readonly PointerEvent[] {
  const places = event.getCoalescedEvents?.() ?? [];
  return places.length > 0 ? places : [event];
}

const pointerOf = ({ pointerId: id, pointerType }: PointerEvent) =>
  ({ id, kind: pointerType === 'pen' || pointerType === 'touch' ? pointerType : 'mouse' }) as const;

/** What draws the lines. Of `begin`, `end` and `takeBack` one of the last two follows each of the first. */
export interface Hand {
  begin(at: SheetPoint, event: PointerEvent): void;
  extend(through: readonly SheetPoint[]): void;
  end(): void;
  takeBack(): void;
}

export class SheetPointer {
  #state = AT_REST;
  /** Ends the listening to what the pointers that are down do next. */
  #listening: AbortController | null = null;

  constructor(private readonly hand: Hand) {}

  /**
   * A pointer comes down on the sheet. What follows is heard at the window: a browser that does not capture the pointer, as
   * in some frames, or takes the capture away, neither loses the line nor leaves a pen that cannot be lifted.
   */
  down(event: PointerEvent, sheet: Element): void {
    try {
      sheet.setPointerCapture(event.pointerId);
    } catch {
      // Only what happens outside of the window is not heard then.
    }
    this.#listen(sheet);
    const at = pointOn(sheet.getBoundingClientRect(), event);
    this.#tell({ ...pointerOf(event), type: 'down', time: event.timeStamp, at, first: event.isPrimary }, event);
  }

  /** What the pointers that are down do from here on is no part of the drawing; they draw again when they come down again. */
  drop(): void {
    this.#state = AT_REST;
    this.#rest();
  }

  #listen(sheet: Element): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const lifted = (event: PointerEvent): void => this.#tell({ ...pointerOf(event), type: 'up' }, event);
    const moved = (event: PointerEvent): void => {
      const box = sheet.getBoundingClientRect();
      this.#tell({ ...pointerOf(event), type: 'move', through: placesOf(event).map((at) => pointOn(box, at)) }, event);
    };
    const taken = (event: PointerEvent): void =>
      this.#tell({ ...pointerOf(event), type: 'cancel', time: event.timeStamp }, event);
    addEventListener('pointermove', moved, { signal });
    addEventListener('pointerup', lifted, { signal });
    addEventListener('pointercancel', taken, { signal });
    addEventListener('lostpointercapture', lifted, { signal });
  }

  #rest(): void {
    this.#listening?.abort();
    this.#listening = null;
  }

  #tell(news: PointerNews, event: PointerEvent): void {
    const [state, acts] = afterNews(this.#state, news);
    this.#state = state;
    for (const act of acts) {
      if (act.type === 'begin') this.hand.begin(act.at, event);
      else if (act.type === 'extend') this.hand.extend(act.through);
      else if (act.type === 'end') this.hand.end();
      else this.hand.takeBack();
    }
    if (!state.held && state.fingers.size === 0) this.#rest();
  }
}
