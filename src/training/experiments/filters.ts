/** The filters of a network's first layer, for pictures: what the unit in the middle of each map weighs. */
import { isWindowed, type Network } from '../../network';

export interface Filters {
  readonly height: number;
  readonly width: number;
  /** [filter, y, x], of the first input channel. */
  readonly values: Float32Array<ArrayBuffer>;
}

/** So many filters are shown of a layer that has more. */
const MOST = 8;

/** `parameters` are all of the network's. */
export function firstFilters({ layers, blocks, input }: Network, parameters: Float32Array): Filters {
  const layer = layers[0]!;
  const block = blocks[0]!;
  const { height, width, channels } = layer.output;
  const windowed = isWindowed(layer.spec) && layer.connectivity !== 'full';
  const [rows, columns] = windowed ? layer.window.kernel : [input.height, input.width];
  const middle = (Math.floor(height / 2) * width + Math.floor(width / 2)) * channels;
  const count = Math.min(MOST, channels);
  const values = new Float32Array(count * rows * columns);
  for (let map = 0; map < count; map++) {
    const row = block.offset + layer.rowOf(middle + map);
    const stride = windowed ? layer.sources[map]!.length : input.channels;
    for (let tap = 0; tap < rows * columns; tap++) {
      values[map * rows * columns + tap] = parameters[row + tap * stride]!;
    }
  }
  return { height: rows, width: columns, values };
}
