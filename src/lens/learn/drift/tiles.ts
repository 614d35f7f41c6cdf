/** The copies of a kernel laid out over the map: one tile a position, a line of paper between them. */
import { type Layer, type Copies } from '../../../network';

export interface Tiles {
  /** [y, x] of all tiles; NaN between them and where there is no weight. */
  readonly values: Float32Array;
  readonly height: number;
  readonly width: number;
  /** From one tile to the next, in pixels of `values`. */
  readonly pitch: readonly [y: number, x: number];
}

/** Rows and columns of one kernel as it is drawn: its window, for one input map; a single cell where it has one coefficient. */
export const kernelShape = (windowed: Layer, taps: number): readonly [rows: number, columns: number, maps: number] => {
  const [rows, columns] = windowed.window.kernel;
  return taps === 1 ? [1, 1, 1] : [rows, columns, taps / (rows * columns)];
};

/**
 * One input map's part of every copy, less `subtracted` ([tap]; zeros for the copies themselves). `values` are the
 * layer's weights, `grid` the map's rows and columns.
 */
export function tilesOf(
  copies: Copies,
  values: ArrayLike<number>,
  [rows, columns, maps]: readonly [number, number, number],
  [gridRows, gridColumns]: readonly [number, number],
  map: number,
  subtracted: ArrayLike<number>,
): Tiles {
  const pitch = [rows + 1, columns + 1] as const;
  const height = gridRows * pitch[0] - 1;
  const width = gridColumns * pitch[1] - 1;
  const tiles = new Float32Array(height * width).fill(NaN);
  for (let place = 0; place < copies.places; place++) {
    const top = Math.floor(place / gridColumns) * pitch[0];
    const left = (place % gridColumns) * pitch[1];
    for (let cell = 0; cell < rows * columns; cell++) {
      const tap = cell * maps + map;
      const weight = copies.weights[place * copies.taps + tap]!;
      if (weight < 0) continue;
      tiles[(top + Math.floor(cell / columns)) * width + left + (cell % columns)] = values[weight]! - subtracted[tap]!;
    }
  }
  return { values: tiles, height, width, pitch };
}
