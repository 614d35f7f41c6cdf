/**
 * The copies of a map's kernel: one a position where the layer is untied, the same one everywhere where it is shared. A
 * full layer has a weight for every input; its copies are those under the window that it would have had.
 */
import { tapsOf, type Layer } from './layer';
import { pairsOf, UNFED, windowed } from './tie';

export interface Copies {
  /** Positions of the map, [y, x]. */
  readonly places: number;
  readonly taps: number;
  /** Index into the layer's weights, [place, tap]; −1 where a full layer has none, beyond the border. */
  readonly weights: Int32Array;
}

/** Where the copies of a map's kernel stand among the layer's weights. S layers have one coefficient each. */
export function copiesOf(layer: Layer, map: number): Copies {
  const kernel = windowed(layer);
  const { height, width, channels } = layer.output;
  const places = height * width;
  const taps = tapsOf(kernel, map);
  const weights = new Int32Array(places * taps);
  const pairs = pairsOf(layer, kernel);
  for (let place = 0; place < places; place++) {
    const unit = place * channels + map;
    const row = kernel.rowOf(unit);
    pairs(unit, (weight, tap) => {
      weights[place * taps + tap - row] = weight === UNFED ? -1 : weight;
    });
  }
  return { places, taps, weights };
}

/** The kernel that tying would leave: each tap's mean over the positions that have it, [tap]. */
export function meanKernel({ places, taps, weights }: Copies, values: ArrayLike<number>): Float64Array {
  const mean = new Float64Array(taps);
  const count = new Uint32Array(taps);
  for (let i = 0; i < places * taps; i++) {
    if (weights[i]! < 0) continue;
    mean[i % taps]! += values[weights[i]!]!;
    count[i % taps]!++;
  }
  return mean.map((sum, tap) => (count[tap]! > 0 ? sum / count[tap]! : 0));
}

/** One copy, [tap]; 0 where it has no weight. */
export const copyAt = ({ taps, weights }: Copies, values: ArrayLike<number>, place: number): Float64Array =>
  Float64Array.from({ length: taps }, (_, tap) => values[weights[place * taps + tap]!] ?? 0);

export interface Deviations {
  /** Σ (w − mean of its tap)². */
  readonly squares: number;
  readonly weights: number;
}

/** How far the copies of one map are from their mean. Exactly 0 where they are one and the same. */
export function deviations(copies: Copies, values: ArrayLike<number>): Deviations {
  // The mean of equal numbers need not be that number in floating point: deviations are taken from the first copy,
  // Σ(w − m)² = Σ(w − r)² − n·(m − r)².
  const { places, taps, weights } = copies;
  let squares = 0;
  let all = 0;
  for (let tap = 0; tap < taps; tap++) {
    let first = NaN;
    let sum = 0;
    let sumOfSquares = 0;
    let count = 0;
    for (let place = 0; place < places; place++) {
      const at = weights[place * taps + tap]!;
      if (at < 0) continue;
      if (count === 0) first = values[at]!;
      const distance = values[at]! - first;
      sum += distance;
      sumOfSquares += distance * distance;
      count++;
    }
    if (count > 0) squares += Math.max(0, sumOfSquares - (sum * sum) / count);
    all += count;
  }
  return { squares, weights: all };
}

/** Root of the mean square: the spread of the copies, in the unit of the weights. 0 over nothing. */
export const spreadOf = (parts: readonly Deviations[]): number => {
  const weights = parts.reduce((sum, part) => sum + part.weights, 0);
  return weights === 0 ? 0 : Math.sqrt(parts.reduce((sum, part) => sum + part.squares, 0) / weights);
};
