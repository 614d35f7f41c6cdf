/** LeNet-5's output: the squared Euclidean distance between the layer below and one fixed code a class (LeCun 1998, equation 7). */
import { NetworkError } from '../errors';
import { allSources, type Layer, type Visit } from '../layer';
import { units, type Shape } from '../shape';
import type { RadialSpec } from '../spec';
import { requirePositive, wholeInput } from '../window';

export function radial(spec: RadialSpec, input: Shape): Layer {
  const { name, codes } = spec;
  const inputs = units(input);
  requirePositive(name, 'codes', codes.length);
  for (const code of codes) {
    if (code.length !== inputs)
      throw new NetworkError({ code: 'tableDoesNotFit', layer: name, rows: code.length, maps: inputs });
  }
  const multiplications = inputs * codes.length;

  return {
    spec,
    name,
    input,
    output: { height: 1, width: 1, channels: codes.length },
    combine: 'distance',
    scale: 1,
    activation: 'identity',
    connectivity: 'full',
    window: wholeInput(input, 1),
    sources: allSources(codes.length, input),
    weights: null,
    bias: null,
    fixedWeights: Float32Array.from(codes.flat()),
    rowOf: (unit) => unit * inputs,
    biasOf: () => -1,
    reads(unit: number, visit: Visit): void {
      const row = unit * inputs;
      for (let tap = 0; tap < inputs; tap++) visit(tap, row + tap);
    },
    multiplications,
    connections: multiplications,
  };
}
