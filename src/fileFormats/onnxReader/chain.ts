/**
 * A graph that is a chain of what the engine has, as a network with its parameters. Weights are turned to the engine's
 * order, [y, x, channel], whatever the file's.
 */
import { groupTable } from '../../network/layer';
import { LIMITS } from '../../network/limits';
import { NetworkError } from '../../network/errors';
import { buildNetwork, type Network } from '../../network/network';
import type { NetworkSpec } from '../../network/spec';
import { boundOf } from '../../network/squashing';
import { activationOf } from './activations';
import { ChainLayers } from './chainLayers';
import { windowsAlong, type GraphWindow } from '../../network/graph/windows';
import type { ComputingNode, OnnxGraph } from './graph';
import { Layout } from './layout';
import { isConstant, type Operands } from './operands';
import { atNode, OnnxError, OperatorError } from './problem';
import { perUnit } from './perUnit';
import { windowOf } from './windows';

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
    const activation = activationOf(operands);
    if (activation) this.layers.squash(activation);
    else if (operator === 'Conv') this.#convolution(operands, value.dims);
    else if (operator.endsWith('Pool')) this.#pooling(operator, operands, value.dims);
    else if (operator === 'ReduceMean' || operator === 'ReduceMax') this.#reduction(operator, operands, value.dims);
    else if (operator === 'Gemm' || operator === 'MatMul') this.#dense(operator, operands);
    else if (operator === 'BatchNormalization') this.#norm(operands, value.dims);
    else if (operator === 'Add' || operator === 'Sub' || operator === 'Mul' || operator === 'Div')
      this.#arithmetic(operator, operands, value.dims);
    else if (operator === 'Softmax' || operator === 'LogSoftmax') this.#softmax(operands, value.dims);
    else if (operator === 'Transpose') this.layout.transpose(transposition(operands));
    else throw new OperatorError({ code: 'doesNotRun' });
  }

  #convolution(operands: Operands, [, maps, rows, columns]: readonly number[]): void {
    const { channels } = this.layout.withMapsFirst();
    const kernels = operands.constant(1);
    const [, each, kernelY, kernelX] = kernels.dims as [number, number, number, number];
    const window = windowSpec(operands, windowOf(operands, 2, [kernelY, kernelX]), this.layout, [rows!, columns!]);
    const given = kernels.numbers();
    const places = kernelY * kernelX;
    const row = each * places;
    const weights = new Float64Array(kernels.count);
    for (let i = 0; i < weights.length; i++) {
      const [map, rest] = [Math.floor(i / row), i % row];
      weights[map * row + (rest % places) * each + Math.floor(rest / places)] = given[i]!;
    }
    this.layout.become(maps!, rows!, columns!);
    // How an average is written where there is no other way to pad it: so do files of ours.
    const averages = places > 1 && each === 1 && maps === channels && !operands.has(2);
    if (averages && weights.every((one) => one === Math.fround(1 / places))) {
      this.layers.pool({ ...window, combine: 'average' });
      return;
    }
    const groups = channels / each;
    this.layers.weigh(
      {
        kind: 'convolution',
        name: this.layers.name('C'),
        maps: maps!,
        ...window,
        ...(groups > 1 && { table: groupTable(maps!, channels, groups) }),
        activation: 'identity',
      },
      weights,
      operands.has(2) ? Float64Array.from(operands.constant(2).numbers()) : new Float64Array(maps!),
    );
  }

  #pooling(operator: string, operands: Operands, [, , rows, columns]: readonly number[]): void {
    const combine = operator.endsWith('MaxPool') ? 'max' : operator.endsWith('AveragePool') ? 'average' : null;
    if (!combine) throw new OperatorError({ code: 'doesNotRun' });
    const { height, width, channels } = this.layout.withMapsFirst();
    const window = operator.startsWith('Global')
      ? { kernel: [height, width] as const, stride: 1 }
      : windowSpec(operands, windowOf(operands, 2), this.layout, [rows!, columns!]);
    this.layout.become(channels, rows!, columns!);
    this.layers.pool({ ...window, combine });
    // The engine divides by the whole window; ONNX, unless it is told to, by what of it lies within.
    const padded = 'padding' in window && window.padding[0] + window.padding[1] > 0;
    if (combine !== 'average' || !padded || operands.integer('count_include_pad', 0) === 1) return;
    const whole = window.kernel[0] * window.kernel[1];
    const within = [tapsWithin(window, 0, height, rows!), tapsWithin(window, 1, width, columns!)] as const;
    const scale = Float64Array.from({ length: this.layout.count }, (_, unit) => {
      const place = Math.floor(unit / channels);
      return whole / (within[0][Math.floor(place / columns!)]! * within[1][place % columns!]!);
    });
    if (!scale.every(Number.isFinite)) throw operands.unread('count_include_pad', 0);
    this.layers.affine(scale, new Float64Array(scale.length));
  }

  /** Over all places, as exporters write global pooling. */
  #reduction(operator: string, operands: Operands, dims: readonly number[]): void {
    const { height, width, channels } = this.layout;
    const rank = operands.dims(0).length;
    const axes = operands.listOrAttribute(1, 'axes')?.map((axis) => operands.axis(axis, rank)) ?? [];
    if (!this.layout.arePlaces(rank, axes)) throw new OperatorError({ code: 'doesNotRun' });
    this.layout.become(channels, 1, 1);
    this.layout.reshape(dims);
    this.layers.pool({ kernel: [height, width], stride: 1, combine: operator === 'ReduceMax' ? 'max' : 'average' });
  }

  /** Rows of weights over all inputs, in the order in which they have been flattened. */
  #dense(operator: string, operands: Operands): void {
    const turned = operator === 'Gemm' && operands.integer('transB', 0) === 1;
    if (operator === 'Gemm' && operands.integer('transA', 0) === 1) throw operands.unread('transA', 1);
    const matrix = operands.constant(1);
    const inputs = this.layout.count;
    const units = matrix.dims[turned ? 0 : 1];
    // A matrix multiplies the last dimension alone: that has to hold all inputs.
    const isRow = operands.dims(0).at(-1) === inputs;
    if (matrix.dims.length !== 2 || units === undefined || matrix.count !== units * inputs || !isRow)
      throw new OperatorError({ code: 'doesNotRun' });
    const alpha = operator === 'Gemm' ? operands.float('alpha', 1) : 1;
    const given = matrix.numbers();
    const weights = new Float64Array(matrix.count);
    for (let tap = 0; tap < inputs; tap++) {
      const input = this.layout.inFile(tap);
      for (let unit = 0; unit < units; unit++)
        weights[unit * inputs + tap] = alpha * given[turned ? unit * inputs + input : input * units + unit]!;
    }
    this.layout.become(units, 1, 1);
    const beta = operands.float('beta', 1);
    const bias =
      operator === 'Gemm' && operands.has(2)
        ? perUnit(operands.constant(2), [1, units], this.layout).map((one) => beta * one)
        : new Float64Array(units);
    this.layers.weigh({ kind: 'dense', name: this.layers.name('F'), units, activation: 'identity' }, weights, bias);
  }

  #norm(operands: Operands, dims: readonly number[]): void {
    if (operands.integer('training_mode', 0) === 1) throw operands.unread('training_mode', 1);
    const [scale, shift, mean, variance] = [1, 2, 3, 4].map((index) => {
      const constant = operands.constant(index);
      // One number for each index along the second dimension.
      return perUnit({ ...constant, dims: [constant.count, ...dims.slice(2).map(() => 1)] }, dims, this.layout);
    });
    const epsilon = operands.float('epsilon', 1e-5);
    const factor = scale!.map((one, unit) => one / Math.sqrt(variance![unit]! + epsilon));
    this.layers.affine(
      factor,
      shift!.map((one, unit) => one - mean![unit]! * factor[unit]!),
    );
  }

  #arithmetic(operator: 'Add' | 'Sub' | 'Mul' | 'Div', operands: Operands, dims: readonly number[]): void {
    const at = operands.inputs.findIndex((operand) => operand && isConstant(operand));
    // A constant divided by the value is none of the engine's.
    if (operator === 'Div' && at === 0) throw new OperatorError({ code: 'doesNotRun' });
    const numbers = perUnit(operands.constant(at), dims, this.layout);
    const [zeros, ones] = [numbers.map(() => 0), numbers.map(() => 1)];
    switch (operator) {
      case 'Mul':
        return this.layers.affine(numbers, zeros);
      case 'Div':
        return this.layers.affine(
          numbers.map((one) => 1 / one),
          zeros,
        );
      case 'Add':
        return this.layers.affine(ones, numbers);
      case 'Sub':
        return at === 0
          ? this.layers.affine(
              ones.map(() => -1),
              numbers,
            )
          : this.layers.affine(
              ones,
              numbers.map((one) => -one),
            );
    }
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

/** Of each window along an axis how many taps lie within an input of so many places. */
const tapsWithin = (
  { kernel, stride, padding, dilation }: ReturnType<typeof windowSpec>,
  axis: 0 | 1,
  size: number,
  windows: number,
): number[] =>
  Array.from({ length: windows }, (_, window) => {
    const first = window * stride[axis] - padding[axis];
    let taps = 0;
    for (let tap = 0; tap < kernel[axis]; tap++) {
      const place = first + tap * dilation[axis];
      if (place >= 0 && place < size) taps++;
    }
    return taps;
  });

/** ONNX turns all dimensions round where the order is not given. */
const transposition = (operands: Operands): readonly number[] =>
  operands.node.attributes.get('perm')?.integers ?? [...operands.dims(0).keys()].toReversed();

/** As the engine has windows: with as much padding on either side. A last window that is left out may make both the same. */
function windowSpec(
  operands: Operands,
  window: GraphWindow,
  { height, width }: Layout,
  output: readonly [number, number],
) {
  const padding = [height, width].map((size, axis) => {
    const { before } = windowsAlong(window, axis, size);
    const alike = { ...window, ceil: false, padding: { before: [before, before], after: [before, before] } };
    if (windowsAlong(alike, axis, size).count !== output[axis])
      throw operands.unread(window.ceil ? 'ceil_mode' : 'pads', operands.integer('ceil_mode', 0) || 'uneven');
    return before;
  });
  const both = (list: readonly number[]) => [list[0]!, list[1]!] as const;
  return {
    kernel: both(window.kernel),
    stride: both(window.stride),
    padding: both(padding),
    dilation: both(window.dilation),
  };
}
