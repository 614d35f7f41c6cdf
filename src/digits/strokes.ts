/**
 * Handwriting as strokes. The paper is the unit square, x to the right and y down; every length, the pen's width
 * included, is in units of the paper's side.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
  /** 0 … 1, as pointer events report it; absent where the device has none. */
  readonly pressure?: number;
}

/** One movement of the pen from touching the paper to leaving it. */
export interface Stroke {
  readonly points: readonly Point[];
  /** Width of the line at medium pressure. */
  readonly width: number;
}

export type Drawing = readonly Stroke[];

/** What a mouse reports while its button is down (Pointer Events, section 4.1), and what is taken where there is nothing. */
export const MEDIUM_PRESSURE = 0.5;

/** Width of the line at a pressure, relative to the pen's: from half of it at 0, the pen's own at medium, to one and a half at 1. */
export const widthAtPressure = (pressure: number | undefined): number =>
  0.5 + Math.min(1, Math.max(0, pressure ?? MEDIUM_PRESSURE));
