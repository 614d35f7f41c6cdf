/**
 * Rows of weights with a connection table, spread out to full rows and folded back: the products then need to know of no
 * table, at the price of some multiplications by 0.
 */
import type { ConvolutionSpec, Layer } from '../../../network';
import type { PlanContext } from '../../wasm/pass';
import { placeTable } from './wasm.windows';

export interface WeightRows {
  /** Address of full rows, [map × taps], of the weights that begin at `weights`. */
  spread(weights: number): number;
  /** Address for the gradient of full rows, 0 at first where it is not that of the weights themselves. */
  gradient(gradWeights: number): number;
  /** Adds that gradient to the one of the weights. */
  fold(gradWeights: number): void;
}

export function weightRows(layer: Layer, { kernels, arena }: PlanContext): WeightRows {
  if (!(layer.spec as ConvolutionSpec).table) {
    return { spread: (weights) => weights, gradient: (gradWeights) => gradWeights, fold: () => {} };
  }
  const index = indexOfRows(layer);
  const indexAddress = placeTable(arena, index);
  const rows = arena.reserveFloats(index.length);
  const gradRows = arena.reserveFloats(index.length);
  return {
    spread(weights) {
      kernels.gatherIndexed(weights, indexAddress, index.length, rows);
      return rows;
    },
    gradient() {
      kernels.clear(gradRows, index.length);
      return gradRows;
    },
    fold: (gradWeights) => kernels.scatterIndexed(gradRows, indexAddress, index.length, gradWeights),
  };
}

/** Where each entry of the full rows, [map × kernelY × kernelX × channel], stands in the weights of a position; −1 for none. */
function indexOfRows({ input, output, window: { kernel }, sources }: Layer): Int32Array<ArrayBuffer> {
  const places = kernel[0] * kernel[1];
  const index = new Int32Array(output.channels * places * input.channels).fill(-1);
  let weight = 0;
  sources.forEach((maps, out) => {
    for (let place = 0; place < places; place++) {
      for (const map of maps) index[(out * places + place) * input.channels + map] = weight++;
    }
  });
  return index;
}
