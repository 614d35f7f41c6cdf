/** How far a map's copies have come from where they began, and how many of them have not moved at all. */
import { positionOf, unitAt } from '../../network';
import type { Numbers } from './aspect';
import type { Focus } from './subject';

/** How many kernels of the focus, with all that they read, have not changed by a bit. */
export function stillCopies({ layer, kernel, owners }: Focus, { values, from }: Numbers): number {
  return owners.filter((unit) => {
    const row = layer.rowOf(unit);
    const end = row + kernel.cells * kernel.slices;
    for (let weight = row; weight < end; weight++) if (values[weight] !== from![weight]) return false;
    return true;
  }).length;
}

/** The units of the focus that read ink, of an input laid out as the layer's. */
export const unitsOnInk = ({ layer, walk }: Focus, input: Float32Array): readonly number[] =>
  walk.units.filter((unit) => {
    let ink = false;
    layer.reads(unit, (from) => (ink ||= from >= 0 && input[from]! > 0));
    return ink;
  });

/** The units so many rows and columns before these, where there are any. */
export const unitsBefore = (
  { layer: { output } }: Focus,
  of: readonly number[],
  rows: number,
  columns: number,
): readonly number[] =>
  of.flatMap((unit) => {
    const { y, x, channel } = positionOf(output, unit);
    const [row, column] = [y - rows, x - columns];
    const within = row >= 0 && row < output.height && column >= 0 && column < output.width;
    return within ? [unitAt(output, row, column, channel)] : [];
  });

/** How far the kernels of some units have come: the root mean square over their weights; 0 where there are none. */
export function distance({ layer, kernel }: Focus, { values, from }: Numbers, of: readonly number[]): number {
  const length = kernel.cells * kernel.slices;
  let sum = 0;
  for (const unit of of) {
    const row = layer.rowOf(unit);
    for (let weight = row; weight < row + length; weight++) sum += (values[weight]! - from![weight]!) ** 2;
  }
  return Math.sqrt(sum / (of.length * length || 1));
}
