/** One kernel a map: for each image, Y [position × map] = windows [position × tap] · Wᵀ. */
import { units } from '../../../network';
import { placeGeometry } from '../../wasm/geometry';
import type { PlanLayer } from '../../wasm/pass';
import { squashingOf } from '../../wasm/squashing';
import { weightRows } from './wasm.table';

/** Maps that are multiplied at once; gemm's columns. */
const PANEL = 8;

export const planShared: PlanLayer = (layer, at, context) => {
  const { kernels, arena, scratch } = context;
  const { input, output, window } = layer;
  const maps = output.channels;
  const places = output.height * output.width;
  const taps = window.kernel[0] * window.kernel[1] * input.channels;
  const inputBytes = 4 * units(input);
  const outputs = units(output);
  const outputBytes = 4 * outputs;
  const biasPerMap = layer.bias!.length === maps;

  const geometry = placeGeometry(arena, layer);
  const rows = weightRows(layer, context);
  const squashing = squashingOf(kernels, layer.activation);
  const panels = arena.reserveFloats(Math.ceil(maps / PANEL) * PANEL * taps);
  const bias = biasPerMap ? arena.reserveFloats(outputs) : at.bias;
  const biasSums = biasPerMap ? arena.reserveFloats(outputs) : at.gradBias;
  scratch.wish(4 * places * taps);

  return {
    forward(count) {
      const weights = rows.spread(at.weights);
      for (let map = 0; map < maps; map += PANEL) {
        const together = Math.min(PANEL, maps - map);
        kernels.transposePanel(together, taps, weights + 4 * map * taps, 4 * taps, panels + 4 * map * taps);
      }
      if (biasPerMap) kernels.repeatRow(at.bias, maps, places, bias);
      const columns = scratch.address;
      for (let image = 0; image < count; image++) {
        const out = at.output + image * outputBytes;
        kernels.gatherWindows(geometry, at.input + image * inputBytes, columns);
        for (let map = 0; map < maps; map += PANEL) {
          const together = Math.min(PANEL, maps - map);
          const panel = panels + 4 * map * taps;
          kernels.gemm(places, together, taps, columns, 4 * taps, 4, panel, 4 * PANEL, out + 4 * map, 4 * maps, false);
        }
        squashing.forward(out, bias, outputs, 1);
      }
    },
    backward(count, wanted) {
      squashing.backward(at.output, at.errors, outputs, count);
      const columns = scratch.address;
      if (wanted.parameters) {
        kernels.sumRows(at.errors, count, outputs, biasSums, !biasPerMap);
        if (biasPerMap) kernels.sumRows(biasSums, places, maps, at.gradBias, true);
        const gradRows = rows.gradient(at.gradWeights);
        for (let image = 0; image < count; image++) {
          const errors = at.errors + image * outputBytes;
          kernels.gatherWindows(geometry, at.input + image * inputBytes, columns);
          kernels.gemm(maps, taps, places, errors, 4, 4 * maps, columns, 4 * taps, gradRows, 4 * taps, true);
        }
        rows.fold(at.gradWeights);
      }
      if (wanted.input) {
        const weights = rows.spread(at.weights);
        kernels.clear(at.gradInput, count * units(input));
        for (let image = 0; image < count; image++) {
          const errors = at.errors + image * outputBytes;
          kernels.gemm(places, taps, maps, errors, 4 * maps, 4, weights, 4 * taps, columns, 4 * taps, false);
          kernels.scatterWindows(geometry, columns, at.gradInput + image * inputBytes);
        }
      }
    },
  };
};
