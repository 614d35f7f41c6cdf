/**
 * C layers on WebAssembly. With windows as the rows of a matrix, *shared* is one product an image, positions × taps by
 * taps × maps; *local* is one product a position, images × taps by taps × maps; *full*, and one position that sees the
 * whole input, is a dense layer.
 */
import type { ConvolutionSpec, Layer } from '../../../network';
import type { PlanLayer } from '../../wasm/pass';
import { planDense } from '../dense/wasm';
import { planLocal } from './wasm.local';
import { planShared } from './wasm.shared';

export const planConvolution: PlanLayer = (layer, buffers, context) => {
  if (layer.connectivity === 'full' || seesEverythingOnce(layer)) return planDense(layer, buffers, context);
  return (layer.connectivity === 'local' ? planLocal : planShared)(layer, buffers, context);
};

/** With a table the taps of a row may stand in another order than the inputs. */
function seesEverythingOnce({ spec, input, output, window: { kernel, padding } }: Layer): boolean {
  return (
    !(spec as ConvolutionSpec).table &&
    output.height * output.width === 1 &&
    kernel[0] === input.height &&
    kernel[1] === input.width &&
    padding[0] + padding[1] === 0
  );
}
