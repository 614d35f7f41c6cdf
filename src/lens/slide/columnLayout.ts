/** Where the three pictures of one column of the comparison stand, one under the other. CSS pixels. */
import { gridIn, type Grid, type Size } from './layout';

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
    const grid = gridIn(size, 0, y, side);
    return { ...grid, x: (width - grid.width) / 2 };
  };
  const inputGrid = place(input, 0, width);
  const weightsSide = Math.round(width * 0.72);
  const weights = place(kernel, width + SPACE, weightsSide);
  const outputGrid = place(output, width + weightsSide + 2 * SPACE, width);
  return { height: 2 * width + weightsSide + 2 * SPACE, input: inputGrid, weights, output: outputGrid };
}
