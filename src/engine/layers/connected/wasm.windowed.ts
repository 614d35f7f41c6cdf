/**
 * C layers with windows: products Y [row × map] = windows [row × tap] · Wᵀ with one kernel a map. Where positions share
 * their kernels, the rows are the positions of an image, and every image is a product; where each has its own, the rows
 * are the images of the chunk, and every position is a product. All else is the same: sharing is an address. Maps that fall
 * into groups have kernels for each part of them, and so products over its maps alone.
 */
import { units, type Layer } from '../../../network';
import type { LayerBuffers, LayerPass, PlanContext } from '../../wasm/pass';
import { perUnit } from '../../wasm/perUnit';
import { squashingPass } from '../../wasm/squashing';
import { productParts, weightRows } from './wasm.weights';
import { windowsOf, type Windows } from './wasm.windows';

export function planWindowed(layer: Layer, at: LayerBuffers, context: PlanContext): LayerPass {
  const { kernels, arena } = context;
  const outputs = units(layer.output);
  const parts = productParts(layer);
  const weights = weightRows(layer, parts, context);
  const bias = perUnit(layer, layer.bias!, at.bias, at.gradBias, context);
  const biasGradients = arena.reserveFloats(outputs);
  const squashing = squashingPass(kernels, layer.activation);
  const windows = windowsOf(layer, parts, at, context);
  const ofLayer = layer.connectivity === 'local' ? productsOfPositions : productsOfImages;
  const products = byPart(ofLayer(layer, windows, context), parts, layer);
  const { rowOffsets, outputRow, scattered } = products;
  /** Bytes of weights from one kernel of a map to its next. */
  const kernelBytes = (4 * layer.weights!.length) / products.kernels;

  return {
    forward(count) {
      const rows = products.rows(count);
      const images = windows.frame(count);
      for (let kernel = 0; kernel < products.kernels; kernel++) {
        const panels = weights.panels(at.weights + kernel * kernelBytes);
        for (let n = 0; n < products.ofKernel(count); n++) {
          const image = images + products.windowAt(kernel, n);
          const out = at.output + products.unitAt(kernel, n);
          kernels.multiplyWindows(rows, rowOffsets, image, windows.runs, panels, out, outputRow);
        }
      }
      squashing.forward(at.output, bias.ofUnits(), outputs, count);
    },
    backward(count, accumulation, wantsInput) {
      const rows = products.rows(count);
      squashing.backward(at.output, at.errors, outputs, count);
      if (accumulation !== 'skip') {
        const add = accumulation === 'add';
        if (!add) kernels.clear(at.gradWeights, layer.weights!.length);
        kernels.sumRows(at.errors, count, outputs, biasGradients, false);
        bias.gather(biasGradients, add);
        for (let kernel = 0; kernel < products.kernels; kernel++) {
          const gradWeights = at.gradWeights + kernel * kernelBytes;
          const gradRows = weights.gradient(gradWeights);
          for (let n = 0; n < products.ofKernel(count); n++) {
            const image = windows.images + products.windowAt(kernel, n);
            const errors = at.errors + products.unitAt(kernel, n);
            kernels.addGradientOfWindows(rows, rowOffsets, image, windows.runs, errors, outputRow, gradRows);
          }
          weights.fold(gradWeights);
        }
      }
      if (wantsInput) {
        const gradients = windows.clearGradient(count);
        for (let kernel = 0; kernel < products.kernels; kernel++) {
          const full = weights.spread(at.weights + kernel * kernelBytes);
          for (let n = 0; n < products.ofKernel(count); n++) {
            const image = gradients + products.windowAt(kernel, n);
            const errors = at.errors + products.unitAt(kernel, n);
            kernels.addErrorsToWindows(
              rows,
              scattered.rowOffsets,
              image,
              windows.runs,
              errors,
              scattered.errorOffsets,
              full,
            );
          }
        }
        windows.finishGradient(count);
      }
    },
  };
}

/** Which products a layer consists of. Offsets and distances in bytes, tables of them by address. */
interface Products {
  /** Kernels that there are for each map, and for each part of them. */
  readonly kernels: number;
  /** Products with each of them, for so many images. */
  ofKernel(count: number): number;
  /** Rows of each product, for so many images. */
  rows(count: number): number;
  /** The first window, and the first unit, of a kernel's nth product. */
  windowAt(kernel: number, n: number): number;
  unitAt(kernel: number, n: number): number;
  /** Where the rows' windows lie after the first, and the distance of their units. */
  readonly rowOffsets: number;
  readonly outputRow: number;
  /** Windows and units of the rows in an order that keeps overlapping windows apart (`addErrorsToWindows`). */
  readonly scattered: { readonly rowOffsets: number; readonly errorOffsets: number };
}

/** The same for each part of the maps, one after the other. */
function byPart(whole: Products, parts: number, { input, output }: Layer): Products {
  if (parts === 1) return whole;
  const [inputs, outputs] = [(4 * input.channels) / parts, (4 * output.channels) / parts];
  return {
    ...whole,
    kernels: whole.kernels * parts,
    windowAt: (kernel, n) => whole.windowAt(Math.floor(kernel / parts), n) + (kernel % parts) * inputs,
    unitAt: (kernel, n) => whole.unitAt(Math.floor(kernel / parts), n) + (kernel % parts) * outputs,
  };
}

/** One kernel a map; the rows are the positions of an image. */
function productsOfImages({ output }: Layer, { positions, imageBytes }: Windows, { arena }: PlanContext): Products {
  const { height, width, channels: maps } = output;
  const places = height * width;
  // Column by column: neighbours along x overlap most.
  const byColumn = positions.map((_, place) => (place % height) * width + Math.floor(place / height));
  const columnOffsets = byColumn.map((place) => positions[place]!);
  const errorOffsets = byColumn.map((place) => 4 * maps * place);
  return {
    kernels: 1,
    ofKernel: (count) => count,
    rows: () => places,
    windowAt: (_, image) => image * imageBytes,
    unitAt: (_, image) => image * 4 * units(output),
    rowOffsets: arena.place(positions),
    outputRow: 4 * maps,
    scattered: { rowOffsets: arena.place(columnOffsets), errorOffsets: arena.place(errorOffsets) },
  };
}

/** A kernel a map and position; the rows are the images, whose windows never overlap. */
function productsOfPositions({ output }: Layer, { positions, imageBytes }: Windows, context: PlanContext): Products {
  const { arena, chunk } = context;
  const outputRow = 4 * units(output);
  const imagesApart = (bytes: number): number =>
    arena.place(Uint32Array.from({ length: chunk }, (_, image) => image * bytes));
  const rowOffsets = imagesApart(imageBytes);
  return {
    kernels: positions.length,
    ofKernel: () => 1,
    rows: (count) => count,
    windowAt: (position) => positions[position]!,
    unitAt: (position) => 4 * output.channels * position,
    rowOffsets,
    outputRow,
    scattered: { rowOffsets, errorOffsets: imagesApart(outputRow) },
  };
}
