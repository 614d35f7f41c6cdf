/** A matrix as a sum of few outer products, the closest there is: its singular value decomposition, cut off (Eckart, Young 1936). */

export interface LowRank {
  /** σ_r, largest first: as many as the matrix has rows or columns, whichever are fewer. */
  readonly singularValues: Float64Array;
  /** σ_r·u_r, [term][row]. */
  readonly columns: readonly Float64Array[];
  /** v_r of length 1, [term][column]. */
  readonly rows: readonly Float64Array[];
}

/** Rotations smaller than this do nothing in float64. */
const TINY = 1e-15;
/** One-sided Jacobi needs six to ten; more are never needed. */
const MOST_SWEEPS = 40;

/**
 * Decomposes `matrix` [row, column]: Σ_r columns[r][row]·rows[r][column] is the matrix, and its first R terms are the
 * closest matrix of rank R in the sum of squares. One-sided Jacobi rotations (Hestenes 1958), in float64.
 */
export function lowRank(matrix: ArrayLike<number>, height: number, width: number): LowRank {
  const wide = width > height;
  const count = Math.min(height, width);
  // Vectors of the longer kind, rotated against each other until all are orthogonal; `turned` gathers the rotations.
  const vectors = Array.from({ length: count }, (_, i) =>
    Float64Array.from({ length: Math.max(height, width) }, (_element, j) =>
      wide ? matrix[i * width + j]! : matrix[j * width + i]!,
    ),
  );
  const turned = Array.from({ length: count }, (_, i) => {
    const unit = new Float64Array(count);
    unit[i] = 1;
    return unit;
  });
  for (let sweep = 0; sweep < MOST_SWEEPS && orthogonalise(vectors, turned); sweep++);

  const norms = Float64Array.from(vectors, (vector) => Math.sqrt(dot(vector, vector)));
  const order = Array.from(norms.keys()).toSorted((a, b) => norms[b]! - norms[a]!);
  const unit = (at: number): Float64Array => vectors[at]!.map((value) => (norms[at]! > 0 ? value / norms[at]! : 0));
  const scaled = (at: number): Float64Array => turned[at]!.map((value) => value * norms[at]!);
  return {
    singularValues: Float64Array.from(order, (at) => norms[at]!),
    columns: order.map((at) => (wide ? scaled(at) : vectors[at]!)),
    rows: order.map((at) => (wide ? unit(at) : turned[at]!)),
  };
}

/** One sweep over all pairs; whether any was turned. */
function orthogonalise(vectors: readonly Float64Array[], turned: readonly Float64Array[]): boolean {
  let changed = false;
  for (let p = 0; p < vectors.length; p++) {
    for (let q = p + 1; q < vectors.length; q++) {
      const [one, other] = [vectors[p]!, vectors[q]!];
      const [a, b, c] = [dot(one, one), dot(other, other), dot(one, other)];
      if (Math.abs(c) <= TINY * Math.sqrt(a * b)) continue;
      changed = true;
      const zeta = (b - a) / (2 * c);
      const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
      const cosine = 1 / Math.hypot(1, tangent);
      rotate(one, other, cosine, cosine * tangent);
      rotate(turned[p]!, turned[q]!, cosine, cosine * tangent);
    }
  }
  return changed;
}

function rotate(one: Float64Array, other: Float64Array, cosine: number, sine: number): void {
  for (let i = 0; i < one.length; i++) {
    const [x, y] = [one[i]!, other[i]!];
    one[i] = cosine * x - sine * y;
    other[i] = sine * x + cosine * y;
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}
