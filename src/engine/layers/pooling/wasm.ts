/** Pooling on WebAssembly: averages are sums times a factor; a maximum remembers the input it took. */
import { units } from '../../../network';
import { placeGeometry } from '../../wasm/geometry';
import type { PlanLayer, WebAssemblySide } from '../../wasm/pass';

const planPooling: PlanLayer = (layer, at, { kernels, arena, chunk }) => {
  const inputs = units(layer.input);
  const outputs = units(layer.output);
  const geometry = placeGeometry(arena, layer);
  const takesMaximum = layer.combine === 'max';
  const winners = takesMaximum ? arena.reserveFloats(chunk * outputs) : 0;

  return {
    forward(count) {
      for (let image = 0; image < count; image++) {
        const input = at.input + 4 * image * inputs;
        const offset = 4 * image * outputs;
        if (takesMaximum) kernels.maxWindows(geometry, input, at.output + offset, winners + offset);
        else kernels.sumWindows(geometry, input, layer.scale, at.output + offset);
      }
    },
    backward(count, _, wantsInput) {
      if (!wantsInput) return;
      kernels.clear(at.gradInput, count * inputs);
      for (let image = 0; image < count; image++) {
        const gradInput = at.gradInput + 4 * image * inputs;
        const offset = 4 * image * outputs;
        if (takesMaximum) kernels.returnToWinners(at.errors + offset, winners + offset, outputs, gradInput);
        else kernels.spreadWindows(geometry, at.errors + offset, layer.scale, gradInput);
      }
    },
  };
};

export const plans: WebAssemblySide = { pooling: planPooling };
