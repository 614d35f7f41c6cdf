/** A step as an exercise on paper: numbers short enough to calculate with, and the answers that follow from those. */
import { squashingOf, type Layer } from '../../network';
import type { Slice, UnitArithmetic } from '../arithmetic';

/** Decimals that are printed. */
export const PRINTED = 2;

/** More numbers than these nobody multiplies by hand. */
const MOST_CELLS = 49;

export interface Exercise {
  readonly rows: number;
  readonly columns: number;
  /** As printed, row by row; and their products, to the printed decimals as well. */
  readonly patch: readonly number[];
  readonly weights: readonly number[];
  readonly products: readonly number[];
  /** Σ of the products as printed. */
  readonly sum: number;
  /** What the other input maps add; null where there is one map. */
  readonly others: number | null;
  /** Null where the layer multiplies its sum by nothing, and where it has no bias. */
  readonly scale: number | null;
  readonly bias: number | null;
  readonly weightedSum: number;
  readonly value: number;
}

/** Nothing is printed as −0. */
const printed = (value: number): number => Math.round(value * 10 ** PRINTED) / 10 ** PRINTED + 0;

/** Null where a step is no sum of products, or of too many for a sheet of paper. */
export function exerciseOf(layer: Layer, arithmetic: UnitArithmetic, slice: Slice): Exercise | null {
  const { slices, bias } = arithmetic;
  if (layer.combine !== 'sum' || slice.products.length > MOST_CELLS) return null;
  const patch = Array.from(slice.values, printed);
  const weights = Array.from(slice.weights, printed);
  const products = patch.map((x, cell) => printed(x * weights[cell]!));
  const sum = printed(products.reduce((total, product) => total + product, 0));
  const others = slices.length > 1 ? printed(arithmetic.sum - slice.sum) : null;
  const scale = layer.scale === 1 ? null : layer.scale;
  const shownBias = bias === null ? null : printed(bias);
  const weightedSum = printed((sum + (others ?? 0)) * (scale ?? 1) + (shownBias ?? 0));
  return {
    rows: slice.rows,
    columns: slice.columns,
    patch,
    weights,
    products,
    sum,
    others,
    scale,
    bias: shownBias,
    weightedSum,
    value: printed(squashingOf(layer.activation).value(weightedSum)),
  };
}
