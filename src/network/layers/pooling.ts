/** Pooling without parameters: the average or the largest of a window. */
import type { LayerKindOf } from '../kind';
import { PADDING, UNWEIGHTED, type Layer, type Visit } from '../layer';
import { positionOf, units, type Shape } from '../shape';
import type { WindowSpec } from '../spec';
import { isPadded, resolveWindow, visitPlaces, windowedSize } from '../window';

/** Pooling without parameters. */
export interface PoolingSpec extends WindowSpec {
  readonly kind: 'pooling';
  readonly name: string;
  readonly combine: 'average' | 'max';
}

export const pooling: LayerKindOf<PoolingSpec> = {
  fields: {
    kernel: 'pair',
    stride: 'pair?',
    padding: 'pair?',
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
  const multiplications = kernelPlaces * units(output);

  return {
    spec,
    name,
    input,
    output,
    combine: spec.combine === 'max' ? 'max' : 'sum',
    scale: spec.combine === 'average' ? 1 / kernelPlaces : 1,
    activation: 'identity',
    connectivity: null,
    window,
    sources: Array.from({ length: input.channels }, (_, map) => [map]),
    keepsMaps: true,
    weights: null,
    bias: null,
    fixedWeights: null,
    coefficient: null,
    rowOf: () => 0,
    biasOf: () => -1,
    reads(unit: number, visit: Visit): void {
      const { y, x, channel } = positionOf(output, unit);
      visitPlaces(input, window, y, x, (place) => visit(place < 0 ? PADDING : place + channel, UNWEIGHTED));
    },
    multiplications,
    connections: multiplications,
    everywhere: isPadded(window) ? 'padded' : spec,
  };
}
