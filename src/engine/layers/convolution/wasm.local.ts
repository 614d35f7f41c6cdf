/** A kernel of its own for every unit: for each position, Y [image × map] = windows [image × tap] · Wᵀ. */
import { units } from '../../../network';
import { placeGeometry } from '../../wasm/geometry';
import type { PlanLayer } from '../../wasm/pass';
import { squashingOf } from '../../wasm/squashing';
import { weightRows } from './wasm.table';

export const planLocal: PlanLayer = (layer, at, context) => {
  const { kernels, arena, scratch, chunk } = context;
  const { input, output, window } = layer;
  const maps = output.channels;
  const places = output.height * output.width;
  const taps = window.kernel[0] * window.kernel[1] * input.channels;
  const inputBytes = 4 * units(input);
  const outputs = units(output);
  const outputBytes = 4 * outputs;
  /** Bytes of weights from one position to the next. */
  const positionBytes = (4 * layer.weights!.length) / places;

  const geometry = placeGeometry(arena, layer);
  const rows = weightRows(layer, context);
  const squashing = squashingOf(kernels, layer.activation);
  const panel = arena.reserveFloats(8 * taps);
  scratch.wish(4 * chunk * taps);

  const eachPosition = (visit: (y: number, x: number, place: number) => void) => {
    for (let place = 0, y = 0; y < output.height; y++) {
      for (let x = 0; x < output.width; x++, place++) visit(y, x, place);
    }
  };

  return {
    forward(count) {
      const columns = scratch.address;
      eachPosition((y, x, place) => {
        const weights = rows.spread(at.weights + place * positionBytes);
        const out = at.output + 4 * maps * place;
        kernels.gatherPosition(geometry, at.input, inputBytes, count, y, x, columns);
        kernels.gemmTransposed(count, maps, taps, columns, 4 * taps, weights, 4 * taps, panel, out, outputBytes);
      });
      squashing.forward(at.output, at.bias, outputs, count);
    },
    backward(count, wanted) {
      squashing.backward(at.output, at.errors, outputs, count);
      const columns = scratch.address;
      if (wanted.parameters) {
        kernels.sumRows(at.errors, count, outputs, at.gradBias, true);
        eachPosition((y, x, place) => {
          const gradWeights = at.gradWeights + place * positionBytes;
          const gradRows = rows.gradient(gradWeights);
          const errors = at.errors + 4 * maps * place;
          kernels.gatherPosition(geometry, at.input, inputBytes, count, y, x, columns);
          kernels.gemm(maps, taps, count, errors, 4, outputBytes, columns, 4 * taps, gradRows, 4 * taps, true);
          rows.fold(gradWeights);
        });
      }
      if (wanted.input) {
        kernels.clear(at.gradInput, count * units(input));
        eachPosition((y, x, place) => {
          const weights = rows.spread(at.weights + place * positionBytes);
          const errors = at.errors + 4 * maps * place;
          kernels.gemm(count, taps, maps, errors, outputBytes, 4, weights, 4 * taps, columns, 4 * taps, false);
          kernels.scatterPosition(geometry, columns, count, y, x, at.gradInput, inputBytes);
        });
      }
    },
  };
};
