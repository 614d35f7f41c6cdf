/**
 * Where the windows of a C layer lie: the tables of offsets by which the kernels walk them in place (wasm.as.ts),
 * over the layer's input or, where the windows hang over its border, over copies of it in a frame of zeros.
 */
import { isPadded, units, type Layer } from '../../../network';
import type { LayerBuffers, PlanContext } from '../../wasm/pass';

export interface Windows {
  /** Bytes from one image to the next, in `input()` and in `gradient()`. */
  readonly imageBytes: number;
  /** Address of the record of a window's runs (wasm.as.ts). */
  readonly runs: number;
  /** Byte offset of every position's window within its image, row by row. */
  readonly positions: Uint32Array;
  /** Makes the images of the chunk ready, and returns the address of the first. */
  frame(count: number): number;
  /** Address of the images as they were framed last. */
  readonly images: number;
  /** Address of the gradients of the images, all 0, to be added to. */
  clearGradient(count: number): number;
  /** Brings them to the layer's `gradInput`. */
  finishGradient(count: number): void;
}

/** Windows over one of so many parts of the input maps, the first; those of the others lie beside them. */
export function windowsOf(
  layer: Layer,
  parts: number,
  buffers: LayerBuffers,
  { kernels, arena, chunk }: PlanContext,
): Windows {
  const { input, output, window } = layer;
  const [padY, padX] = window.padding;
  const [behindY, behindX] = window.paddingBehind;
  const pixel = 4 * input.channels;
  const row = input.width * pixel;
  const frameRow = row + (padX + behindX) * pixel;
  const frameBytes = (input.height + padY + behindY) * frameRow;
  const inputBytes = 4 * units(input);
  const framed = isPadded(window);
  const inside = padY * frameRow + padX * pixel;

  const positions = Uint32Array.from({ length: output.height * output.width }, (_, place) => {
    const x = place % output.width;
    const y = (place - x) / output.width;
    return y * window.stride[0] * frameRow + x * window.stride[1] * pixel;
  });
  // A row of the kernel is one run, unless its columns are dilated, or other parts lie between them.
  const runsOfRow = window.dilation[1] === 1 && parts === 1 ? 1 : window.kernel[1];
  const runOffsets = Array.from({ length: window.kernel[0] * runsOfRow }, (_, run) => {
    const column = run % runsOfRow;
    return ((run - column) / runsOfRow) * window.dilation[0] * frameRow + column * window.dilation[1] * pixel;
  });
  const runLength = ((window.kernel[1] / runsOfRow) * input.channels) / parts;
  const images = framed ? arena.reserve(chunk * frameBytes) : buffers.input;
  const gradients = framed ? arena.reserve(chunk * frameBytes) : buffers.gradInput;

  return {
    imageBytes: framed ? frameBytes : inputBytes,
    runs: arena.place(Uint32Array.of(runOffsets.length, runLength, output.channels / parts, ...runOffsets)),
    positions,
    images,
    frame(count) {
      if (framed) {
        // The frame itself stays 0 from the start.
        const to = images + inside;
        kernels.copyRows(buffers.input, inputBytes, row, to, frameBytes, frameRow, row, input.height, count);
      }
      return images;
    },
    clearGradient(count) {
      kernels.clear(gradients, (count * (framed ? frameBytes : inputBytes)) / 4);
      return gradients;
    },
    finishGradient(count) {
      if (!framed) return;
      const from = gradients + inside;
      kernels.copyRows(from, frameBytes, frameRow, buffers.gradInput, inputBytes, row, row, input.height, count);
    },
  };
}
