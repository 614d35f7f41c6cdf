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
