/** An S layer of LeCun 1998: activation(coefficient · Σ of the window + bias); coefficient and bias are learned, one a map, or one a unit where untied. */
import type { LayerKindOf } from '../kind';
import type { Layer } from '../layer';
import { readsOwnMap } from '../readings';
import { units, type Shape } from '../shape';
import type { SubsamplingSpec } from '../spec';
import { isPadded, resolveWindow, windowedSize } from '../window';

export const subsampling: LayerKindOf<SubsamplingSpec> = {
  fields: {
    kernel: 'pair',
    stride: 'pair?',
    padding: 'padding?',
    dilation: 'pair?',
    combine: 'sum|average',
    connectivity: 'connectivity?',
    activation: 'activation',
  },
  connectivities: ['local', 'shared'],
  ownStride: 'kernel',
  typical: { kernel: 2, combine: 'average', activation: 'tanh' },
  build,
};

function build(spec: SubsamplingSpec, input: Shape): Layer {
  const { name } = spec;
  const window = resolveWindow(name, spec, spec.kernel);
  const output: Shape = { ...windowedSize(name, input, window), channels: input.channels };
  const shared = (spec.connectivity ?? 'shared') === 'shared';
  const shape = shared ? [output.channels] : [output.height, output.width, output.channels];
  const length = shared ? output.channels : units(output);
  const rowOf = shared ? (unit: number) => unit % output.channels : (unit: number) => unit;
  const kernelPlaces = window.kernel[0] * window.kernel[1];
  const scale = spec.combine === 'average' ? 1 / kernelPlaces : 1;
  const ownMap = readsOwnMap(input, output, window, rowOf);

  return {
    ...ownMap,
    spec,
    name,
    combine: 'sum',
    scale,
    activation: spec.activation,
    connectivity: shared ? 'shared' : 'local',
    weights: { name: `${name}.coefficients`, shape, length },
    bias: { name: `${name}.bias`, shape, length },
    fixedWeights: null,
    // It averages its window at first, and so passes on the signal as a pooling layer does; LeCun 1998 draws it.
    coefficient: 1 / (scale * kernelPlaces),
    rowOf,
    biasOf: rowOf,
    connections: ownMap.multiplications + units(output),
    everywhere: shared ? (isPadded(window) ? 'padded' : spec) : 'untied',
  };
}
