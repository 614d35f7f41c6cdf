/** An ONNX graph being built, the order of its values, and the squashing functions in ONNX's operators. */
import { SCALED_TANH, units, type Layer, type Shape } from '../network';
import type { Attribute, GraphNode, Initializer } from './onnxModel';

export class Graph {
  readonly nodes: GraphNode[] = [];
  readonly initializers: Initializer[] = [];
  /** What is being built, for the names. */
  layer = 'input';
  #count = 0;

  /** Adds a node; answers with the name of its output. */
  node(op: string, inputs: readonly string[], attributes: Readonly<Record<string, Attribute>> = {}, output?: string) {
    const name = output ?? `${this.layer}/${op} ${++this.#count}`;
    this.nodes.push({ op, name, inputs, output: name, attributes });
    return name;
  }

  /** A constant of 32-bit floats; no dimensions for a single number. Answers with its name. */
  floats(name: string, shape: readonly number[], values: ArrayLike<number>): string {
    return this.#constant({ name: `${this.layer}.${name}`, shape, floats: Float32Array.from(values) });
  }

  /** A list of 64-bit integers. */
  integers(name: string, values: readonly number[]): string {
    return this.#constant({ name: `${this.layer}.${name}`, shape: [values.length], integers: values });
  }

  /** One number a unit (or a map, where there is but one place), [1, channel, y, x]. */
  ofUnits({ output }: Layer, values: Float32Array, name = 'bias'): string {
    return this.floats(name, [1, output.channels, output.height, output.width], channelsFirst(output, values));
  }

  #constant(initializer: Initializer): string {
    this.initializers.push(initializer);
    return initializer.name;
  }
}

/** What a map of this shape has at its units, [y, x, channel], in ONNX's order, [channel, y, x]: `size` numbers each, once or often. */
export function channelsFirst(shape: Shape, values: Float32Array, size = 1): Float32Array {
  const places = shape.height * shape.width;
  return Float32Array.from(values, (_, i) => {
    const within = Math.floor(i / size) % units(shape);
    const unit = (within % places) * shape.channels + Math.floor(within / places);
    return values[i + (unit - within) * size]!;
  });
}

export function activationNodes(graph: Graph, { activation }: Layer, sum: string): string {
  if (typeof activation !== 'string') {
    const { kind } = activation;
    if (kind === 'leakyRelu') return graph.node('LeakyRelu', [sum], { alpha: { float: activation.alpha } });
    if (kind === 'hardSigmoid') {
      const { alpha, beta } = activation;
      return graph.node('HardSigmoid', [sum], { alpha: { float: alpha }, beta: { float: beta } });
    }
    const bound = (name: 'min' | 'max'): string =>
      activation[name] === undefined ? '' : graph.floats(name, [], [activation[name]]);
    const bounds = [bound('min'), bound('max')];
    return graph.node('Clip', [sum, ...(bounds[1] === '' ? bounds.slice(0, 1) : bounds)]);
  }
  switch (activation) {
    case 'identity':
      return sum;
    case 'sigmoid':
      return graph.node('Sigmoid', [sum]);
    case 'tanh':
      return graph.node('Tanh', [sum]);
    case 'relu':
      return graph.node('Relu', [sum]);
    case 'scaledTanh': {
      const inner = graph.node('Tanh', [
        graph.node('Mul', [sum, graph.floats('steepness', [], [SCALED_TANH.steepness])]),
      ]);
      return graph.node('Mul', [inner, graph.floats('amplitude', [], [SCALED_TANH.amplitude])]);
    }
  }
}
