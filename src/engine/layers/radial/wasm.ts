/** The radial output on WebAssembly. Its codes are fixed, so that only the gradient by its input is asked for. */
import { units } from '../../../network';
import type { PlanLayer, WebAssemblySide } from '../../wasm/pass';

const planRadial: PlanLayer = (layer, at, { kernels, arena }) => {
  const inputs = units(layer.input);
  const outputs = units(layer.output);
  const codes = arena.reserveFloats(layer.fixedWeights!.length);
  arena.floatsAt(codes, layer.fixedWeights!.length).set(layer.fixedWeights!);

  return {
    forward(count) {
      for (let image = 0; image < count; image++) {
        kernels.distances(at.input + 4 * image * inputs, codes, inputs, outputs, at.output + 4 * image * outputs);
      }
    },
    backward(count, _, wantsInput) {
      if (!wantsInput) return;
      for (let image = 0; image < count; image++) {
        const [input, errors] = [at.input + 4 * image * inputs, at.errors + 4 * image * outputs];
        kernels.distanceGradient(input, codes, inputs, outputs, errors, at.gradInput + 4 * image * inputs);
      }
    },
  };
};

export const plans: WebAssemblySide = { radial: planRadial };
