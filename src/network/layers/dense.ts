/** A fully connected layer. Weights are stored as [unit, inY, inX, in]. */
import { allSources, type Layer, type Visit } from '../layer';
import { units, type Shape } from '../shape';
import type { DenseSpec } from '../spec';
import { requirePositive, wholeInput } from '../window';

export function dense(spec: DenseSpec, input: Shape): Layer {
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
    sources: allSources(spec.units, input),
    weights: {
      name: `${name}.weights`,
      shape: [spec.units, input.height, input.width, input.channels],
      length: multiplications,
    },
    bias: { name: `${name}.bias`, shape: [spec.units], length: spec.units },
    fixedWeights: null,
    rowOf: (unit) => unit * inputs,
    biasOf: (unit) => unit,
    reads(unit: number, visit: Visit): void {
      const row = unit * inputs;
      for (let tap = 0; tap < inputs; tap++) visit(tap, row + tap);
    },
    multiplications,
    connections: multiplications + spec.units,
  };
}
