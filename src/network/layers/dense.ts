/** A fully connected layer. Weights are stored as [unit, inY, inX, in]. */
import type { LayerKindOf } from '../kind';
import type { Layer, Visit } from '../layer';
import { units, type Shape } from '../shape';
import type { Activation } from '../spec';
import { requirePositive, wholeInput } from '../window';

/** A fully connected layer: every unit reads every unit of the layer below. */
export interface DenseSpec {
  readonly kind: 'dense';
  readonly name: string;
  readonly units: number;
  readonly activation: Activation;
}

export const dense: LayerKindOf<DenseSpec> = {
  fields: { units: 'count', activation: 'activation' },
  count: 'units',
  typical: { units: 10, activation: 'tanh' },
  build,
};

function build(spec: DenseSpec, input: Shape): Layer {
  const { name } = spec;
  requirePositive(name, 'units', spec.units);
  const inputs = units(input);
  const multiplications = inputs * spec.units;

  return {
    spec,
    name,
    input,
    output: { height: 1, width: 1, channels: spec.units },
    combine: 'sum',
    scale: 1,
    activation: spec.activation,
    connectivity: 'full',
    window: wholeInput(input, 1),
    sources: Array.from({ length: spec.units }, () => Array.from({ length: input.channels }, (_, map) => map)),
    keepsMaps: false,
    weights: {
      name: `${name}.weights`,
      shape: [spec.units, input.height, input.width, input.channels],
      length: multiplications,
    },
    bias: { name: `${name}.bias`, shape: [spec.units], length: spec.units },
    fixedWeights: null,
    coefficient: null,
    rowOf: (unit) => unit * inputs,
    biasOf: (unit) => unit,
    reads(unit: number, visit: Visit): void {
      const row = unit * inputs;
      for (let tap = 0; tap < inputs; tap++) visit(tap, row + tap);
    },
    multiplications,
    connections: multiplications + spec.units,
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
