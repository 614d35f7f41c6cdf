/** LeNet-5's output: the squared Euclidean distance between the layer below and one fixed code a class (LeCun 1998, equation 7). */
import { NetworkError } from '../errors';
import type { LayerKindOf } from '../kind';
import type { Layer, Visit } from '../layer';
import { units, type Shape } from '../shape';
import { wholeInput } from '../window';

/** Euclidean radial basis functions with fixed ±1 codes: y_i = Σ_j (x_j − w_ij)² (LeCun 1998, equation 7). */
export interface RadialSpec {
  readonly kind: 'radial';
  readonly name: string;
  /** One code a unit; each as long as the layer below has units. */
  readonly codes: readonly (readonly number[])[];
}

export const radial: LayerKindOf<RadialSpec> = {
  fields: { codes: 'lists' },
  // LeCun 1998, equation 8.
  loss: 'radialMap',
  build,
};

function build(spec: RadialSpec, input: Shape): Layer {
  const { name, codes } = spec;
  const inputs = units(input);
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
    sources: Array.from({ length: codes.length }, () => Array.from({ length: input.channels }, (_, map) => map)),
    keepsMaps: false,
    weights: null,
    bias: null,
    fixedWeights: Float32Array.from(codes.flat()),
    coefficient: null,
    rowOf: (unit) => unit * inputs,
    biasOf: () => -1,
    reads(unit: number, visit: Visit): void {
      const row = unit * inputs;
      for (let tap = 0; tap < inputs; tap++) visit(tap, row + tap);
    },
    multiplications,
    connections: multiplications,
    everywhere: 'untied',
  };
}
