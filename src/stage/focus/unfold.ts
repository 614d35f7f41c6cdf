/** Untying as a movement: every copy flies from the one kernel to its own place, one after the other from the top left; tying is the way back. */
import { easeCubicInOut } from 'd3-ease';
import type { Rect } from '../rect';

/** Milliseconds from the first copy's start to the last one's arrival. */
export const UNFOLDING = 1000;

/** The part of the time that one copy is on its way. */
const FLIGHT = 0.5;

/** How far the copy at a place of rows×columns is after a part of the whole time, 0 … 1: 0 on the kernel, 1 at its place. */
export function flown(time: number, row: number, column: number, rows: number, columns: number): number {
  const turn = (row + column) / Math.max(1, rows + columns - 2);
  return easeCubicInOut(Math.min(1, Math.max(0, (time - turn * (1 - FLIGHT)) / FLIGHT)));
}

/** Where it is then. It shrinks before it travels: hundreds of copies as large as the kernel would hide each other. */
export function onTheWay(from: Rect, to: Rect, part: number): Rect {
  const small = Math.sqrt(part);
  const between = (a: number, b: number, t: number): number => a + (b - a) * t;
  const [width, height] = [between(from.width, to.width, small), between(from.height, to.height, small)];
  return {
    x: between(from.x + from.width / 2, to.x + to.width / 2, part) - width / 2,
    y: between(from.y + from.height / 2, to.y + to.height / 2, part) - height / 2,
    width,
    height,
  };
}
