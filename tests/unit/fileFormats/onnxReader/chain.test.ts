/** Chains that run here: what the reference makes of them is what ONNX Runtime makes of the file. */
import fc from 'fast-check';
import * as ort from 'onnxruntime-web';
import { describe, expect, test } from 'vitest';
import { createReferenceEngine } from '../../../../src/engine/reference/engine';
import { encodeOnnx } from '../../../../src/fileFormats/onnx';
import { chainOf, type Chain } from '../../../../src/fileFormats/onnxReader/chain';
import { decodeOnnx } from '../../../../src/fileFormats/onnxReader/file';
import { readGraph } from '../../../../src/fileFormats/onnxReader/graph';
import { buildNetwork, PRESETS, units } from '../../../../src/network';
import { initialise } from '../../../../src/training/initialise';
import { onnxFile, type NodeParts, type TensorParts } from '../../../support/onnxFile';
import { seededRandom } from '../../../support/seeded';

ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';

const chain = (file: Uint8Array): Chain => chainOf(readGraph(decodeOnnx(file)));

/** Both answers to one image, as shares of the classes. */
async function answers(file: Uint8Array, { spec, parameters }: Chain) {
  const network = buildNetwork(spec);
  const { height, width, white = 0, ink = 1 } = spec.input;
  const random = seededRandom(7);
  const image = Float32Array.from({ length: units(network.input) }, () => random());
  const session = await ort.InferenceSession.create(file);
  const output = await session.run({
    [session.inputNames[0]!]: new ort.Tensor('float32', image, [1, 1, height, width]),
  });
  await session.release();
  const engine = await createReferenceEngine(network, parameters);
  const { scores } = await engine.forward(image.map((value) => white + value * (ink - white)));
  return { theirs: output[session.outputNames[0]!]!.data as Float32Array, ours: scores };
}

async function expectAlike(file: Uint8Array): Promise<Chain> {
  const read = chain(file);
  const { theirs, ours } = await answers(file, read);
  expect(ours.length).toBe(theirs.length);
  ours.forEach((score, i) => expect(Math.abs(score - theirs[i]!)).toBeLessThan(1e-5));
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

const BLOCKS = [
  'conv',
  'grouped',
  'norm',
  'Relu',
  'Tanh',
  'Sigmoid',
  'MaxPool',
  'AveragePool',
  'Mul',
  'Add',
  'Sub',
  'Div',
  'Identity',
] as const;

/** A file of random blocks on an image of 20 × 18, and at its end one of several ways to classes. */
function randomFile(
  blocks: readonly (typeof BLOCKS)[number][],
  end: 'gemm' | 'matmul' | 'global',
  seed: number,
): Uint8Array {
  const random = seededRandom(seed);
  const tensors: Record<string, TensorParts> = {};
  const nodes: NodeParts[] = [];
  let [value, channels, height, width] = ['x', 1, 20, 18];
  const floats = (dims: readonly number[], low = -1, high = 1): string => {
    const name = `t${Object.keys(tensors).length}`;
    const count = dims.reduce((product, size) => product * size, 1);
    tensors[name] = { dims, floats: Array.from({ length: count }, () => low + (high - low) * random()) };
    return name;
  };
  const push = (op: string, inputs: readonly string[], attributes: NodeParts['attributes'] = {}): void => {
    const to = `v${nodes.length}`;
    nodes.push({ op, inputs: [value, ...inputs], outputs: [to], attributes });
    value = to;
  };
  for (const block of blocks) {
    switch (block) {
      case 'conv':
        push('Conv', [floats([4, channels, 3, 2]), floats([4])], { pads: [1, 0, 1, 0], auto_pad: 'NOTSET' });
        [channels, width] = [4, width - 1];
        break;
      case 'grouped':
        push('Conv', [floats([2 * channels, 1, 3, 3])], { group: channels, pads: [1, 1, 1, 1] });
        channels *= 2;
        break;
      case 'norm':
        push('BatchNormalization', [
          floats([channels]),
          floats([channels]),
          floats([channels]),
          floats([channels], 0.5, 2),
        ]);
        break;
      case 'MaxPool':
      case 'AveragePool':
        if (height < 4 || width < 4) break;
        push(block, [], { kernel_shape: [2, 2], strides: [2, 2], pads: [0, 0, 0, 0] });
        [height, width] = [Math.floor(height / 2), Math.floor(width / 2)];
        break;
      case 'Mul':
      case 'Div':
        push(block, [floats(channels % 2 === 0 ? [channels, 1, 1] : [], 0.5, 2)]);
        break;
      case 'Add':
      case 'Sub':
        push(block, [floats([1, channels, 1, 1])]);
        break;
      default:
        push(block, []);
    }
  }
  if (end === 'global') {
    push('Conv', [floats([10, channels, 1, 1])]);
    push('GlobalAveragePool', []);
    push('Flatten', []);
  } else {
    const inputs = channels * height * width;
    push('Flatten', []);
    if (end === 'gemm') push('Gemm', [floats([10, inputs], -0.1, 0.1), floats([10])], { transB: 1 });
    else {
      push('MatMul', [floats([inputs, 10], -0.1, 0.1)]);
      push('Add', [floats([10])]);
    }
  }
  push('Softmax', [], { axis: 1 });
  return onnxFile({ image: [1, 1, 20, 18], nodes, tensors });
}

test('random chains give what ONNX Runtime gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('gemm', 'matmul', 'global'),
      fc.nat(1000),
      async (blocks, end, seed) => void (await expectAlike(randomFile(blocks, end, seed))),
    ),
    { numRuns: 60, seed: 4 },
  );
});

test('what does not run is named', () => {
  const problem = (nodes: readonly NodeParts[], image: readonly number[] = [1, 1, 8, 8]) => {
    try {
      return chain(onnxFile({ image, nodes }));
    } catch (error) {
      return (error as { problem: unknown }).problem;
    }
  };
  const one = (op: string, inputs = ['x']): NodeParts => ({ op, inputs, outputs: ['y'], name: 'it' });
  expect(problem([one('LeakyRelu')])).toEqual({
    code: 'node',
    node: 'it',
    operator: 'LeakyRelu',
    problem: { code: 'doesNotRun' },
  });
  expect(problem([one('Add', ['x', 'x'])])).toMatchObject({
    code: 'node',
    operator: 'Add',
    problem: { code: 'branches' },
  });
  expect(problem([one('Relu')], [1, 3, 8, 8])).toEqual({ code: 'channelsDoNotRun', channels: 3 });
});
