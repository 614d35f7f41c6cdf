/**
 * Connected layers on WebAssembly: *shared* and *local* are products with windows; *full*, a dense layer, and one position
 * that sees the whole input are one product with all of it.
 */
import { isPadded, type Layer } from '../../../network';
import type { PlanLayer, WebAssemblySide } from '../../wasm/pass';
import { hasTable } from './wasm.weights';
import { planWhole } from './wasm.whole';
import { planWindowed } from './wasm.windowed';

const planConnected: PlanLayer = (layer, buffers, context) =>
  (layer.connectivity === 'full' || seesEverythingOnce(layer) ? planWhole : planWindowed)(layer, buffers, context);

export const plans: WebAssemblySide = { convolution: planConnected, dense: planConnected };

/** With a table the taps of a row may stand in another order than the inputs. */
function seesEverythingOnce(layer: Layer): boolean {
  const { input, output, window } = layer;
  return (
    !hasTable(layer) &&
    output.height * output.width === 1 &&
    window.kernel[0] === input.height &&
    window.kernel[1] === input.width &&
    !isPadded(window)
  );
}
