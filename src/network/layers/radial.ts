/** LeNet-5's output: the squared Euclidean distance between the layer below and one fixed code a class (LeCun 1998, equation 7). */
import { NetworkError } from '../errors';
import type { LayerKindOf } from '../kind';
import type { Layer } from '../layer';
import { readsEverything } from '../readings';
import { units, type Shape } from '../shape';
import type { RadialSpec } from '../spec';
import { requirePositive } from '../window';

export const radial: LayerKindOf<RadialSpec> = {
  fields: { codes: 'lists' },
  // LeCun 1998, equation 8.
  loss: 'radialMap',
  build,
};

function build(spec: RadialSpec, input: Shape): Layer {
  const { name, codes } = spec;
  const inputs = units(input);
  requirePositive(name, 'codes', codes.length);
  for (const code of codes) {
    if (code.length !== inputs)
      throw new NetworkError({ code: 'codeDoesNotFit', layer: name, length: code.length, units: inputs });
  }
  const everything = readsEverything(input, codes.length);

  return {
    ...everything,
    spec,
    name,
    combine: 'distance',
    activation: 'identity',
    weights: null,
    bias: null,
    fixedWeights: Float32Array.from(codes.flat()),
    biasOf: () => -1,
    connections: everything.multiplications,
    everywhere: 'untied',
  };
}
