/** Where a unit's window lies on the picture of its input, which is drawn with its padding around it. */
import { positionOf, span, type Layer } from '../../network';
import type { Slice } from '../arithmetic';
import type { Rect } from '../../ui/rect';
import { cellRect, type Grid } from './layout';

export interface Placed {
  /** Rows and columns of padding at the top and at the left. */
  readonly padding: readonly [number, number];
  /** Rows and columns of the input itself. */
  readonly inner: readonly [number, number];
  readonly dilated: boolean;
  /** Index into the layer's input of a place of the picture (row by row), or null where there is none. */
  read(place: number): number | null;
  /** The window as a rectangle of a grid that has the padding around it. */
  rect(grid: Grid): Rect;
  /** The input that one cell of the patch reads. */
  cellRect(grid: Grid, cell: number): Rect;
}

/** Rows and columns of the input's picture, padding included. */
export function inputSize(layer: Layer, slice: Slice): { readonly rows: number; readonly columns: number } {
  if (slice.map === null) return { rows: slice.rows, columns: slice.columns };
  const { padding, paddingBehind } = layer.window;
  return {
    rows: layer.input.height + padding[0] + paddingBehind[0],
    columns: layer.input.width + padding[1] + paddingBehind[1],
  };
}

export function windowAt(layer: Layer, slice: Slice, unit: number): Placed {
  const { map } = slice;
  if (map === null) {
    return {
      padding: [0, 0],
      inner: [slice.rows, slice.columns],
      dilated: false,
      read: (place) => slice.inputs[place] ?? null,
      rect: ({ x, y, width, height }) => ({ x, y, width, height }),
      cellRect: (grid, cell) => cellRect(grid, Math.floor(cell / slice.columns), cell % slice.columns),
    };
  }
  const { kernel, stride, padding, dilation } = layer.window;
  const { y, x } = positionOf(layer.output, unit);
  const [top, left] = [y * stride[0], x * stride[1]];
  return {
    padding,
    inner: [layer.input.height, layer.input.width],
    dilated: dilation[0] > 1 || dilation[1] > 1,
    read: (place) => place * layer.input.channels + map,
    rect: (grid) => ({
      ...cellRect(grid, top, left),
      width: span(kernel[1], dilation[1]) * grid.cell,
      height: span(kernel[0], dilation[0]) * grid.cell,
    }),
    cellRect: (grid, cell) =>
      cellRect(grid, top + Math.floor(cell / kernel[1]) * dilation[0], left + (cell % kernel[1]) * dilation[1]),
  };
}
