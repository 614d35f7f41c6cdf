/**
 * The ways people write each digit (its allographs). The course of the pen is given by a few points that a smooth curve
 * passes through.
 */
import { NOTATION } from './allographNotation';

export interface ControlPoint {
  readonly x: number;
  readonly y: number;
  /** The pen turns sharply here. */
  readonly corner: boolean;
}

export interface Allograph {
  /** How often it is written, relative to the digit's others. */
  readonly weight: number;
  /** Strokes in the order of writing. The digit is 1 high; x to the right, y down. */
  readonly strokes: readonly (readonly ControlPoint[])[];
}

/** One line of the notation. */
export function parseAllograph(line: string): Allograph {
  const [weight, ...notation] = line.trim().split(' ');
  const strokes = notation.join(' ').split(' | ');
  return { weight: Number(weight), strokes: strokes.map((stroke) => stroke.split(' ').map(parsePoint)) };
}

function parsePoint(point: string): ControlPoint {
  const [x, y] = point.replace('!', '').split(',').map(Number);
  return { x: x! / 100, y: y! / 100, corner: point.endsWith('!') };
}

/** By digit; of each, the commonest first. */
export const ALLOGRAPHS: readonly (readonly Allograph[])[] = NOTATION.map((lines) =>
  lines.trim().split('\n').map(parseAllograph),
);
