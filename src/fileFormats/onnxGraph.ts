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
