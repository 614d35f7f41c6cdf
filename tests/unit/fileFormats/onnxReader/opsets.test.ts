/** What opsets 18 to 25 changed in operators that are read: the sizes that come out are ONNX Runtime's, as each opset writes it. */
import * as ort from 'onnxruntime-web';
import { expect, test } from 'vitest';
import { decodeOnnx } from '../../../../src/fileFormats/onnxReader/file';
import { readGraph } from '../../../../src/fileFormats/onnxReader/graph';
import { reportOf } from '../../../../src/fileFormats/onnxReader/report';
import { onnxFile, type NodeParts, type TensorParts } from '../../../support/onnxFile';

ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';

const IMAGE = [1, 4, 11, 14];

const list = (...integers: number[]): TensorParts => ({ dims: [integers.length], integers });
const floats = (...dims: number[]): TensorParts => ({
  dims,
  floats: Array.from({ length: dims.reduce((product, size) => product * size, 1) }, (_, i) => 1 + (i % 3)),
});

const TENSORS: Readonly<Record<string, TensorParts>> = {
  rowsAndColumns: list(2, 3),
  channel: list(1),
  zero: list(0),
  none: list(),
  pads: list(1, 2, 0, 3),
  wrapped: list(2, 1, 1, 2),
  sizes: list(5, 7),
  all: list(1, 4, 5, 28),
  flat: list(1, -1),
  kept: list(0, 2, 2, 11, 14),
  byChannel: floats(4),
  byGroup: floats(2),
  byColumn: floats(14),
  scale: { dims: [], floats: [0.5] },
  zeroPoint: { dims: [], type: 2, raw: Uint8Array.of(3) },
  kernels: floats(6, 2, 3, 3),
  spread: floats(4, 3, 3, 3),
  matrix: floats(14, 5),
  half: { dims: [], floats: [0.5] },
  low: { dims: [], floats: [0] },
  high: { dims: [], floats: [6] },
};

/** The opsets in which it is so, from the one that changed it on; the operator, its inputs but the first, its attributes. */
type Case = readonly [from: number, operator: string, inputs?: readonly string[], attributes?: NodeParts['attributes']];

const reduced = (operator: string): Case => [18, operator, ['rowsAndColumns'], { keepdims: 0 }];
const window = { kernel_shape: [3, 2], strides: [2, 3] };

const CASES: readonly Case[] = [
  ...['ReduceMean', 'ReduceMax', 'ReduceMin', 'ReduceProd', 'ReduceL1', 'ReduceL2'].map(reduced),
  ...['ReduceLogSum', 'ReduceLogSumExp', 'ReduceSumSquare', 'ReduceSum'].map(reduced),
  [18, 'ReduceMean', ['none'], { noop_with_empty_axes: 1 }],
  [18, 'ReduceMax'],
  [18, 'Pad', ['pads', '', 'rowsAndColumns'], { mode: 'reflect' }],
  [18, 'Pad', ['pads', 'half', 'rowsAndColumns']],
  [19, 'Pad', ['wrapped', '', 'rowsAndColumns'], { mode: 'wrap' }],
  [18, 'Resize', ['', '', 'sizes'], { axes: [2, 3], mode: 'linear', antialias: 1 }],
  [18, 'Resize', ['', '', 'sizes'], { axes: [2, 3], mode: 'cubic', keep_aspect_ratio_policy: 'not_larger' }],
  [18, 'Resize', ['', '', 'sizes'], { axes: [2, 3], mode: 'nearest', keep_aspect_ratio_policy: 'not_smaller' }],
  [19, 'Resize', ['', '', 'all'], { mode: 'linear', coordinate_transformation_mode: 'half_pixel_symmetric' }],
  [18, 'LpPool', [], { ...window, dilations: [2, 1], ceil_mode: 1 }],
  [19, 'AveragePool', [], { ...window, dilations: [2, 3], ceil_mode: 1, pads: [1, 0, 0, 1] }],
  // The last window would begin behind the image.
  [22, 'MaxPool', [], { kernel_shape: [1, 1], strides: [4, 5], pads: [0, 0, 0, 0], ceil_mode: 1 }],
  [22, 'AveragePool', [], { kernel_shape: [2, 2], strides: [3, 3], pads: [1, 1, 1, 1], ceil_mode: 1 }],
  [22, 'Conv', ['kernels'], { group: 2, auto_pad: 'SAME_LOWER', strides: [2, 2] }],
  [22, 'ConvTranspose', ['spread'], { strides: [2, 3], output_padding: [1, 0], dilations: [2, 1] }],
  [18, 'Mish'],
  [20, 'Gelu', [], { approximate: 'tanh' }],
  [22, 'HardSwish'],
  [22, 'HardSigmoid', [], { alpha: { float: 0.1 } }],
  [22, 'Elu'],
  [22, 'Softplus'],
  [18, 'Clip', ['low', 'high']],
  [22, 'Dropout', ['half']],
  [21, 'GroupNormalization', ['byChannel', 'byChannel'], { num_groups: 2 }],
  [22, 'InstanceNormalization', ['byChannel', 'byChannel']],
  [18, 'BatchNormalization', ['byChannel', 'byChannel', 'byChannel', 'byChannel']],
  [18, 'LayerNormalization', ['byColumn']],
  [23, 'RMSNormalization', ['byColumn']],
  [22, 'LpNormalization', [], { axis: 1 }],
  [22, 'GlobalMaxPool'],
  [22, 'GlobalAveragePool'],
  [18, 'Reshape', ['kept'], { allowzero: 0 }],
  [18, 'Reshape', ['flat'], { allowzero: 1 }],
  [18, 'Flatten', [], { axis: -2 }],
  [18, 'Squeeze', ['zero']],
  [18, 'Unsqueeze', ['zero']],
  [18, 'Transpose', [], { perm: [0, 2, 3, 1] }],
  [18, 'Identity'],
  [19, 'Cast', [], { to: 11, saturate: 0 }],
  [24, 'Cast', [], { to: 10, round_mode: 'up' }],
  [19, 'QuantizeLinear', ['scale', 'zeroPoint']],
  [18, 'MatMul', ['matrix']],
  [18, 'Softmax', [], { axis: 1 }],
];

const NEWEST = 25;

const whole = CASES.map(([from, operator, inputs = [], attributes = {}]) => ({ from, operator, inputs, attributes }));

test.each(whole)(
  'from opset $from on: $operator $inputs $attributes',
  async ({ from, operator, inputs, attributes }) => {
    const tensors = Object.fromEntries(inputs.filter(Boolean).map((name) => [name, TENSORS[name]!]));
    for (const opset of new Set([from, 21, NEWEST].filter((one) => one >= from))) {
      const file = onnxFile({
        opset,
        image: IMAGE,
        nodes: [
          { op: operator, inputs: ['x', ...inputs], outputs: ['y'], attributes },
          // What the file says of its output is that it is float.
          { op: 'Cast', inputs: ['y'], outputs: ['z'], attributes: { to: 1 } },
        ],
        tensors,
      });
      const { shape } = reportOf(readGraph(decodeOnnx(file))).nodes[0]!;
      expect(shape).toEqual((await dimsThere(file)).slice(1));
    }
  },
);

async function dimsThere(file: Uint8Array): Promise<readonly number[]> {
  const session = await ort.InferenceSession.create(file);
  const count = IMAGE.reduce((product, size) => product * size, 1);
  const image = new ort.Tensor(
    'float32',
    Float32Array.from({ length: count }, (_, i) => (i % 7) / 7),
    IMAGE,
  );
  const outputs = await session.run({ x: image });
  await session.release();
  return Object.values(outputs).at(-1)!.dims;
}

test.each([18, 21, 25])('opset %i: a split into as many as it says, the last one what is left', async (opset) => {
  const file = onnxFile({
    opset,
    image: IMAGE,
    nodes: [
      { op: 'Split', inputs: ['x'], outputs: ['a', 'b', 'c'], attributes: { axis: 3, num_outputs: 3 } },
      { op: 'Relu', inputs: ['c'], outputs: ['y'] },
    ],
  });
  const { nodes } = reportOf(readGraph(decodeOnnx(file)));
  expect(nodes[1]!.shape).toEqual((await dimsThere(file)).slice(1));
  expect(nodes[1]!.shape).toEqual([4, 11, 4]);
  expect(nodes[1]!.fields[1]).toMatchObject({ size: 1, padding: -10 });
});

// ONNX Runtime 1.30 has no Swish for WebAssembly.
test('a Swish takes each number alone', () => {
  const file = onnxFile({ opset: 24, image: IMAGE, nodes: [{ op: 'Swish', inputs: ['x'], outputs: ['y'] }] });
  expect(reportOf(readGraph(decodeOnnx(file))).nodes[0]).toMatchObject({ shape: IMAGE.slice(1), hasPlaces: true });
});
