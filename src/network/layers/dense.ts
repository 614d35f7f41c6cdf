/** A fully connected layer. Weights are stored as [unit, inY, inX, in]. */
import type { LayerKindOf } from '../kind';
import type { Layer } from '../layer';
import { readsEverything } from '../readings';
import type { Shape } from '../shape';
import type { DenseSpec } from '../spec';
import { requirePositive } from '../window';

export const dense: LayerKindOf<DenseSpec> = {
  fields: { units: 'count', activation: 'activation' },
  count: 'units',
  typical: { units: 10, activation: 'tanh' },
  build,
};

function build(spec: DenseSpec, input: Shape): Layer {
  const { name } = spec;
  requirePositive(name, 'units', spec.units);
  const everything = readsEverything(input, spec.units);

  return {
    ...everything,
    spec,
    name,
    combine: 'sum',
    activation: spec.activation,
    weights: {
      name: `${name}.weights`,
      shape: [spec.units, input.height, input.width, input.channels],
      length: everything.multiplications,
    },
    bias: { name: `${name}.bias`, shape: [spec.units], length: spec.units },
    fixedWeights: null,
    biasOf: (unit) => unit,
    connections: everything.multiplications + spec.units,
    // A convolution whose kernel is as large as this input (LeCun 1998, section VII).
    everywhere: {
      kind: 'convolution',
      name,
      maps: spec.units,
      kernel: [input.height, input.width],
      activation: spec.activation,
    },
  };
}
