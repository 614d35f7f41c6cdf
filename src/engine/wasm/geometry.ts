/** How a layer's windows lie, written to memory for the kernels. */
import type { Layer } from '../../network';
import type { Arena } from './arena';
import * as at from './codes';

/** Returns the address. */
export function placeGeometry(arena: Arena, { input, output, window }: Layer): number {
  const address = arena.reserve(at.GEOMETRY_BYTES);
  const fields = new DataView(arena.memory.buffer, address, at.GEOMETRY_BYTES);
  const put = (offset: number, value: number): void => fields.setInt32(offset, value, true);
  put(at.HEIGHT, input.height);
  put(at.WIDTH, input.width);
  put(at.CHANNELS, input.channels);
  put(at.KERNEL_Y, window.kernel[0]);
  put(at.KERNEL_X, window.kernel[1]);
  put(at.STRIDE_Y, window.stride[0]);
  put(at.STRIDE_X, window.stride[1]);
  put(at.PADDING_Y, window.padding[0]);
  put(at.PADDING_X, window.padding[1]);
  put(at.DILATION_Y, window.dilation[0]);
  put(at.DILATION_X, window.dilation[1]);
  put(at.OUT_HEIGHT, output.height);
  put(at.OUT_WIDTH, output.width);
  return address;
}
