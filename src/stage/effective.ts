/** The effective receptive field (Luo, Li, Urtasun and Zemel 2016): how much each place of the theoretical field really counts. */
import { receptiveFieldOf, type Box, type Network, type Shape } from '../network';
import type { UnitRef } from '../store/state/state';

/** Sizes of a gradient [y, x, channel], summed over the channels: [y, x]. */
export function magnitudes(gradient: Float32Array, { height, width, channels }: Shape): Float32Array<ArrayBuffer> {
  const sums = new Float32Array(height * width);
  for (let i = 0; i < gradient.length; i++) sums[Math.floor(i / channels)]! += Math.abs(gradient[i]!);
  return sums;
}

/**
 * The share of the mass [y, x] in a box that lies in the middle half of its rows and columns. The half is exact: rows and
 * columns on its edge count by the part of them that is inside, so equal masses give a quarter. What of the box hangs
 * over the border has no mass. `null` where there is no mass at all.
 */
export function centralShare(mass: Float32Array, { height, width }: Shape, box: Box): number | null {
  let all = 0;
  let central = 0;
  const part = (place: number, first: number, last: number): number => {
    const quarter = (last - first + 1) / 4;
    return Math.max(0, Math.min(place + 1, last + 1 - quarter) - Math.max(place, first + quarter));
  };
  for (let y = Math.max(0, box.top); y <= Math.min(height - 1, box.bottom); y++) {
    for (let x = Math.max(0, box.left); x <= Math.min(width - 1, box.right); x++) {
      const value = mass[y * width + x]!;
      all += value;
      central += value * part(y, box.top, box.bottom) * part(x, box.left, box.right);
    }
  }
  return all > 0 ? central / all : null;
}

/** `centralShare` of what was measured of a unit, over its theoretical field. */
export const shareOfUnit = (field: {
  readonly network: Network;
  readonly unit: UnitRef;
  readonly mass: Float32Array;
}) =>
  centralShare(
    field.mass,
    field.network.input,
    receptiveFieldOf(field.network, field.unit.layer, field.unit.unit).at(-1)!.box,
  );

/** The largest mass in a map, 0 where there is none. */
export const peakOf = (mass: Float32Array): number => mass.reduce((peak, value) => Math.max(peak, value), 0);
