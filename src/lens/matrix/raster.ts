/** The part of a matrix in sight as a small grid of values: a cell an entry where entries are larger than a pixel, else a cell a pixel. */
import { scales, type Camera, type Frame } from './camera';
import { lowerBound, type Entries } from './entries';
import { levelFor, stronger, type PyramidLevel } from './pyramid';

export interface Raster {
  readonly rows: number;
  readonly columns: number;
  /** [row, column]; NaN where nothing is connected. A buffer that the next raster may use again. */
  readonly values: Float32Array;
  /** Where it belongs in the frame, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One axis: which entries are in sight, and the cell each falls into. */
interface Axis {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  readonly cells: number;
  readonly cellOf: (index: number) => number;
  readonly offset: number;
  readonly length: number;
}

function axis(at: number, scale: number, size: number, count: number): Axis {
  const first = Math.floor(at);
  const end = Math.min(count, Math.ceil(at + size / scale));
  const pixels = Math.min(Math.ceil(size), Math.ceil((count - at) * scale));
  return scale >= 1
    ? {
        first,
        end,
        cells: end - first,
        cellOf: (index) => Math.floor(index) - first,
        offset: (first - at) * scale,
        length: (end - first) * scale,
      }
    : { first, end, cells: pixels, cellOf: (index) => Math.floor((index - at) * scale), offset: 0, length: pixels };
}

let buffer = new Float32Array(0);

/** `value` maps a weight index to its value. Costs about a visit an entry in sight, whatever the matrix's size. */
export function rasterize(
  entries: Entries,
  value: (weight: number) => number,
  levels: readonly PyramidLevel[],
  frame: Frame,
  camera: Camera,
): Raster {
  const scale = scales(frame, camera.zoom);
  const across = axis(camera.left, scale.x, frame.width, frame.columns);
  const down = axis(camera.top, scale.y, frame.height, frame.rows);
  const cells = across.cells * down.cells;
  if (buffer.length < cells) buffer = new Float32Array(cells);
  const values = buffer.subarray(0, cells).fill(entries.rest);
  const level = levelFor(levels, scale);
  if (level) fromLevel(values, level, across, down);
  else fromEntries(values, entries, value, across, down, scale.y);
  return {
    rows: down.cells,
    columns: across.cells,
    values,
    x: across.offset,
    y: down.offset,
    width: across.length,
    height: down.length,
  };
}

function fromEntries(
  values: Float32Array,
  entries: Entries,
  value: (weight: number) => number,
  across: Axis,
  down: Axis,
  rowHeight: number,
): void {
  // Until the coarser levels are there, one row stands for those that share its pixel.
  const step = rowHeight > 0.5 ? 1 : Math.floor(1 / rowHeight);
  for (let row = down.first; row < down.end; row += step) {
    const start = down.cellOf(row) * across.cells;
    if (start < 0 || start >= values.length) continue;
    const { columns, weights } = entries.row(row);
    for (let i = lowerBound(columns, across.first); i < columns.length && columns[i]! < across.end; i++) {
      const cell = across.cellOf(columns[i]!);
      if (cell < 0 || cell >= across.cells) continue;
      values[start + cell] = stronger(values[start + cell]!, value(weights[i]!));
    }
  }
}

function fromLevel(values: Float32Array, level: PyramidLevel, across: Axis, down: Axis): void {
  const { rowFactor, columnFactor, columns } = level;
  const firstColumn = Math.floor(across.first / columnFactor);
  const endColumn = Math.min(columns, Math.ceil(across.end / columnFactor));
  const endRow = Math.min(level.rows, Math.ceil(down.end / rowFactor));
  // A cell of the level counts where its middle is: no pixel stays empty, as its cells are no larger than one.
  const cellOfColumn = Int32Array.from({ length: endColumn - firstColumn }, (_, i) =>
    across.cellOf((firstColumn + i) * columnFactor + (columnFactor - 1) / 2),
  );
  for (let row = Math.floor(down.first / rowFactor); row < endRow; row++) {
    const cellRow = down.cellOf(row * rowFactor + (rowFactor - 1) / 2);
    if (cellRow < 0 || cellRow >= down.cells) continue;
    for (let column = firstColumn; column < endColumn; column++) {
      const cell = cellOfColumn[column - firstColumn]!;
      if (cell < 0 || cell >= across.cells) continue;
      const at = cellRow * across.cells + cell;
      values[at] = stronger(values[at]!, level.values[row * columns + column]!);
    }
  }
}
