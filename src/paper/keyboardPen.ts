/** Drawing by keyboard: the arrow keys move a cross over the paper, Space sets the pen down and lifts it. */
import type { Point } from '../digits/strokes';
import { beginStroke, endStroke, eraseAt, extendStroke } from '../store/actions/drawing';
import { ERASER_RADIUS, PEN_WIDTH, type Tool } from './pen';

/** One key press, in units of the paper's side; a fifth of it with Shift. */
const STEP = 0.025;
const FINE = 0.2;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface KeyboardPen {
  readonly at: Point;
  readonly down: boolean;
}

export const restingPen: KeyboardPen = { at: { x: 0.5, y: 0.3 }, down: false };

/** The pen after a key, and what the key did to the drawing; null where the key means nothing here. */
export function press(pen: KeyboardPen, key: string, fine: boolean, tool: Tool): KeyboardPen | null {
  if (key === ' ') {
    if (pen.down) endStroke();
    else if (tool === 'pen') beginStroke(pen.at, PEN_WIDTH);
    else eraseAt(pen.at, pen.at, ERASER_RADIUS);
    return { ...pen, down: !pen.down };
  }
  if (key === 'Escape' && pen.down) return lift(pen);
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const step = fine ? STEP * FINE : STEP;
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  const at = { x: clamp(pen.at.x + direction[0] * step), y: clamp(pen.at.y + direction[1] * step) };
  if (pen.down && tool === 'pen') extendStroke([at]);
  else if (pen.down) eraseAt(pen.at, at, ERASER_RADIUS);
  return { ...pen, at };
}

export function lift(pen: KeyboardPen): KeyboardPen {
  if (pen.down) endStroke();
  return { ...pen, down: false };
}
