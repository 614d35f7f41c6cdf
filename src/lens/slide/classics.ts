/** Kernels that image processing has long known, for any size: what a hand would choose where a network learns. */

export const CLASSICS = ['horizontalEdge', 'verticalEdge', 'blur', 'sharpen', 'emboss', 'identity'] as const;
export type Classic = (typeof CLASSICS)[number];

/** Row n of Pascal's triangle: n ones convolved, and so a Gaussian in whole numbers. */
function binomial(length: number): number[] {
  let row = [1];
  while (row.length < length) row = [...row, 0].map((value, i) => value + (row[i - 1] ?? 0));
  return row;
}

/** Its slope: 1, 0, −1 for three (Sobel), 1, 2, 0, −2, −1 for five. */
const slope = (length: number): number[] =>
  [...binomial(length - 1), 0].map((value, i, row) => value - (i > 0 ? row[i - 1]! : 0));

const outer = (column: readonly number[], row: readonly number[]): number[] =>
  column.flatMap((y) => row.map((x) => y * x));

/** Positive weights that add up to 1, so that kernels of all sizes answer alike. */
function toOne(kernel: readonly number[]): number[] {
  const positive = kernel.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  return kernel.map((weight) => (positive > 0 ? weight / positive : weight));
}

function identity(rows: number, columns: number): number[] {
  const centre = Math.floor((rows - 1) / 2) * columns + Math.floor((columns - 1) / 2);
  return Array.from({ length: rows * columns }, (_, cell) => (cell === centre ? 1 : 0));
}

/**
 * The kernel [y, x]. Horizontal and vertical edge: Sobel's, a slope across and a binomial along the edge, positive where
 * the picture is darker above, or at the left. Blur: the plain average. Sharpen: twice the picture less its binomial
 * blur. Emboss: the picture plus its slope along the diagonal. All but the edges answer 1 to a plain 1.
 */
export function classicKernel(classic: Classic, rows: number, columns: number): number[] {
  switch (classic) {
    case 'horizontalEdge':
      return toOne(outer(slope(rows), binomial(columns)));
    case 'verticalEdge':
      return toOne(outer(binomial(rows), slope(columns)));
    case 'blur':
      return Array.from({ length: rows * columns }, () => 1 / (rows * columns));
    case 'sharpen': {
      const blur = toOne(outer(binomial(rows), binomial(columns)));
      return identity(rows, columns).map((weight, cell) => 2 * weight - blur[cell]!);
    }
    case 'emboss': {
      const [middleY, middleX] = [(rows - 1) / 2, (columns - 1) / 2];
      const diagonal = toOne(
        Array.from(
          { length: rows * columns },
          (_, cell) => Math.floor(cell / columns) - middleY + (cell % columns) - middleX,
        ),
      );
      return identity(rows, columns).map((weight, cell) => weight + diagonal[cell]!);
    }
    case 'identity':
      return identity(rows, columns);
  }
}
