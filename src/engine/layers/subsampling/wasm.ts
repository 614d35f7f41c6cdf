/** S layers on WebAssembly: y = f(coefficient · sum + bias). The sums are kept: the coefficient's gradient is Σ δ·sum. */
import { units } from '../../../network';
import { placeGeometry } from '../../wasm/geometry';
import type { PlanLayer, WebAssemblySide } from '../../wasm/pass';
import { perUnit } from '../../wasm/perUnit';
import { squashingPass } from '../../wasm/squashing';

const planSubsampling: PlanLayer = (layer, at, context) => {
  const { kernels, arena, chunk, scratch } = context;
  const inputs = units(layer.input);
  const outputs = units(layer.output);
  const geometry = placeGeometry(arena, layer);
  const squashing = squashingPass(kernels, layer.activation);
  const sums = arena.reserveFloats(chunk * outputs);
  const coefficients = perUnit(layer, layer.weights!, at.weights, at.gradWeights, context);
  const bias = perUnit(layer, layer.bias!, at.bias, at.gradBias, context);
  const unitGradients = arena.reserveFloats(outputs);
  scratch.wish(4 * chunk * outputs);

  return {
    forward(count) {
      for (let image = 0; image < count; image++) {
        kernels.sumWindows(geometry, at.input + 4 * image * inputs, layer.scale, sums + 4 * image * outputs);
      }
      kernels.scaleRows(sums, coefficients.ofUnits(), count, outputs, at.output);
      squashing.forward(at.output, bias.ofUnits(), outputs, count);
    },
    backward(count, accumulation, wantsInput) {
      squashing.backward(at.output, at.errors, outputs, count);
      if (accumulation !== 'skip') {
        const add = accumulation === 'add';
        kernels.sumProducts(at.errors, sums, count, outputs, unitGradients);
        coefficients.gather(unitGradients, add);
        kernels.sumRows(at.errors, count, outputs, unitGradients, false);
        bias.gather(unitGradients, add);
      }
      if (wantsInput) {
        const weighted = scratch.address;
        kernels.scaleRows(at.errors, coefficients.ofUnits(), count, outputs, weighted);
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

export const plans: WebAssemblySide = { subsampling: planSubsampling };
