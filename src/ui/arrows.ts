/** The arrow keys as steps on a grid. */
const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The step of a key, rows before columns; null for a key that is no arrow. */
export const arrowOf = (key: string): readonly [rows: number, columns: number] | null => ARROWS[key] ?? null;
