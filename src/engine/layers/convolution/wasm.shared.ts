/** One kernel a map: for each image, Y [position × map] = windows [position × tap] · Wᵀ. */
import { units } from '../../../network';
import type { PlanLayer } from '../../wasm/pass';
import { squashingOf } from '../../wasm/squashing';
import { weightRows } from './wasm.weights';
import { placeTable, windowsOf } from './wasm.windows';

export const planShared: PlanLayer = (layer, at, context) => {
  const { kernels, arena } = context;
  const { height, width, channels: maps } = layer.output;
  const places = height * width;
  const outputs = units(layer.output);
  const outputBytes = 4 * outputs;
  const biasPerMap = layer.bias!.length === maps;

  const rows = weightRows(layer, context);
  const squashing = squashingOf(kernels, layer.activation);
  const windows = windowsOf(layer, at, context);
  const { segments, segmentOffsets, length, imageBytes, positions } = windows;
  const bias = biasPerMap ? arena.reserveFloats(outputs) : at.bias;
  const biasSums = biasPerMap ? arena.reserveFloats(outputs) : at.gradBias;

  const rowOffsets = placeTable(arena, positions);
  // Column by column: neighbours along x overlap most, and are to be far apart when sums are added to them.
  const byColumn = positions.map((_, place) => (place % height) * width + Math.floor(place / height));
  const columnOffsets = placeTable(
    arena,
    byColumn.map((place) => positions[place]!),
  );
  const errorOffsets = placeTable(
    arena,
    byColumn.map((place) => 4 * maps * place),
  );

  return {
    forward(count) {
      const panels = rows.panels(at.weights);
      if (biasPerMap) kernels.repeatRow(at.bias, maps, places, bias);
      const images = windows.frame(count);
      for (let n = 0; n < count; n++) {
        const image = images + n * imageBytes;
        const out = at.output + n * outputBytes;
        kernels.multiplyWindows(
          places,
          rowOffsets,
          image,
          segments,
          segmentOffsets,
          length,
          maps,
          panels,
          out,
          4 * maps,
        );
        squashing.forward(out, bias, outputs, 1);
      }
    },
    backward(count, accumulation, wantsInput) {
      squashing.backward(at.output, at.errors, outputs, count);
      if (accumulation !== 'skip') {
        const add = accumulation === 'add';
        if (!add) kernels.clear(at.gradWeights, layer.weights!.length);
        kernels.sumRows(at.errors, count, outputs, biasSums, !biasPerMap && add);
        if (biasPerMap) kernels.sumRows(biasSums, places, maps, at.gradBias, add);
        const gradRows = rows.gradient(at.gradWeights);
        for (let n = 0; n < count; n++) {
          const image = windows.images + n * imageBytes;
          const errors = at.errors + n * outputBytes;
          kernels.addGradientOfWindows(
            places,
            rowOffsets,
            image,
            segments,
            segmentOffsets,
            length,
            maps,
            errors,
            4 * maps,
            gradRows,
          );
        }
        rows.fold(at.gradWeights);
      }
      if (wantsInput) {
        const weights = rows.spread(at.weights);
        const gradients = windows.clearGradient(count);
        for (let n = 0; n < count; n++) {
          const image = gradients + n * imageBytes;
          const errors = at.errors + n * outputBytes;
          kernels.addErrorsToWindows(
            places,
            columnOffsets,
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
