/**
 * Every unit reads every input: one matrix product over the whole chunk, Y [image × unit] = X [image × input] · Wᵀ.
 * Dense layers are this, and C layers whose connectivity is full or whose single position sees everything.
 */
import { units } from '../../../network';
import type { PlanLayer } from '../../wasm/pass';
import { squashingPass } from '../../wasm/squashing';

export const planWhole: PlanLayer = (layer, at, { kernels, scratch }) => {
  const inputs = units(layer.input);
  const outputs = units(layer.output);
  const inputRow = 4 * inputs;
  const outputRow = 4 * outputs;
  const squashing = squashingPass(kernels, layer.activation);
  scratch.wish(8 * inputRow);

  return {
    forward(count) {
      const panel = scratch.address;
      kernels.gemmTransposed(
        count,
        outputs,
        inputs,
        at.input,
        inputRow,
        at.weights,
        inputRow,
        panel,
        at.output,
        outputRow,
      );
      squashing.forward(at.output, at.bias, outputs, count);
    },
    backward(count, accumulation, wantsInput) {
      squashing.backward(at.output, at.errors, outputs, count);
      if (accumulation !== 'skip') {
        const add = accumulation === 'add';
        kernels.sumRows(at.errors, count, outputs, at.gradBias, add);
        // ∂E/∂W = δᵀ·X
        kernels.gemm(
          outputs,
          inputs,
          count,
          at.errors,
          4,
          outputRow,
          at.input,
          inputRow,
          at.gradWeights,
          inputRow,
          add,
        );
      }
      if (wantsInput) {
        // ∂E/∂X = δ·W
        kernels.gemm(
          count,
          inputs,
          outputs,
          at.errors,
          outputRow,
          4,
          at.weights,
          inputRow,
          at.gradInput,
          inputRow,
          false,
        );
      }
    },
  };
};
