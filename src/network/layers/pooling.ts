/** Pooling without parameters: the average or the largest of a window. */
import type { LayerKindOf } from '../kind';
import { UNWEIGHTED, type Layer } from '../layer';
import { readsOwnMap } from '../readings';
import type { Shape } from '../shape';
import type { PoolingSpec } from '../spec';
import { isPadded, resolveWindow, windowedSize } from '../window';

export const pooling: LayerKindOf<PoolingSpec> = {
  fields: {
    kernel: 'pair',
    stride: 'pair?',
    padding: 'padding?',
    dilation: 'pair?',
    combine: 'average|max',
  },
  ownStride: 'kernel',
  typical: { kernel: 2, combine: 'average' },
  build,
};

/** An average divides by the whole window, padding included; a maximum never takes padding. */
function build(spec: PoolingSpec, input: Shape): Layer {
  const { name } = spec;
  const window = resolveWindow(name, spec, spec.kernel);
  const output: Shape = { ...windowedSize(name, input, window), channels: input.channels };
  const kernelPlaces = window.kernel[0] * window.kernel[1];
  const ownMap = readsOwnMap(input, output, window, () => UNWEIGHTED);

  return {
    ...ownMap,
    spec,
    name,
    combine: spec.combine === 'max' ? 'max' : 'sum',
    scale: spec.combine === 'average' ? 1 / kernelPlaces : 1,
    activation: 'identity',
    connectivity: null,
    weights: null,
    bias: null,
    fixedWeights: null,
    coefficient: null,
    rowOf: () => 0,
    biasOf: () => -1,
    connections: ownMap.multiplications,
    everywhere: isPadded(window) ? 'padded' : spec,
  };
}
