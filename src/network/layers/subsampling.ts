/** An S layer of LeCun 1998: activation(coefficient · Σ of the window + bias); coefficient and bias are learned, one a map, or one a unit where untied. */
import { PADDING, type Layer, type Visit } from '../layer';
import { positionOf, units, type Shape } from '../shape';
import type { SubsamplingSpec } from '../spec';
import { resolveWindow, visitPlaces, windowedSize } from '../window';

export function subsampling(spec: SubsamplingSpec, input: Shape): Layer {
  const { name } = spec;
  const window = resolveWindow(name, spec, spec.kernel);
  const output: Shape = { ...windowedSize(name, input, window), channels: input.channels };
  const shared = (spec.connectivity ?? 'shared') === 'shared';
  const shape = shared ? [output.channels] : [output.height, output.width, output.channels];
  const length = shared ? output.channels : units(output);
  const rowOf = shared ? (unit: number) => unit % output.channels : (unit: number) => unit;
  const kernelPlaces = window.kernel[0] * window.kernel[1];
  const multiplications = kernelPlaces * units(output);

  return {
    spec,
    name,
    input,
    output,
    combine: 'sum',
    scale: spec.combine === 'average' ? 1 / kernelPlaces : 1,
    activation: spec.activation,
    connectivity: shared ? 'shared' : 'local',
    window,
    sources: Array.from({ length: input.channels }, (_, map) => [map]),
    weights: { name: `${name}.coefficients`, shape, length },
    bias: { name: `${name}.bias`, shape, length },
    fixedWeights: null,
    rowOf,
    biasOf: rowOf,
    reads(unit: number, visit: Visit): void {
      const { y, x, channel } = positionOf(output, unit);
      const weight = rowOf(unit);
      visitPlaces(input, window, y, x, (place) => visit(place < 0 ? PADDING : place + channel, weight));
    },
    multiplications,
    connections: multiplications + units(output),
  };
}
