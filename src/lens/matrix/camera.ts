/**
 * Which part of a matrix is in sight. Zoom 0 fits all of it into the frame, each axis by itself; zoom 1 shows square
 * cells large enough to point at. Between them both scales grow evenly in the logarithm, so the frame stays filled.
 */
import type { Entry } from './entries';

export interface Frame {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Camera {
  /** 0 … 1. */
  readonly zoom: number;
  /** The row and column at the upper left corner; they may lie within an entry. */
  readonly top: number;
  readonly left: number;
}

export const FIT: Camera = { zoom: 0, top: 0, left: 0 };

/** Side of a cell at zoom 1, in CSS pixels. */
export const LARGEST_CELL = 24;

/** CSS pixels a column and a row. */
export function scales(frame: Frame, zoom: number): { readonly x: number; readonly y: number } {
  const along = (size: number, count: number): number => {
    const fit = Math.min(LARGEST_CELL, size / count);
    return fit * (LARGEST_CELL / fit) ** zoom;
  };
  return { x: along(frame.width, frame.columns), y: along(frame.height, frame.rows) };
}

/** The nearest camera that shows no more beside the matrix than it must. */
export function within(frame: Frame, camera: Camera): Camera {
  const zoom = Math.min(1, Math.max(0, camera.zoom));
  const { x, y } = scales(frame, zoom);
  const clamp = (at: number, count: number, shown: number): number => Math.max(0, Math.min(at, count - shown));
  return {
    zoom,
    top: clamp(camera.top, frame.rows, frame.height / y),
    left: clamp(camera.left, frame.columns, frame.width / x),
  };
}

/** Zooms by `change` and keeps what is at the point (CSS pixels from the frame's corner) where it is. */
export function zoomAt(
  frame: Frame,
  camera: Camera,
  change: number,
  at: { readonly x: number; readonly y: number },
): Camera {
  const before = scales(frame, camera.zoom);
  const zoom = Math.min(1, Math.max(0, camera.zoom + change));
  const after = scales(frame, zoom);
  return within(frame, {
    zoom,
    top: camera.top + at.y / before.y - at.y / after.y,
    left: camera.left + at.x / before.x - at.x / after.x,
  });
}

/** Moves the matrix under the frame by CSS pixels: to the right and down where positive. */
export function panBy(frame: Frame, camera: Camera, x: number, y: number): Camera {
  const scale = scales(frame, camera.zoom);
  return within(frame, { ...camera, left: camera.left - x / scale.x, top: camera.top - y / scale.y });
}

/** The entry at a point, or null beside the matrix. */
export function entryUnder(frame: Frame, camera: Camera, x: number, y: number): Entry | null {
  const scale = scales(frame, camera.zoom);
  const row = Math.floor(camera.top + y / scale.y);
  const column = Math.floor(camera.left + x / scale.x);
  const inside = x >= 0 && y >= 0 && x < frame.width && y < frame.height && row < frame.rows && column < frame.columns;
  return inside ? { row, column } : null;
}

/** The camera moved just so far that an entry is in sight. */
export function reveal(frame: Frame, camera: Camera, { row, column }: Entry): Camera {
  const { x, y } = scales(frame, camera.zoom);
  const along = (at: number, index: number, shown: number): number =>
    index < at ? index : index + 1 > at + shown ? index + 1 - shown : at;
  return within(frame, {
    zoom: camera.zoom,
    top: along(camera.top, row, frame.height / y),
    left: along(camera.left, column, frame.width / x),
  });
}
