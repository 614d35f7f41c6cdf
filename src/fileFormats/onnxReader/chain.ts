/**
 * A graph that is a chain of what the engine has, as a network with its parameters. Weights are turned to the engine's
 * order, [y, x, channel], whatever the file's.
 */
import { LIMITS } from '../../network/limits';
import { NetworkError } from '../../network/errors';
import { buildNetwork, type Network } from '../../network/network';
import type { NetworkSpec } from '../../network/spec';
import { boundOf } from '../../network/squashing';
import { activationOf } from './activations';
import { ChainLayers } from './chainLayers';
import { arithmetic, dense, isArithmetic, norm } from './chainSums';
import { convolution, pooling, reduction } from './chainWindows';
import type { ComputingNode, OnnxGraph } from './graph';
import { Layout } from './layout';
import type { Operands } from './operands';
import { atNode, OnnxError, OperatorError } from './problem';

export interface Chain {
  readonly spec: NetworkSpec;
  /** Flat, in the order of the network's blocks. */
  readonly parameters: Float32Array<ArrayBuffer>;
}

/** Operators that leave a chain's numbers and their order as they are. */
const PASSING: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'Identity Dropout Flatten Reshape Squeeze Unsqueeze'.split(' '),
);

/** Grey, and red, green and blue. */
const CHANNELS = [1, 3];

/** Throws an OnnxError that names the node that is not of a chain, or not in the engine. */
export function chainOf({ name, image, imageIsFloat, nodes }: OnnxGraph): Chain {
  if (!imageIsFloat) throw new OnnxError({ code: 'imageIsNotFloat' });
  const layout = Layout.ofImage(image);
  if (!layout) throw new OnnxError({ code: 'imageDoesNotRun', rank: image.dims.length });
  const { channels, height, width } = layout;
  if (!CHANNELS.includes(channels)) throw new OnnxError({ code: 'channelsDoNotRun', channels });
  const count = nodes.reduce((sum, { learned }) => sum + learned.reduce((all, one) => all + one.count, 0), 0);
  if (count > LIMITS.parameters)
    throw new OnnxError({ code: 'tooLargeToRun', parameters: count, limit: LIMITS.parameters });
  const reader = new ChainReader(layout);
  nodes.forEach((node, index) => {
    try {
      if (node.inputs.length !== 1 || node.inputs[0] !== index - 1) throw new OperatorError({ code: 'branches' });
      reader.read(node);
    } catch (error) {
      throw atNode(node.node, error);
    }
  });
  const { all, image: taken } = reader.layers;
  const spec: NetworkSpec = {
    name: (name || 'ONNX').slice(0, 80),
    input: { height, width, channels, white: taken.shift, ink: taken.scale + taken.shift },
    layers: all.map((layer) => layer.spec),
    loss: reader.loss,
  };
  const network = built(spec);
  const parameters = new Float32Array(network.parameterCount);
  for (const { layer, role, offset } of network.blocks) {
    const read = all[layer]!;
    if ('weights' in read) parameters.set(read[role], offset);
  }
  return { spec, parameters };
}

/** Throws an OnnxError where the network has more of something than one may have here, or ends in places. */
function built(spec: NetworkSpec): Network {
  try {
    const network = buildNetwork(spec);
    const { height, width } = network.layers.at(-1)!.output;
    if (height * width > 1) throw new OnnxError({ code: 'endsInPlaces', rows: height, columns: width });
    return network;
  } catch (error) {
    if (error instanceof NetworkError) throw new OnnxError({ code: 'doesNotFit', network: error.problem });
    throw error;
  }
}

class ChainReader {
  readonly layers: ChainLayers;
  /** Classes have been made into shares: that is the end. */
  #ended = false;

  constructor(private readonly layout: Layout) {
    this.layers = new ChainLayers(layout);
  }

  /** Shares where there is a softmax, or may be one; values that have bounds are scores as they are. */
  get loss(): NetworkSpec['loss'] {
    const last = this.layers.all.at(-1)?.spec;
    const bounded = last && 'activation' in last && boundOf(last.activation) !== null;
    return bounded && !this.#ended ? 'meanSquaredError' : 'crossEntropy';
  }

  read({ node, operands, value }: ComputingNode): void {
    const { operator } = node;
    if (PASSING.has(operator)) {
      if (operator === 'Dropout' && dropsOut(operands)) throw operands.unread('training_mode', 1);
      this.layout.reshape(value.dims);
      return;
    }
    if (this.#ended) throw new OperatorError({ code: 'doesNotRun' });
    const { layers } = this;
    const activation = activationOf(operands);
    if (activation) layers.squash(activation);
    else if (operator === 'Conv') convolution(layers, operands, value.dims);
    else if (operator.endsWith('Pool')) pooling(layers, operands, value.dims);
    else if (operator === 'ReduceMean' || operator === 'ReduceMax') reduction(layers, operands, value.dims);
    else if (operator === 'Gemm' || operator === 'MatMul') dense(layers, operands);
    else if (operator === 'BatchNormalization') norm(layers, operands, value.dims);
    else if (isArithmetic(operator)) arithmetic(operator, layers, operands, value.dims);
    else if (operator === 'Softmax' || operator === 'LogSoftmax') this.#softmax(operands, value.dims);
    else if (operator === 'Transpose') this.layout.transpose(transposition(operands));
    else throw new OperatorError({ code: 'doesNotRun' });
  }

  /** Over all classes, or it is something else. Up to opset 12 all dimensions from the axis on are one. */
  #softmax(operands: Operands, dims: readonly number[]): void {
    const old = operands.opset < 13;
    const axis = operands.axis(operands.integer('axis', old ? 1 : -1), dims.length);
    const together = dims.slice(axis, old ? undefined : axis + 1).reduce((product, size) => product * size, 1);
    if (together !== this.layout.count) throw new OperatorError({ code: 'doesNotRun' });
    this.#ended = true;
  }
}

/** Exported while it trained: what it leaves out is drawn by chance. */
const dropsOut = (operands: Operands): boolean =>
  operands.has(2) &&
  operands.constant(2).numbers()[0] === 1 &&
  !(operands.has(1) && operands.constant(1).numbers()[0] === 0);

/** ONNX turns all dimensions round where the order is not given. */
const transposition = (operands: Operands): readonly number[] =>
  operands.node.attributes.get('perm')?.integers ?? [...operands.dims(0).keys()].toReversed();
