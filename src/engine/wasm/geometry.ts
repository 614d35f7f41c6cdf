/** How a layer's windows lie, as windowReductions.as.ts reads it; answers with the address. */
import type { Layer } from '../../network';
import type { Arena } from './arena';

export const placeGeometry = (arena: Arena, { input, output, window }: Layer): number => {
  const { kernel, stride, padding, dilation } = window;
  const sizes = [input.height, input.width, input.channels, output.height, output.width];
  return arena.place(Int32Array.of(...sizes, ...kernel, ...stride, ...padding, ...dilation));
};
