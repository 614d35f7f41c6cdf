/** Where the three pictures of one column of the comparison stand, one under the other. CSS pixels. */
import type { Grid } from './layout';

interface Size {
  readonly rows: number;
  readonly columns: number;
}

export interface ColumnLayout {
  readonly height: number;
  readonly input: Grid;
  readonly weights: Grid;
  readonly output: Grid;
}

const SPACE = 10;

/** The weights of every column take the same room, so that a window's stand out against a whole image's by their cells. */
export function layoutColumn(width: number, input: Size, output: Size, kernel: Size): ColumnLayout {
  const place = (size: Size, y: number, side: number): Grid => {
    const cell = side / Math.max(size.rows, size.columns, 1);
    const gridWidth = cell * size.columns;
    return {
      rows: size.rows,
      columns: size.columns,
      cell,
      width: gridWidth,
      height: cell * size.rows,
      x: (width - gridWidth) / 2,
      y,
    };
  };
  const inputGrid = place(input, 0, width);
  const weightsSide = Math.round(width * 0.72);
  const weights = place(kernel, width + SPACE, weightsSide);
  const outputGrid = place(output, width + weightsSide + 2 * SPACE, width);
  return { height: 2 * width + weightsSide + 2 * SPACE, input: inputGrid, weights, output: outputGrid };
}
