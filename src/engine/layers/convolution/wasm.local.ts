/** A kernel of its own for every unit: for each position, Y [image × map] = windows [image × tap] · Wᵀ. */
import { units } from '../../../network';
import type { PlanLayer } from '../../wasm/pass';
import { squashingOf } from '../../wasm/squashing';
import { weightRows } from './wasm.weights';
import { placeTable, windowsOf } from './wasm.windows';

export const planLocal: PlanLayer = (layer, at, context) => {
  const { kernels, arena, chunk } = context;
  const maps = layer.output.channels;
  const outputs = units(layer.output);
  const outputBytes = 4 * outputs;

  const rows = weightRows(layer, context);
  const squashing = squashingOf(kernels, layer.activation);
  const windows = windowsOf(layer, at, context);
  const { segments, segmentOffsets, length, imageBytes, positions } = windows;
  const places = positions.length;
  /** Bytes of weights from one position to the next. */
  const positionBytes = (4 * layer.weights!.length) / places;
  const multiples = (step: number) =>
    placeTable(
      arena,
      Uint32Array.from({ length: chunk }, (_, n) => n * step),
    );
  const imageOffsets = multiples(imageBytes);
  const errorOffsets = multiples(outputBytes);

  return {
    forward(count) {
      const images = windows.frame(count);
      for (let place = 0; place < places; place++) {
        const panels = rows.panels(at.weights + place * positionBytes);
        const image = images + positions[place]!;
        const out = at.output + 4 * maps * place;
        kernels.multiplyWindows(
          count,
          imageOffsets,
          image,
          segments,
          segmentOffsets,
          length,
          maps,
          panels,
          out,
          outputBytes,
        );
      }
      squashing.forward(at.output, at.bias, outputs, count);
    },
    backward(count, accumulation, wantsInput) {
      squashing.backward(at.output, at.errors, outputs, count);
      if (accumulation !== 'skip') {
        const add = accumulation === 'add';
        if (!add) kernels.clear(at.gradWeights, layer.weights!.length);
        kernels.sumRows(at.errors, count, outputs, at.gradBias, add);
        for (let place = 0; place < places; place++) {
          const gradWeights = at.gradWeights + place * positionBytes;
          const gradRows = rows.gradient(gradWeights);
          const image = windows.images + positions[place]!;
          const errors = at.errors + 4 * maps * place;
          kernels.addGradientOfWindows(
            count,
            imageOffsets,
            image,
            segments,
            segmentOffsets,
            length,
            maps,
            errors,
            outputBytes,
            gradRows,
          );
          rows.fold(gradWeights);
        }
      }
      if (wantsInput) {
        const gradients = windows.clearGradient(count);
        for (let place = 0; place < places; place++) {
          const weights = rows.spread(at.weights + place * positionBytes);
          const image = gradients + positions[place]!;
          const errors = at.errors + 4 * maps * place;
          kernels.addErrorsToWindows(
            count,
            imageOffsets,
            image,
            segments,
            segmentOffsets,
            length,
            maps,
            errors,
            errorOffsets,
            weights,
          );
        }
        windows.finishGradient(count);
      }
    },
  };
};
