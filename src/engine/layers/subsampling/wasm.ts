/** S layers on WebAssembly: y = f(coefficient · sum + bias). The sums are kept: the coefficient's gradient is Σ δ·sum. */
import { units } from '../../../network';
import { placeGeometry } from '../../wasm/geometry';
import type { PlanLayer } from '../../wasm/pass';
import { squashingOf } from '../../wasm/squashing';

export const planSubsampling: PlanLayer = (layer, at, { kernels, arena, chunk, scratch }) => {
  const inputs = units(layer.input);
  const outputs = units(layer.output);
  const maps = layer.output.channels;
  const places = outputs / maps;
  const perMap = layer.connectivity === 'shared';
  const geometry = placeGeometry(arena, layer);
  const squashing = squashingOf(kernels, layer.activation);
  const sums = arena.reserveFloats(chunk * outputs);
  /** Coefficient and bias of every unit, copied where a map shares them. */
  const coefficients = perMap ? arena.reserveFloats(outputs) : at.weights;
  const bias = perMap ? arena.reserveFloats(outputs) : at.bias;
  const unitGradients = arena.reserveFloats(outputs);
  scratch.wish(4 * chunk * outputs);

  return {
    forward(count) {
      if (perMap) {
        kernels.repeatRow(at.weights, maps, places, coefficients);
        kernels.repeatRow(at.bias, maps, places, bias);
      }
      for (let image = 0; image < count; image++) {
        kernels.sumWindows(geometry, at.input + 4 * image * inputs, layer.scale, sums + 4 * image * outputs);
      }
      kernels.scaleRows(sums, coefficients, count, outputs, at.output);
      squashing.forward(at.output, bias, outputs, count);
    },
    backward(count, accumulation, wantsInput) {
      squashing.backward(at.output, at.errors, outputs, count);
      if (accumulation !== 'skip') {
        const add = accumulation === 'add';
        const rows = perMap ? places : 1;
        kernels.sumProducts(at.errors, sums, count, outputs, unitGradients);
        kernels.sumRows(unitGradients, rows, outputs / rows, at.gradWeights, add);
        kernels.sumRows(at.errors, count, outputs, unitGradients, false);
        kernels.sumRows(unitGradients, rows, outputs / rows, at.gradBias, add);
      }
      if (wantsInput) {
        const weighted = scratch.address;
        kernels.scaleRows(at.errors, coefficients, count, outputs, weighted);
        kernels.clear(at.gradInput, count * inputs);
        for (let image = 0; image < count; image++) {
          kernels.spreadWindows(
            geometry,
            weighted + 4 * image * outputs,
            layer.scale,
            at.gradInput + 4 * image * inputs,
          );
        }
      }
    },
  };
};
