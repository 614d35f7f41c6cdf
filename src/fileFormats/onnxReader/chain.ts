/**
 * A graph that is a chain of what the engine has, as a network with its parameters. Values are [channel, y, x] in the file,
 * also where they have been flattened; weights are turned to [y, x, channel] here.
 */
import { windowsAlong, type GraphWindow } from '../../network/graph/windows';
import { LIMITS } from '../../network/limits';
import type { Activation, NetworkSpec } from '../../network/spec';
import { ChainLayers } from './chainLayers';
import type { ComputingNode, OnnxGraph } from './graph';
import { isConstant, type Operands } from './operands';
import { atNode, OnnxError, OperatorError } from './problem';
import { windowOf } from './windows';

export interface Chain {
  readonly spec: NetworkSpec;
  /** Flat, in the order of the network's blocks. */
  readonly parameters: Float32Array<ArrayBuffer>;
}

const ACTIVATIONS: Readonly<Record<string, Activation>> = { Relu: 'relu', Tanh: 'tanh', Sigmoid: 'sigmoid' };

/** Operators that leave a chain's numbers and their order as they are. */
const PASSING: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'Identity',
  'Dropout',
  'Flatten',
  'Reshape',
  'Squeeze',
  'Unsqueeze',
]);

/** Throws an OnnxError that names the node that is not of a chain, or not in the engine. */
export function chainOf({ name, image, nodes }: OnnxGraph): Chain {
  const [, channels, height, width] = image.dims;
  if (image.dims.length !== 4 || image.axes[0] !== 2)
    throw new OnnxError({ code: 'imageDoesNotRun', rank: image.dims.length });
  if (channels !== 1) throw new OnnxError({ code: 'channelsDoNotRun', channels: channels! });
  const parameters = nodes.reduce((sum, { learned }) => sum + learned.reduce((all, { count }) => all + count, 0), 0);
  if (parameters > LIMITS.parameters)
    throw new OnnxError({ code: 'tooLargeToRun', parameters, limit: LIMITS.parameters });
  const reader = new ChainReader([channels, height!, width!]);
  nodes.forEach((node, index) => {
    try {
      if (node.inputs.length !== 1 || node.inputs[0] !== index - 1) throw new OperatorError({ code: 'branches' });
      reader.read(node);
    } catch (error) {
      throw atNode(node.node, error);
    }
  });
  const { layers } = reader;
  const { scale, shift } = layers.image;
  const last = layers.all.at(-1);
  const activation = last && 'activation' in last.spec ? last.spec.activation : 'identity';
  return {
    spec: {
      name: name || 'ONNX',
      input: { height: height!, width: width!, channels, white: shift, ink: scale + shift },
      layers: layers.all.map(({ spec }) => spec),
      loss: activation === 'tanh' || activation === 'sigmoid' ? 'meanSquaredError' : 'crossEntropy',
    },
    parameters: Float32Array.from(
      layers.all.flatMap((layer) => ('weights' in layer ? [...layer.weights, ...layer.bias] : [])),
    ),
  };
}

type Sizes = readonly [channels: number, rows: number, columns: number];

class ChainReader {
  readonly layers = new ChainLayers();
  /** Classes have been made into shares: that is the end. */
  #ended = false;

  /** `sizes`: of the newest layer's maps, also where its values have been flattened since. */
  constructor(private sizes: Sizes) {}

  read({ node, operands, value }: ComputingNode): void {
    const { operator } = node;
    const activation = ACTIVATIONS[operator];
    if (this.#ended && !PASSING.has(operator)) throw new OperatorError({ code: 'doesNotRun' });
    if (PASSING.has(operator)) this.#pass(value.dims);
    else if (activation) this.layers.squash(activation, this.sizes[0]);
    else if (operator === 'Conv') this.#convolution(operands, value.dims);
    else if (operator.endsWith('Pool')) this.#pooling(operator, operands, value.dims);
    else if (operator === 'Gemm' || operator === 'MatMul') this.#dense(operator, operands);
    else if (operator === 'BatchNormalization') this.#norm(operands);
    else if (operator === 'Add' || operator === 'Sub' || operator === 'Mul' || operator === 'Div')
      this.#arithmetic(operator, operands);
    else if (operator === 'Softmax' || operator === 'LogSoftmax') this.#ended = true;
    else if (operator === 'Transpose' && this.#isRow(value.dims)) return;
    else throw new OperatorError({ code: 'doesNotRun' });
  }

  #isRow = (dims: readonly number[]): boolean => dims.filter((size) => size !== 1).length <= 1;

  /** As maps that they were, or all in one row. */
  #pass(dims: readonly number[]): void {
    const asBefore = dims.length === 4 && this.sizes.every((size, dim) => size === dims[dim + 1]);
    if (!asBefore && !this.#isRow(dims)) throw new OperatorError({ code: 'doesNotRun' });
  }

  #convolution(operands: Operands, [, maps, rows, columns]: readonly number[]): void {
    const [channels] = this.sizes;
    const kernels = operands.constant(1);
    const [, each, kernelY, kernelX] = kernels.dims as [number, number, number, number];
    const groups = channels / each;
    const window = windowSpec(operands, windowOf(operands, 2, [kernelY, kernelX]), this.sizes, [rows!, columns!]);
    const given = kernels.numbers();
    const places = kernelY * kernelX;
    const row = each * places;
    const weights = new Float64Array(kernels.count);
    for (let i = 0; i < weights.length; i++) {
      const [map, rest] = [Math.floor(i / row), i % row];
      weights[map * row + (rest % places) * each + Math.floor(rest / places)] = given[i]!;
    }
    this.sizes = [maps!, rows!, columns!];
    // How an average is written where there is no other way to pad it: so do files of ours.
    if (
      each === 1 &&
      maps === channels &&
      !operands.has(2) &&
      weights.every((one) => one === Math.fround(1 / places))
    ) {
      this.layers.all.push({ spec: { kind: 'pooling', name: this.layers.name('S'), ...window, combine: 'average' } });
      return;
    }
    const perGroup = maps! / groups;
    const table = Array.from({ length: maps! }, (_, map) =>
      Array.from({ length: each }, (_, source) => Math.floor(map / perGroup) * each + source),
    );
    this.layers.all.push({
      spec: {
        kind: 'convolution',
        name: this.layers.name('C'),
        maps: maps!,
        ...window,
        ...(groups > 1 && { table }),
        activation: 'identity',
      },
      weights,
      bias: operands.has(2) ? Float64Array.from(operands.constant(2).numbers()) : new Float64Array(maps!),
    });
  }

  #pooling(operator: string, operands: Operands, [, , rows, columns]: readonly number[]): void {
    const combine = operator.endsWith('MaxPool') ? 'max' : operator.endsWith('AveragePool') ? 'average' : null;
    if (!combine) throw new OperatorError({ code: 'doesNotRun' });
    const whole = operator.startsWith('Global');
    const window = whole
      ? { kernel: [this.sizes[1], this.sizes[2]] as const }
      : windowSpec(operands, windowOf(operands, 2), this.sizes, [rows!, columns!]);
    // The engine divides by the whole window; ONNX, unless it is told to, by what of it lies within.
    const padded = 'padding' in window && window.padding[0] + window.padding[1] > 0;
    if (combine === 'average' && padded && operands.integer('count_include_pad', 0) === 0)
      throw operands.unread('count_include_pad', 0);
    this.layers.all.push({ spec: { kind: 'pooling', name: this.layers.name('S'), ...window, combine } });
    this.sizes = [this.sizes[0], rows!, columns!];
  }

  /** Rows of weights over all inputs: [unit, channel, y, x] in the file. */
  #dense(operator: string, operands: Operands): void {
    const turned = operator === 'Gemm' && operands.integer('transB', 0) === 1;
    if (operator === 'Gemm' && operands.integer('transA', 0) === 1) throw operands.unread('transA', 1);
    const matrix = operands.constant(1);
    const [channels, height, width] = this.sizes;
    const [inputs, places] = [channels * height * width, height * width];
    const units = matrix.dims[turned ? 0 : 1];
    if (matrix.dims.length !== 2 || units === undefined || matrix.count !== units * inputs)
      throw new OperatorError({ code: 'doesNotRun' });
    const alpha = operator === 'Gemm' ? operands.float('alpha', 1) : 1;
    const given = matrix.numbers();
    const weights = new Float64Array(matrix.count);
    for (let unit = 0; unit < units; unit++) {
      for (let input = 0; input < inputs; input++) {
        const tap = (input % places) * channels + Math.floor(input / places);
        weights[unit * inputs + tap] = alpha * given[turned ? unit * inputs + input : input * units + unit]!;
      }
    }
    const beta = operands.float('beta', 1);
    const bias =
      operator === 'Gemm' && operands.has(2)
        ? perUnit(operands, 2, units).map((one) => beta * one)
        : new Float64Array(units);
    this.layers.all.push({
      spec: { kind: 'dense', name: this.layers.name('F'), units, activation: 'identity' },
      weights,
      bias,
    });
    this.sizes = [units, 1, 1];
  }

  #norm(operands: Operands): void {
    const [scale, shift, mean, variance] = [1, 2, 3, 4].map((index) => operands.constant(index).numbers());
    const epsilon = operands.float('epsilon', 1e-5);
    const factor = Float64Array.from(scale!, (one, map) => one / Math.sqrt(variance![map]! + epsilon));
    this.layers.affine(
      factor,
      Float64Array.from(shift!, (one, map) => one - mean![map]! * factor[map]!),
    );
  }

  /** With a number for each map, or one for all. */
  #arithmetic(operator: 'Add' | 'Sub' | 'Mul' | 'Div', operands: Operands): void {
    const at = operands.inputs.findIndex((operand) => operand && isConstant(operand));
    const [maps] = this.sizes;
    const numbers = perUnit(operands, at, maps);
    const zeros = new Float64Array(maps);
    const ones = new Float64Array(maps).fill(1);
    // Constant minus value turns the value's sign; constant over value is none of the engine's.
    if (operator === 'Div' && at === 0) throw new OperatorError({ code: 'doesNotRun' });
    if (operator === 'Mul') this.layers.affine(numbers, zeros);
    else if (operator === 'Div')
      this.layers.affine(
        numbers.map((one) => 1 / one),
        zeros,
      );
    else if (operator === 'Add') this.layers.affine(ones, numbers);
    else if (at === 0)
      this.layers.affine(
        ones.map(() => -1),
        numbers,
      );
    else
      this.layers.affine(
        ones,
        numbers.map((one) => -one),
      );
  }
}

/** A constant as one number for each map or unit: [maps], [maps, 1, 1] with or without a batch, or one for all. */
function perUnit(operands: Operands, index: number, units: number): Float64Array {
  const constant = operands.constant(index);
  const numbers = constant.numbers();
  if (constant.count === 1) return new Float64Array(units).fill(numbers[0]!);
  // What stands for the maps in a value of four dimensions has two of 1 behind it; in a flat one it is the last.
  const value = operands.inputs.find((operand) => operand && !isConstant(operand));
  const behind = value && 'value' in value && value.value.dims.length === 4 ? 2 : 0;
  const [own, after] = [constant.dims.at(-1 - behind), constant.dims.slice(constant.dims.length - behind)];
  if (constant.count !== units || own !== units || after.some((size) => size !== 1))
    throw new OperatorError({ code: 'doesNotRun' });
  return Float64Array.from(numbers);
}

/** As the engine has windows: with as much padding on either side. A last window that is left out may make both the same. */
function windowSpec(operands: Operands, window: GraphWindow, [, ...sizes]: Sizes, output: readonly [number, number]) {
  const padding = sizes.map((size, axis) => {
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
