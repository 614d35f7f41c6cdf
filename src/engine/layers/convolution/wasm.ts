/**
 * C layers on WebAssembly: *shared* and *local* are products with windows; *full*, and one position that sees the whole
 * input, is a dense layer.
 */
import type { ConvolutionSpec, Layer } from '../../../network';
import type { PlanLayer } from '../../wasm/pass';
import { planDense } from '../dense/wasm';
import { planWindowed } from './wasm.windowed';

export const planConvolution: PlanLayer = (layer, buffers, context) =>
  (layer.connectivity === 'full' || seesEverythingOnce(layer) ? planDense : planWindowed)(layer, buffers, context);

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
