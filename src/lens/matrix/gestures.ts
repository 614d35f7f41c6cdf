/** Wheel, drag, pinch and keys over a picture that can be zoomed and moved; what they mean is the caller's. */
import { useEffect, useRef, type RefObject } from 'react';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Gestures {
  /** The pointer moved with nothing pressed, or left (null); a finger tapped. In CSS pixels from the element's corner. */
  readonly onHover: (at: Point | null) => void;
  readonly onPan: (x: number, y: number) => void;
  /** Answers whether there was anything to zoom; where not, the wheel scrolls the page. */
  readonly onZoom: (change: number, at: Point) => boolean;
  /** Pressed and released without moving. */
  readonly onPick: (at: Point) => void;
}

/** Pixels that a finger or hand may tremble. */
const TREMBLE = 4;
/** Zoom by one pixel of the wheel, and by a pinch to e times the distance. */
const WHEEL = 0.0011;
const PINCH = 0.2;

export function useGestures(element: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });

  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const pressed = new Map<number, Point>();
    let moved = false;
    const place = (event: MouseEvent): Point => {
      const box = target.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const middleAndSpread = (): readonly [Point, number] => {
      const [a, b] = [...pressed.values()] as [Point, Point];
      return [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, Math.hypot(a.x - b.x, a.y - b.y)];
    };

    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      target.setPointerCapture(event.pointerId);
      pressed.set(event.pointerId, place(event));
      moved = pressed.size > 1;
    };
    const move = (event: PointerEvent): void => {
      const at = place(event);
      const before = pressed.get(event.pointerId);
      if (!before) {
        latest.current.onHover(at);
        return;
      }
      if (!moved && Math.hypot(at.x - before.x, at.y - before.y) < TREMBLE) return;
      moved = true;
      if (pressed.size === 1) {
        latest.current.onPan(at.x - before.x, at.y - before.y);
        pressed.set(event.pointerId, at);
      } else if (pressed.size === 2) {
        const [middle, spread] = middleAndSpread();
        pressed.set(event.pointerId, at);
        const [next, wider] = middleAndSpread();
        latest.current.onPan(next.x - middle.x, next.y - middle.y);
        if (spread > 0 && wider > 0) latest.current.onZoom(Math.log(wider / spread) * PINCH, next);
      }
    };
    const up = (event: PointerEvent): void => {
      const at = pressed.get(event.pointerId);
      pressed.delete(event.pointerId);
      if (!at || moved || event.type !== 'pointerup') return;
      if (event.pointerType === 'touch') latest.current.onHover(at);
      latest.current.onPick(at);
    };
    // A finger leaves as soon as it is lifted: what it tapped stays until the next tap.
    const leave = (event: PointerEvent): void => {
      if (event.pointerType !== 'touch') latest.current.onHover(null);
    };
    const wheel = (event: WheelEvent): void => {
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
      if (latest.current.onZoom(-pixels * WHEEL, place(event))) event.preventDefault();
    };

    const listening = new AbortController();
    const { signal } = listening;
    target.addEventListener('pointerdown', down, { signal });
    target.addEventListener('pointermove', move, { signal });
    target.addEventListener('pointerup', up, { signal });
    target.addEventListener('pointercancel', up, { signal });
    target.addEventListener('pointerleave', leave, { signal });
    target.addEventListener('wheel', wheel, { passive: false, signal });
    return () => listening.abort();
  }, [element]);
}
