/** Chains that run here: what the reference makes of them is what ONNX Runtime makes of the file. */
import fc from 'fast-check';
import * as ort from 'onnxruntime-web';
import { describe, expect, test } from 'vitest';
import { createReferenceEngine } from '../../../../src/engine/reference/engine';
import { encodeOnnx } from '../../../../src/fileFormats/onnx';
import { chainOf, type Chain } from '../../../../src/fileFormats/onnxReader/chain';
import { decodeOnnx } from '../../../../src/fileFormats/onnxReader/file';
import { readGraph } from '../../../../src/fileFormats/onnxReader/graph';
import { buildNetwork, groupTable, PRESETS, units, type NetworkSpec } from '../../../../src/network';
import { initialise } from '../../../../src/training/initialise';
import { onnxFile, type FileParts, type NodeParts, type TensorParts } from '../../../support/onnxFile';
import { randomParameters, seededRandom } from '../../../support/seeded';

ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';

const WINDOW = { kernel: [3, 3], stride: [1, 1], padding: [1, 1], dilation: [1, 1] } as const;
const LEAKY = { kind: 'leakyRelu', alpha: 0.01 } as const;
const RELU6 = { kind: 'clip', min: 0, max: 6 } as const;

const chain = (file: Uint8Array): Chain => chainOf(readGraph(decodeOnnx(file)));

/** What the file's last value is to the engine: shares of the classes, their logarithms, or the last layer's values. */
type Ending = 'Softmax' | 'LogSoftmax' | 'values';

/** Both answers to one image. */
async function answers(file: Uint8Array, { spec, parameters }: Chain, ending: Ending, mapsLast = false) {
  const network = buildNetwork(spec);
  const { height, width, channels, white = 0, ink = 1 } = spec.input;
  const random = seededRandom(7);
  const image = Float32Array.from({ length: units(network.input) }, () => random());
  const places = height * width;
  const theirImage = mapsLast ? image : image.map((_, i) => image[(i % places) * channels + Math.floor(i / places)]!);
  const dims = mapsLast ? [1, height, width, channels] : [1, channels, height, width];
  const session = await ort.InferenceSession.create(file);
  const output = await session.run({ [session.inputNames[0]!]: new ort.Tensor('float32', theirImage, dims) });
  await session.release();
  const engine = await createReferenceEngine(network, parameters);
  const { scores, activations } = await engine.forward(image.map((value) => white + value * (ink - white)));
  const theirs = output[session.outputNames[0]!]!.data as Float32Array;
  const ours = ending === 'values' ? activations.slice(-network.classes) : scores;
  return { theirs: ending === 'LogSoftmax' ? theirs.map(Math.exp) : theirs, ours };
}

async function expectAlike(file: Uint8Array, ending: Ending = 'Softmax', mapsLast = false): Promise<Chain> {
  const read = chain(file);
  const { theirs, ours } = await answers(file, read, ending, mapsLast);
  expect(ours.length).toBe(theirs.length);
  ours.forEach((value, i) => expect(Math.abs(value - theirs[i]!)).toBeLessThan(1e-5 * Math.max(1, Math.abs(value))));
  return read;
}

describe('what is exported here comes back', () => {
  test('the modern LeNet: the same network, the same weights, the same answers', async () => {
    const network = buildNetwork(PRESETS.lenet);
    const parameters = initialise(network, { kind: 'glorot', seed: 3 });
    const { spec, parameters: read } = await expectAlike(encodeOnnx(network, parameters));
    expect(spec.layers.map(({ kind }) => kind)).toEqual(PRESETS.lenet.layers.map(({ kind }) => kind));
    expect(read).toEqual(parameters);
  });

  test('tables, biases, maxima, strides and an image that is scaled', async () => {
    const network = buildNetwork({
      name: 'made',
      input: { height: 19, width: 17, channels: 1, white: -0.4, ink: 2.8 },
      layers: [
        {
          kind: 'convolution',
          name: 'A',
          maps: 3,
          kernel: [3, 5],
          stride: [2, 1],
          padding: [1, 2],
          activation: 'relu',
        },
        { kind: 'pooling', name: 'B', kernel: 3, stride: 2, padding: 1, combine: 'max' },
        {
          kind: 'convolution',
          name: 'C',
          maps: 4,
          kernel: 2,
          dilation: 2,
          table: [[0], [1, 2], [0, 2], [0, 1, 2]],
          activation: 'tanh',
        },
        { kind: 'dense', name: 'D', units: 10, activation: 'identity' },
      ],
      loss: 'crossEntropy',
    });
    const parameters = initialise(network, { kind: 'glorot', seed: 5 }).map((value, i) => value + (i % 7) / 100);
    const { spec } = await expectAlike(encodeOnnx(network, parameters));
    expect(spec.input).toMatchObject({ height: 19, width: 17 });
    expect(spec.input.white).toBeCloseTo(-0.4, 5);
    expect(spec.input.ink).toBeCloseTo(2.8, 5);
  });

  test('colours, groups, and activations with numbers: the same network, with the numbers as they are written', async () => {
    const spec: NetworkSpec = {
      name: 'grouped',
      input: { height: 9, width: 8, channels: 3, white: 0, ink: 1 },
      layers: [
        { kind: 'convolution', name: 'C1', maps: 6, ...WINDOW, table: groupTable(6, 3, 3), activation: LEAKY },
        { kind: 'convolution', name: 'C2', maps: 6, ...WINDOW, table: groupTable(6, 6, 2), activation: RELU6 },
        {
          kind: 'pooling',
          name: 'S3',
          kernel: [9, 8],
          stride: [1, 1],
          padding: [0, 0],
          dilation: [1, 1],
          combine: 'max',
        },
        { kind: 'dense', name: 'F4', units: 7, activation: { kind: 'hardSigmoid', alpha: 0.2, beta: 0.5 } },
      ],
      loss: 'meanSquaredError',
    };
    const network = buildNetwork(spec);
    const parameters = randomParameters(network, 9);
    const read = await expectAlike(encodeOnnx(network, parameters), 'values');
    expect(read).toEqual({ spec, parameters });
  });

  test('subsampling layers, as windows that each map weighs for itself', async () => {
    const { layers } = PRESETS.lenet5;
    const network = buildNetwork({
      ...PRESETS.lenet5,
      layers: [...layers.slice(0, -1), { kind: 'dense', name: 'Output', units: 10, activation: 'identity' }],
      loss: 'crossEntropy',
    });
    await expectAlike(encodeOnnx(network, initialise(network, { kind: 'glorot', seed: 3 })));
  });
});

/** Each adds its nodes to a chain, which then has so many maps, rows and columns. */
const BLOCKS = {
  conv({ push, floats, sizes }) {
    const [channels, height, width] = sizes;
    push('Conv', [floats([4, channels, 3, 2]), floats([4])], { pads: [1, 0, 1, 0], auto_pad: 'NOTSET' });
    return [4, height, width - 1];
  },
  grouped({ push, floats, sizes: [channels, height, width] }) {
    const groups = channels % 2 === 0 ? 2 : 1;
    push('Conv', [floats([6, channels / groups, 3, 3])], { group: groups, auto_pad: 'SAME_UPPER' });
    return [6, height, width];
  },
  depthwise({ push, floats, sizes: [channels, height, width] }) {
    push('Conv', [floats([2 * channels, 1, 3, 3])], { group: channels, pads: [1, 1, 1, 1] });
    return [2 * channels, height, width];
  },
  norm({ push, floats, sizes: [channels] }) {
    const numbers = [floats([channels]), floats([channels]), floats([channels]), floats([channels], 0.5, 2)];
    push('BatchNormalization', numbers, { epsilon: { float: 1e-3 } });
  },
  leakyRelu: ({ push }) => push('LeakyRelu', [], { alpha: { float: 0.2 } }),
  hardSigmoid: ({ push }) => push('HardSigmoid', [], { alpha: { float: 0.3 }, beta: { float: 0.4 } }),
  falling: ({ push }) => push('HardSigmoid', [], { alpha: { float: -0.3 }, beta: { float: 0.4 } }),
  relu6: ({ push, floats, opset }) =>
    opset < 11
      ? push('Clip', [], { min: { float: 0 }, max: { float: 6 } })
      : push('Clip', [floats([], 0, 0), floats([], 6, 6)]),
  clip: ({ push, floats, opset }) =>
    opset < 11 ? push('Clip', [], { max: { float: 0.45 } }) : push('Clip', ['', floats([], 0.4, 0.5)]),
  largest: ({ push, sizes }) => pooled(sizes, () => push('MaxPool', [], { kernel_shape: [2, 2], strides: [2, 2] })),
  average: ({ push, sizes }) =>
    pooled(sizes, () => push('AveragePool', [], { kernel_shape: [2, 2], strides: [2, 2], pads: [0, 0, 0, 0] })),
  // Divided by what lies within the image, as ONNX does where it is not told otherwise.
  averageWithin: ({ push }) => push('AveragePool', [], { kernel_shape: [3, 3], pads: [1, 1, 1, 1] }),
  unevenConv({ push, floats, sizes: [channels, height, width] }) {
    push('Conv', [floats([3, channels, 3, 2]), floats([3])], { pads: [0, 1, 2, 0], strides: [1, 2] });
    return [3, height, Math.floor((width - 1) / 2) + 1];
  },
  sameUpper({ push, sizes: [channels, height, width] }) {
    push('MaxPool', [], { kernel_shape: [2, 3], strides: [2, 2], auto_pad: 'SAME_UPPER' });
    return [channels, Math.ceil(height / 2), Math.ceil(width / 2)];
  },
  unevenAverage: ({ push }) => push('AveragePool', [], { kernel_shape: [3, 2], pads: [0, 1, 2, 0] }),
  unevenWhole: ({ push }) =>
    push('AveragePool', [], { kernel_shape: [3, 2], pads: [2, 0, 0, 1], count_include_pad: 1 }),
  ceilLargest: (writing) => ceilPooled(writing, 'MaxPool'),
  ceilAverage: (writing) => ceilPooled(writing, 'AveragePool'),
  ceilWhole: (writing) => ceilPooled(writing, 'AveragePool', { count_include_pad: 1 }),
  dilatedAverage({ push, opset }) {
    if (opset >= 19) push('AveragePool', [], { kernel_shape: [3, 3], dilations: [1, 2], pads: [1, 2, 1, 2] });
  },
  falls: ({ push }) => push('LeakyRelu', [], { alpha: { float: -0.4 } }),
  scaleMaps: ({ push, floats, sizes }) => push('Mul', [floats([sizes[0], 1, 1], 0.5, 2)]),
  scaleUnits: ({ push, floats, sizes }) => push('Mul', [floats([...sizes], 0.5, 2)]),
  divide: ({ push, floats }) => push('Div', [floats([], 0.5, 2)]),
  shiftMaps: ({ push, floats, sizes }) => push('Add', [floats([1, sizes[0], 1, 1])]),
  shiftRows: ({ push, floats, sizes }) => push('Sub', [floats([sizes[1], 1])]),
  turnSign: ({ push, floats }) => push('Sub', [floats([])], {}, true),
  lastAndBack({ push }) {
    push('Transpose', [], { perm: [0, 2, 3, 1] });
    push('Transpose', [], { perm: [0, 3, 1, 2] });
  },
  away({ push, integers, sizes, opset }) {
    push('Reshape', [integers([1, -1])]);
    push('Reshape', [integers([1, ...sizes])]);
    for (const op of ['Unsqueeze', 'Squeeze'])
      if (opset < 13) push(op, [], { axes: [0] });
      else push(op, [integers([0])]);
  },
  ...Object.fromEntries(
    ['Relu', 'Tanh', 'Sigmoid', 'Identity', 'Dropout'].map((op) => [op, (({ push }) => push(op, [])) as Block]),
  ),
} as const satisfies Record<string, Block>;

type Sizes = readonly [channels: number, height: number, width: number];

interface Writing {
  readonly sizes: Sizes;
  readonly opset: number;
  /** A node that reads the value there is, first or (`second`) after its other inputs. */
  push(op: string, inputs: readonly string[], attributes?: NodeParts['attributes'], second?: boolean): void;
  floats(dims: readonly number[], low?: number, high?: number): string;
  integers(numbers: readonly number[]): string;
}

/** Answers with other sizes where it changes them. */
type Block = (writing: Writing) => Sizes | void;

function pooled([channels, height, width]: Sizes, push: () => void): Sizes | void {
  if (height < 4 || width < 4) return undefined;
  push();
  return [channels, Math.floor(height / 2), Math.floor(width / 2)];
}

/** Every third place, and one more where places are left over. */
function ceilPooled({ push, sizes, opset }: Writing, op: string, more: NodeParts['attributes'] = {}): Sizes | void {
  if (opset < 10) return undefined;
  const [channels, height, width] = sizes;
  // A last window on padding alone is counted up to opset 21: what ONNX Runtime makes of that does not fit its own sizes.
  const above = opset < 22 ? 0 : 1;
  push(op, [], { kernel_shape: [3, 3], strides: [3, 2], pads: [above, 0, above, 0], ceil_mode: 1, ...more });
  const along = (padded: number, stride: number, end: number): number => {
    const count = Math.ceil((padded - 3) / stride) + 1;
    return (count - 1) * stride >= end ? count - 1 : count;
  };
  return [channels, along(height + 2 * above, 3, height + above), along(width, 2, width)];
}

/** Ways from maps to classes, seven of them. */
const ENDS = {
  gemm({ push, floats, sizes: [channels, height, width] }) {
    push('Flatten', []);
    push('Gemm', [floats([7, channels * height * width], -0.1, 0.1), floats([7])], { transB: 1, beta: { float: 0.5 } });
  },
  matmul({ push, floats, sizes: [channels, height, width] }) {
    const inputs = channels * height * width;
    push('Flatten', []);
    push('BatchNormalization', [floats([inputs]), floats([inputs]), floats([inputs]), floats([inputs], 0.5, 2)]);
    push('MatMul', [floats([inputs, 7], -0.1, 0.1)]);
    push('Add', [floats([7])]);
  },
  mapsLast({ push, floats, integers, sizes: [channels, height, width] }) {
    const inputs = channels * height * width;
    push('Transpose', [], { perm: [0, 2, 3, 1] });
    push('Add', [floats([channels])]);
    push('Reshape', [integers([1, inputs])]);
    push('MatMul', [floats([inputs, 7], -0.1, 0.1)]);
    push('Add', [floats([1, 7])]);
  },
  global({ push, floats, sizes: [channels] }) {
    push('Conv', [floats([7, channels, 1, 1])]);
    push('GlobalAveragePool', []);
    push('Flatten', []);
  },
  mean({ push, floats, integers, opset, sizes: [channels] }) {
    if (opset < 18) push('ReduceMean', [], { axes: [2, 3], keepdims: 0 });
    else push('ReduceMean', [integers([2, 3])], { keepdims: 0 });
    push('Gemm', [floats([channels, 7]), floats([7])]);
  },
} as const satisfies Record<string, Block>;

/** A file of blocks on an image of 20 × 18, one of the ways to classes, and what is made of them. */
function fileOf(
  channels: number,
  blocks: readonly (keyof typeof BLOCKS)[],
  end: keyof typeof ENDS,
  ending: Ending,
  seed: number,
  opset = 17,
): Uint8Array {
  const random = seededRandom(seed);
  const tensors: Record<string, TensorParts> = {};
  const nodes: NodeParts[] = [];
  let value = 'x';
  let sizes: Sizes = [channels, 20, 18];
  const constant = (parts: TensorParts): string => {
    const name = `t${Object.keys(tensors).length}`;
    tensors[name] = parts;
    return name;
  };
  const write = (block: Block): void => {
    const after = block({
      sizes,
      opset,
      push(op, inputs, attributes = {}, second = false) {
        const to = `v${nodes.length}`;
        nodes.push({ op, inputs: second ? [...inputs, value] : [value, ...inputs], outputs: [to], attributes });
        value = to;
      },
      floats: (dims, low = -1, high = 1) => {
        const count = dims.reduce((product, size) => product * size, 1);
        return constant({ dims, floats: Array.from({ length: count }, () => low + (high - low) * random()) });
      },
      integers: (integers) => constant({ dims: [integers.length], integers }),
    });
    if (after) sizes = after;
  };
  for (const block of blocks) write(BLOCKS[block]);
  write(ENDS[end]);
  if (ending !== 'values') write(({ push }) => push(ending, [], { axis: 1 }));
  return onnxFile({ opset, image: [1, channels, 20, 18], nodes, tensors });
}

/** The oldest that is read, those in which operators of chains changed, and the newest. */
const OPSETS = [7, 10, 11, 13, 17, 18, 19, 22, 25];

const blockNames = Object.keys(BLOCKS) as (keyof typeof BLOCKS)[];
const endNames = Object.keys(ENDS) as (keyof typeof ENDS)[];

describe('what ONNX Runtime gives', () => {
  test.each(blockNames)('%s, first and behind a convolution and a maximum, of grey and of colours', async (block) => {
    await expectAlike(fileOf(1, [block], 'gemm', 'Softmax', 1));
    await expectAlike(fileOf(3, ['conv', block, 'largest', block], 'matmul', 'values', 2), 'values');
  });

  test.each(OPSETS)('opset %s: every operator as it is written there', async (opset) => {
    const names = blockNames.filter((name) => !['Sigmoid', 'hardSigmoid', 'falling'].includes(name));
    for (let from = 0; from < names.length; from += 6)
      await expectAlike(fileOf(1, names.slice(from, from + 6), 'mean', 'values', opset, opset), 'values');
  });

  test('random chains of all of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(1, 3),
        fc.array(fc.constantFrom(...blockNames), { minLength: 1, maxLength: 7 }),
        fc.constantFrom(...endNames),
        fc.constantFrom<Ending>('Softmax', 'LogSoftmax', 'values'),
        fc.nat(1000),
        fc.constantFrom(...OPSETS),
        async (channels, blocks, end, ending, seed, opset) =>
          void (await expectAlike(fileOf(channels, blocks, end, ending, seed, opset), ending)),
      ),
      { numRuns: 120, seed: 4 },
    );
  });

  test('an image with its channels last, as TensorFlow has it', async () => {
    const random = seededRandom(3);
    const floats = (dims: readonly number[]): TensorParts => ({
      dims,
      floats: Array.from({ length: dims.reduce((product, size) => product * size, 1) }, () => random() - 0.5),
    });
    const file = onnxFile({
      image: [1, 6, 5, 3],
      nodes: [
        { op: 'Transpose', inputs: ['x'], outputs: ['a'], attributes: { perm: [0, 3, 1, 2] } },
        { op: 'Conv', inputs: ['a', 'w'], outputs: ['b'] },
        { op: 'Transpose', inputs: ['b'], outputs: ['c'], attributes: { perm: [0, 2, 3, 1] } },
        { op: 'Flatten', inputs: ['c'], outputs: ['d'] },
        { op: 'Gemm', inputs: ['d', 'v'], outputs: ['e'] },
      ],
      tensors: { w: floats([2, 3, 2, 2]), v: floats([40, 5]) },
    });
    await expectAlike(file, 'values', true);
  });
});

test('what does not run is named', () => {
  const problem = (
    nodes: readonly NodeParts[],
    image: readonly number[] = [1, 1, 8, 8],
    more: Partial<FileParts> = {},
  ) => {
    try {
      return chain(onnxFile({ image, nodes, ...more }));
    } catch (error) {
      return (error as { problem: unknown }).problem;
    }
  };
  const one = (op: string, inputs = ['x']): NodeParts => ({ op, inputs, outputs: ['y'], name: 'it' });
  const node = (operator: string, because: object) => ({ code: 'node', node: 'it', operator, problem: because });
  expect(problem([one('Elu')])).toEqual(node('Elu', { code: 'doesNotRun' }));
  expect(problem([one('Softmax')])).toEqual(node('Softmax', { code: 'doesNotRun' }));
  expect(problem([{ ...one('Transpose'), attributes: { perm: [0, 1, 3, 2] } }])).toEqual(
    node('Transpose', { code: 'doesNotRun' }),
  );
  expect(problem([one('Relu')])).toEqual({ code: 'endsInPlaces', rows: 8, columns: 8 });
  expect(problem([one('Add', ['x', 'x'])])).toMatchObject({
    code: 'node',
    operator: 'Add',
    problem: { code: 'branches' },
  });
  // Whole numbers are divided otherwise, and what trains leaves numbers out by chance.
  expect(problem([one('Relu')], [1, 1, 8, 8], { imageType: 2 })).toEqual({ code: 'imageIsNotFloat' });
  const training = { training: { dims: [], type: 9, raw: Uint8Array.of(1) } };
  expect(problem([one('Dropout', ['x', '', 'training'])], [1, 1, 8, 8], { tensors: training })).toEqual(
    node('Dropout', { code: 'attributeIsUnread', attribute: 'training_mode', value: '1' }),
  );
  expect(problem([one('Relu')], [1, 4, 8, 8])).toEqual({ code: 'channelsDoNotRun', channels: 4 });
  const deep = Array.from({ length: 70 }, (_, i) => ({
    op: 'Relu',
    inputs: [i ? `r${i}` : 'x'],
    outputs: [`r${i + 1}`],
  }));
  expect(problem(deep, [1, 1, 1, 1])).toMatchObject({ code: 'doesNotFit', network: { code: 'tooManyLayers' } });
});
