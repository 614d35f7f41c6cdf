/** Where the pixels that a unit reads are to be found: side by side in the input, scattered once the input is scrambled. */
import { receptiveFieldOf, type Network } from '../../../network';
import type { UnitRef } from '../../../store/state/state';

/** Places of the input (y·width + x) that the unit reads, row by row; a unit of the input has itself. */
export function placesOfField(network: Network, { layer, unit }: UnitRef): readonly number[] {
  const { rows, columns } = receptiveFieldOf(network, layer, unit).at(-1)!;
  return rows.flatMap((y) => columns.map((x) => y * network.input.width + x));
}

/** An input [y, x, channel] with its places in another order: place i is what place `order[i]` was. */
export function inOrder(input: ArrayLike<number>, order: ArrayLike<number>): Float32Array<ArrayBuffer> {
  const channels = input.length / order.length;
  return Float32Array.from({ length: input.length }, (_, at) => {
    const place = Math.floor(at / channels);
    return input[order[place]! * channels + (at % channels)]!;
  });
}

/** √(Σ distance² / n) of places from their middle, in pixels: how far apart they lie. 0 for none. */
export function scatterOf(places: readonly number[], width: number): number {
  if (places.length === 0) return 0;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = (values: readonly number[]): number => {
    const middle = mean(values);
    return mean(values.map((value) => (value - middle) ** 2));
  };
  return Math.sqrt(
    spread(places.map((place) => Math.floor(place / width))) + spread(places.map((place) => place % width)),
  );
}
