/** Pointers on a sheet of paper in node: the sheet, the window that hears what they do, and their events. */
import { vi } from 'vitest';

/** CSS pixels. */
export const SHEET_SIDE = 320;

export function sheet(setPointerCapture: () => void = () => undefined): Element {
  const box = { left: 0, top: 0, width: SHEET_SIDE, height: SHEET_SIDE };
  return { setPointerCapture, getBoundingClientRect: () => box } as unknown as Element;
}

/** The window's part: what is sent to it, the hand hears while a pointer is down. */
export function windowThatHears(): EventTarget {
  const target = new EventTarget();
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  return target;
}

/** `x` and `y` in CSS pixels of the sheet. */
export function pointerEvent(type: string, x: number, y: number, more: Partial<PointerEvent> = {}): PointerEvent {
  const usual = { pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0, buttons: 1, pressure: 0.5 };
  return Object.assign(new Event(type), usual, { clientX: x, clientY: y }, more) as PointerEvent;
}
