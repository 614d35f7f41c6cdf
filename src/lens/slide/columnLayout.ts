/** Where the three pictures of one column of the comparison stand, one under the other. CSS pixels. */
import { gridIn, LOW_SHARE, type Grid, type Room, type Size } from './layout';

export interface ColumnLayout {
  readonly height: number;
  readonly input: Grid;
  readonly weights: Grid;
  readonly output: Grid;
}

const SPACE = 10;

/** The weights of every column take the same room, so that a window's stand out against a whole image's by their cells. */
export function layoutColumn(width: number, input: Size, output: Size, kernel: Size, room: Room): ColumnLayout {
  const mapSide = Math.round(width * (room === 'low' ? LOW_SHARE : 1));
  const place = (size: Size, y: number, side: number): Grid => {
    const grid = gridIn(size, 0, y, side);
    return { ...grid, x: (width - grid.width) / 2 };
  };
  const inputGrid = place(input, 0, mapSide);
  const weightsSide = Math.round(mapSide * 0.72);
  const weights = place(kernel, mapSide + SPACE, weightsSide);
  const outputGrid = place(output, mapSide + weightsSide + 2 * SPACE, mapSide);
  return { height: 2 * mapSide + weightsSide + 2 * SPACE, input: inputGrid, weights, output: outputGrid };
}
