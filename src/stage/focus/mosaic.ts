/** The kernels of all units of a map as one picture, each at its unit's place, a pixel a weight. */
import { quantile } from 'd3-array';
import type { Focus } from './subject';

export interface Mosaic {
  readonly rows: number;
  readonly columns: number;
  /** Pixels of one kernel. */
  readonly tileRows: number;
  readonly tileColumns: number;
  /** So many cells of a kernel, along a row and along a column, are one pixel: 1 unless there are too many to be seen. */
  readonly block: number;
  /** [y, x] of all pixels; 0 where there is no weight. */
  readonly values: Float32Array;
}

/** The layout of the mosaic, without values yet: of every unit, or, where one kernel is shared, of the one. */
export function createMosaic({ walk, kernel, untied }: Focus, mostPixels = MOST_PIXELS): Mosaic {
  const [rows, columns] = untied ? [walk.rows, walk.columns] : [1, 1];
  let block = 1;
  const pixels = (): number => rows * Math.ceil(kernel.rows / block) * columns * Math.ceil(kernel.columns / block);
  while (pixels() > mostPixels && block < Math.max(kernel.rows, kernel.columns)) block++;
  const [tileRows, tileColumns] = [Math.ceil(kernel.rows / block), Math.ceil(kernel.columns / block)];
  const values = new Float32Array(rows * tileRows * columns * tileColumns);
  return { rows, columns, tileRows, tileColumns, block, values };
}

/** Of the values that are not 0, the part that a scale has to tell apart: a few large ones would leave all others pale. */
const MOST = 0.9;

/** The size that most of a mosaic's values do not exceed; 0 where all are 0. */
export function mostOf({ values }: Mosaic): number {
  const sizes = values.map(Math.abs).filter((size) => size > 0 && size < Infinity);
  return quantile(sizes, MOST) ?? 0;
}

/** A picture of 1024×1024 pixels: more than any screen has for it. */
const MOST_PIXELS = 2 ** 20;

/**
 * Fills the mosaic with a layer's weights, less what they are compared with where given. Where several weights are one
 * pixel, it has the one that is furthest from 0: a few that differ among many are not lost. Answers with the largest
 * absolute value.
 */
export function fillMosaic(
  mosaic: Mosaic,
  { layer, kernel, slice, owners }: Focus,
  weights: ArrayLike<number>,
  from: ArrayLike<number> | null = null,
): number {
  const { columns, tileRows, tileColumns, block, values } = mosaic;
  const width = columns * tileColumns;
  values.fill(0);
  let largest = 0;
  for (let tile = 0; tile < owners.length; tile++) {
    const row = layer.rowOf(owners[tile]!) + slice;
    const corner = Math.floor(tile / columns) * tileRows * width + (tile % columns) * tileColumns;
    for (let cell = 0; cell < kernel.cells; cell++) {
      const weight = row + cell * kernel.slices;
      const value = from ? weights[weight]! - from[weight]! : weights[weight]!;
      const y = Math.floor(cell / kernel.columns);
      const x = cell - y * kernel.columns;
      const pixel = corner + Math.floor(y / block) * width + Math.floor(x / block);
      const size = Math.abs(value);
      // What is not a number goes first, and stays: nothing is larger.
      if (block === 1 || size > Math.abs(values[pixel]!) || Number.isNaN(size)) values[pixel] = value;
      if (size > largest && size < Infinity) largest = size;
    }
  }
  return largest;
}
