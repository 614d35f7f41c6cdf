/** An S layer of LeCun 1998: activation(coefficient · Σ of the window + bias); coefficient and bias are learned, one a map, or one a unit where untied. */
import type { LayerKindOf } from '../kind';
import { PADDING, type Layer, type Visit } from '../layer';
import { positionOf, units, type Shape } from '../shape';
import type { Activation, Connectivity, WindowSpec } from '../spec';
import { isPadded, resolveWindow, visitPlaces, windowedSize } from '../window';

/** An S layer of 1998: activation(coefficient · (sum or average of the window) + bias), both learned. */
export interface SubsamplingSpec extends WindowSpec {
  readonly kind: 'subsampling';
  readonly name: string;
  readonly combine: 'sum' | 'average';
  /** Whether a map shares its coefficient and bias. `full` is treated as `local`: an S layer that sees everything is a dense layer. */
  readonly connectivity?: Connectivity;
  readonly activation: Activation;
}

export const subsampling: LayerKindOf<SubsamplingSpec> = {
  fields: {
    kernel: 'pair',
    stride: 'pair?',
    padding: 'pair?',
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
  const multiplications = kernelPlaces * units(output);

  return {
    spec,
    name,
    input,
    output,
    combine: 'sum',
    scale,
    activation: spec.activation,
    connectivity: shared ? 'shared' : 'local',
    window,
    sources: Array.from({ length: input.channels }, (_, map) => [map]),
    keepsMaps: true,
    weights: { name: `${name}.coefficients`, shape, length },
    bias: { name: `${name}.bias`, shape, length },
    fixedWeights: null,
    // It averages its window at first, and so passes on the signal as a pooling layer does; LeCun 1998 draws it.
    coefficient: 1 / (scale * kernelPlaces),
    rowOf,
    biasOf: rowOf,
    reads(unit: number, visit: Visit): void {
      const { y, x, channel } = positionOf(output, unit);
      const weight = rowOf(unit);
      visitPlaces(input, window, y, x, (place) => visit(place < 0 ? PADDING : place + channel, weight));
    },
    multiplications,
    connections: multiplications + units(output),
    everywhere: shared ? (isPadded(window) ? 'padded' : spec) : 'untied',
  };
}
