/** What a layer needs to write itself into an ONNX graph, and the squashing functions in ONNX's operators. */
import { SCALED_TANH, type Layer } from '../network';
import type { Attribute } from './onnxModel';

export interface Graph {
  /** Adds a node; answers with the name of its output. */
  node(
    op: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, Attribute>>,
    output?: string,
  ): string;
  /** A constant of 32-bit floats; no dimensions for a single number. Answers with its name. */
  floats(name: string, shape: readonly number[], values: ArrayLike<number>): string;
  /** A list of 64-bit integers. */
  integers(name: string, values: readonly number[]): string;
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
