/** The weights of one unit in the shape of what it sees: a slice of kernel rows and columns for each input map. */
import type { Layer } from '../../network';

export interface Kernel {
  readonly height: number;
  readonly width: number;
  /** The input maps, one a slice. */
  readonly maps: readonly number[];
  /** Weight indices, [slice][kernelY · width + kernelX]. */
  readonly slices: readonly Int32Array[];
}

/** `reads` visits the taps in the order [kernelY, kernelX, in], those on padding too. */
export function kernelOf(layer: Layer, unit: number): Kernel {
  const maps = layer.sources[unit % layer.output.channels]!;
  const [height, width] = layer.window.kernel;
  const slices = maps.map(() => new Int32Array(height * width));
  let tap = 0;
  layer.reads(unit, (_, weight) => {
    slices[tap % maps.length]![Math.floor(tap / maps.length)] = weight;
    tap++;
  });
  return { height, width, maps, slices };
}

/** One weight of a kernel: which slice, and where in it. */
export interface KernelPlace {
  readonly slice: number;
  /** kernelY · width + kernelX. */
  readonly cell: number;
}

/** Where a weight stands first in a kernel; null where it is none of its. */
export function placeOfWeight({ slices }: Pick<Kernel, 'slices'>, weight: number): KernelPlace | null {
  const slice = slices.findIndex((weights) => weights.includes(weight));
  return slice < 0 ? null : { slice, cell: slices[slice]!.indexOf(weight) };
}

/** The place that a step leads to, from slice to slice where `perRow` of them stand side by side; the same one at the border. */
export function stepInKernel(
  { height, width, slices }: Pick<Kernel, 'height' | 'width' | 'slices'>,
  perRow: number,
  from: KernelPlace,
  [rows, columns]: readonly [number, number],
): KernelPlace {
  const row = Math.floor(from.slice / perRow) * height + Math.floor(from.cell / width) + rows;
  const column = (from.slice % perRow) * width + (from.cell % width) + columns;
  const slice = Math.floor(row / height) * perRow + Math.floor(column / width);
  const inside = row >= 0 && column >= 0 && column < perRow * width && slice < slices.length;
  return inside ? { slice, cell: (row % height) * width + (column % width) } : from;
}
