/** Where the rows of the stack stand: one input map a row, with its patch, its slice of the kernel and its products. CSS pixels. */
import { gridIn, type Grid, type Size } from './layout';

export interface StackRow {
  readonly y: number;
  readonly input: Grid;
  readonly patch: Grid;
  readonly weights: Grid;
  readonly products: Grid;
}

export interface StackLayout {
  readonly rowHeight: number;
  readonly height: number;
  readonly rows: readonly StackRow[];
}

/** Room for the row's name at the left and for its partial sum at the right. */
export const STACK_NAME = 48;
export const STACK_SUM = 62;
const SIGN = 15;
const SPACE = 6;
const TALLEST = 52;

export function layoutStack(width: number, count: number, input: Size, kernel: Size): StackLayout {
  const side = Math.max(12, Math.min(count > 8 ? 34 : TALLEST, (width - STACK_NAME - STACK_SUM - 3 * SIGN) / 4));
  const rowHeight = side + SPACE;
  const gridAt = (column: number, y: number, size: Size): Grid => {
    const x = STACK_NAME + column * (side + SIGN);
    const grid = gridIn(size, x, y, side);
    return { ...grid, x: x + (side - grid.width) / 2, y: y + (side - grid.height) / 2 };
  };
  const rows = Array.from({ length: count }, (_, row) => {
    const y = row * rowHeight + SPACE / 2;
    return {
      y,
      input: gridAt(0, y, input),
      patch: gridAt(1, y, kernel),
      weights: gridAt(2, y, kernel),
      products: gridAt(3, y, kernel),
    };
  });
  return { rowHeight, height: count * rowHeight, rows };
}
