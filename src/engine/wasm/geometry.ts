/** How a layer's windows lie, written to memory for the kernels (geometry.as.ts reads it). */
import type { Layer } from '../../network';
import type { Arena } from './arena';

/** Returns the address. */
export function placeGeometry(arena: Arena, { input, output, window }: Layer): number {
  const fields = Int32Array.of(
    input.height,
    input.width,
    input.channels,
    ...window.kernel,
    ...window.stride,
    ...window.padding,
    ...window.dilation,
    output.height,
    output.width,
  );
  const address = arena.reserve(fields.byteLength);
  arena.bytes.set(new Uint8Array(fields.buffer), address);
  return address;
}
