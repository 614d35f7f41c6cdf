/** Where everything of the picture stands: input and output above, patch × weights = products below. CSS pixels. */
import type { Rect } from '../../ui/rect';

/** A grid of square cells. */
export interface Grid extends Rect {
  readonly rows: number;
  readonly columns: number;
  readonly cell: number;
}

export const PARTS = ['input', 'output', 'patch', 'weights', 'products'] as const;
export type Part = (typeof PARTS)[number];

export interface SceneLayout extends Readonly<Record<Part, Grid>> {
  readonly width: number;
  readonly height: number;
  readonly times: { readonly x: number; readonly y: number };
  readonly equals: { readonly x: number; readonly y: number };
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Lower cells have no room for a number. */
export const LEGIBLE_CELL = 17;
/** Smaller cells take two rows where the screen is high enough … */
export const ROOMY_CELL = 20;
/** … and where it has no end, already those in which numbers of one decimal have no room. */
export const NUMBERED_CELL = 26;
const LARGEST_CELL = 38;
/** Room for a caption: above the maps, under the grids of the equation. */
export const CAPTION = 20;
const BETWEEN_MAPS = 30;
const SIGN = 16;
const ZOOM = 16;
/** On a low screen the maps are so much smaller, and what comes of the equation stands in sight. */
export const LOW_SHARE = 0.68;
/** In a wide lens the maps grow no further, for the same reason, on all but a screen that has no end. CSS pixels. */
const LARGEST_MAP = 165;

/** As large as it fits into a square of this side. */
export const gridIn = (size: Size, x: number, y: number, side: number, largest = Infinity): Grid => {
  const cell = Math.min(largest, side / Math.max(size.rows, size.columns, 1));
  return { ...size, x, y, cell, width: cell * size.columns, height: cell * size.rows };
};

/** How much may stand one below the other: hardly anything, a screen's height, or as much as one likes, where the page scrolls. */
export type Room = 'low' | 'high' | 'endless';

/** Three grids in a row, or, where cells would be too small and there is room, two and one. */
export function layoutScene(width: number, input: Size, output: Size, kernel: Size, room: Room = 'high'): SceneLayout {
  const beside = ((width - BETWEEN_MAPS) / 2) * (room === 'low' ? LOW_SHARE : 1);
  const half = room === 'endless' ? beside : Math.min(beside, LARGEST_MAP);
  const inputGrid = gridIn(input, 0, CAPTION, half);
  const outputGrid = gridIn(output, 0, CAPTION, Math.min(half, 40 * Math.max(output.rows, output.columns)));
  const top = Math.max(inputGrid.height, outputGrid.height) + CAPTION + ZOOM;

  const third = (width - 2 * SIGN) / 3;
  const largestSide = Math.max(kernel.rows, kernel.columns);
  const least = { low: 0, high: ROOMY_CELL, endless: NUMBERED_CELL }[room];
  const twoRows = third / largestSide < least && largestSide <= 7;
  const side = twoRows ? (width - SIGN) / 2 : third;
  const at = (column: number, row: number): Grid =>
    gridIn(kernel, column * (side + SIGN), top + row * (side + CAPTION + 6), side, LARGEST_CELL);
  const patch = at(0, 0);
  // Small kernels stand close together, each where its caption has room.
  const step = patch.width < side ? Math.max(patch.width + SIGN, Math.min(side + SIGN, 104)) : side + SIGN;
  const weights = { ...patch, x: step };
  const products = twoRows ? at(1, 1) : { ...patch, x: 2 * step };
  const sign = (left: Grid, right: Grid) => ({
    x: (left.x + left.width + right.x) / 2,
    y: right.y + right.height / 2,
  });
  return {
    width,
    height: products.y + products.height + CAPTION,
    input: inputGrid,
    output: { ...outputGrid, x: width - outputGrid.width },
    patch,
    weights,
    products,
    times: sign(patch, weights),
    equals: twoRows ? sign({ ...products, x: products.x - products.width - SIGN }, products) : sign(weights, products),
  };
}

/** The rectangle of one cell. */
export const cellRect = (grid: Grid, row: number, column: number): Rect => ({
  x: grid.x + column * grid.cell,
  y: grid.y + row * grid.cell,
  width: grid.cell,
  height: grid.cell,
});

/** The grid and the cell under a point, or null. */
export function cellAt(
  layout: SceneLayout,
  x: number,
  y: number,
): { readonly part: Part; readonly row: number; readonly column: number } | null {
  for (const part of PARTS) {
    const grid = layout[part];
    const [row, column] = [Math.floor((y - grid.y) / grid.cell), Math.floor((x - grid.x) / grid.cell)];
    if (row >= 0 && row < grid.rows && column >= 0 && column < grid.columns) return { part, row, column };
  }
  return null;
}
