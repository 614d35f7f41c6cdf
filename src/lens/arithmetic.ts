/**
 * One unit, term by term: the patch it sees, its weights, their products, a partial sum for every input map, then bias
 * and activation. It follows from `reads` alone, so it holds for every layer kind and every connectivity.
 */
import { PADDING, positionOf, units, UNWEIGHTED, usesOfWeight, squashingOf, type Layer, gridOf } from '../network';

/** What one input map contributes to a unit, its cells row by row. */
export interface Slice {
  /** Input map; null where all inputs are single units of different maps and stand in one grid. */
  readonly map: number | null;
  readonly rows: number;
  readonly columns: number;
  /** Index of each input in [y, x, channel], or PADDING. */
  readonly inputs: Int32Array;
  /** The patch; 0 on padding. */
  readonly values: Float64Array;
  /** Index of each weight in the layer's block, or UNWEIGHTED. */
  readonly weightIndices: Int32Array;
  /** 1 where nothing is learned. */
  readonly weights: Float64Array;
  /** w·x; (x − w)² in a radial layer. */
  readonly products: Float64Array;
  /** Σ of the products. In max pooling: the largest value. */
  readonly sum: number;
}

export interface UnitArithmetic {
  readonly slices: readonly Slice[];
  /** Σ of the partial sums. */
  readonly sum: number;
  /** Null where the layer has none. */
  readonly bias: number | null;
  /** a = scale · sum + bias. */
  readonly weightedSum: number;
  /** f(a). */
  readonly value: number;
  /** The cell that max pooling takes: the first of the largest. */
  readonly winner: number | null;
}

/** What a layer computes with: its input [y, x, channel], its weights (or fixed codes) and biases as the layer lays them out. */
export interface Operands {
  readonly input: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly bias: ArrayLike<number>;
}

const fold = (layer: Layer, maps: readonly number[]): boolean =>
  maps.length > 1 && layer.window.kernel[0] * layer.window.kernel[1] === 1;

export function arithmeticOf(layer: Layer, operands: Operands, unit: number): UnitArithmetic {
  const slices = slicesOf(layer, operands, unit);
  const winner = layer.combine === 'max' ? firstLargest(slices[0]!) : null;
  const sum = winner === null ? slices.reduce((total, slice) => total + slice.sum, 0) : slices[0]!.values[winner]!;
  const at = layer.biasOf(unit);
  const bias = at < 0 ? null : operands.bias[at]!;
  const weightedSum = layer.scale * sum + (bias ?? 0);
  return { slices, sum, bias, weightedSum, value: squashingOf(layer.activation).value(weightedSum), winner };
}

/** What each input map contributes, and with which weights. */
export function slicesOf(layer: Layer, { input, weights }: Operands, unit: number): Slice[] {
  const maps = layer.sources[positionOf(layer.output, unit).channel]!;
  const taps: [input: number, weight: number][] = [];
  layer.reads(unit, (tap, weight) => taps.push([tap, weight]));
  // `reads` goes place by place, and at each place through the maps.
  const groups = fold(layer, maps)
    ? [{ map: null, cells: taps, ...gridOf(taps.length) }]
    : maps.map((map, at) => ({
        map,
        cells: taps.filter((_, tap) => tap % maps.length === at),
        rows: layer.window.kernel[0],
        columns: layer.window.kernel[1],
      }));
  return groups.map(({ map, cells, rows, columns }) => {
    const values = Float64Array.from(cells, ([tap]) => (tap === PADDING ? 0 : input[tap]!));
    const factors = Float64Array.from(cells, ([, weight]) => (weight === UNWEIGHTED ? 1 : weights[weight]!));
    const products = values.map((x, i) => (layer.combine === 'distance' ? (x - factors[i]!) ** 2 : factors[i]! * x));
    return {
      map,
      rows,
      columns,
      inputs: Int32Array.from(cells, ([tap]) => tap),
      values,
      weightIndices: Int32Array.from(cells, ([, weight]) => weight),
      weights: factors,
      products,
      sum: products.reduce((total, product) => total + product, 0),
    };
  });
}

function firstLargest({ inputs, values }: Slice): number {
  let best = -1;
  inputs.forEach((tap, cell) => {
    if (tap !== PADDING && (best < 0 || values[cell]! > values[best]!)) best = cell;
  });
  return best;
}

/** The values of many units of a layer that sums, in their order, without taking the sums apart. */
export function valuesOfUnits(
  layer: Layer,
  { input, weights, bias }: Operands,
  wanted: readonly number[],
): Float64Array {
  return Float64Array.from(wanted, (unit) => {
    let sum = 0;
    layer.reads(unit, (tap, weight) => {
      if (tap !== PADDING) sum += (weight === UNWEIGHTED ? 1 : weights[weight]!) * input[tap]!;
    });
    const at = layer.biasOf(unit);
    return squashingOf(layer.activation).value(layer.scale * sum + (at < 0 ? 0 : bias[at]!));
  });
}

/** How often a weight meets each input over all units of the layer, [y, x, channel]; `uses` counts padding too. */
export function inputsOfWeight(layer: Layer, weight: number): { meets: Uint16Array; uses: number } {
  const meets = new Uint16Array(units(layer.input));
  const uses = usesOfWeight(layer, weight);
  for (const { input } of uses) if (input !== PADDING) meets[input]!++;
  return { meets, uses: uses.length };
}
