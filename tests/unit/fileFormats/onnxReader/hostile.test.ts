/** Files that are broken, or meant to break: each is refused with what is wrong, soon, and none with anything else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeOnnx } from '../../../../src/fileFormats/onnx';
import { decodeOnnx } from '../../../../src/fileFormats/onnxReader/file';
import { readGraph } from '../../../../src/fileFormats/onnxReader/graph';
import { OnnxError, type OnnxProblem } from '../../../../src/fileFormats/onnxReader/problem';
import { reportOf } from '../../../../src/fileFormats/onnxReader/report';
import { buildNetwork, PRESETS } from '../../../../src/network';
import { onnxFile, type FileParts } from '../../../support/onnxFile';

/** What is wrong with a file; null: nothing. Any other error than one that says it is thrown on. */
function problemOf(bytes: Uint8Array): OnnxProblem | null {
  try {
    reportOf(readGraph(decodeOnnx(bytes)));
    return null;
  } catch (error) {
    if (error instanceof OnnxError) return error.problem;
    throw error;
  }
}

const relu = (from: string, to: string) => ({ op: 'Relu', inputs: [from], outputs: [to], name: `${from} to ${to}` });
const conv = (attributes: Record<string, number | string | readonly number[]>) => ({
  op: 'Conv',
  inputs: ['x', 'w'],
  outputs: ['y'],
  name: 'first',
  attributes,
});
const weights = { w: { dims: [2, 1, 3, 3], raw: new Uint8Array(72) } };

const HOSTILE: readonly (readonly [string, FileParts, Partial<OnnxProblem> & Record<string, unknown>])[] = [
  [
    'a circle',
    { nodes: [relu('x', 'a'), { op: 'Add', inputs: ['a', 'c'], outputs: ['b'] }, relu('b', 'c')] },
    { code: 'node', problem: { code: 'readsItself' } },
  ],
  [
    'a value from nowhere',
    { nodes: [relu('nowhere', 'y')] },
    { code: 'node', node: 'nowhere to y', problem: { code: 'inputIsUnknown', input: 'nowhere' } },
  ],
  [
    'a value computed twice',
    { nodes: [relu('x', 'y'), relu('x', 'y')] },
    { code: 'node', problem: { code: 'computedTwice', value: 'y' } },
  ],
  [
    'an operator that is not read',
    { nodes: [{ op: 'LSTM', inputs: ['x'], outputs: ['y'], name: 'memory' }] },
    { code: 'node', node: 'memory', operator: 'LSTM', problem: { code: 'operatorIsUnknown' } },
  ],
  [
    'an operator of another domain',
    { nodes: [{ ...relu('x', 'y'), domain: 'com.microsoft' }] },
    { code: 'node', problem: { code: 'domainIsUnknown', domain: 'com.microsoft' } },
  ],
  [
    'weights in another file',
    { nodes: [conv({})], tensors: { w: { dims: [2, 1, 3, 3], elsewhere: true } } },
    { code: 'weightsAreElsewhere', name: 'w' },
  ],
  [
    'fewer bytes than the sizes say',
    { nodes: [conv({})], tensors: { w: { dims: [2, 1, 3, 3], raw: new Uint8Array(71) } } },
    { code: 'bytesDoNotFit', name: 'w', bytes: 71, expected: 72 },
  ],
  [
    'sizes below 0',
    { nodes: [conv({})], tensors: { w: { dims: [-2, -1, 3, 3], raw: new Uint8Array(72) } } },
    { code: 'sizeIsWrong', name: 'w', size: -2 },
  ],
  [
    'a type that is not read',
    { nodes: [conv({})], tensors: { w: { ...weights.w, type: 23 } } },
    { code: 'typeIsUnread', name: 'w', type: 23 },
  ],
  [
    'a billion maps',
    {
      nodes: [{ op: 'ConstantOfShape', inputs: ['s'], outputs: ['w'] }, conv({})],
      tensors: { s: { dims: [4], integers: [1_000_000_000, 1, 3, 3] } },
    },
    { code: 'node', node: 'first', operator: 'Conv', problem: { code: 'tooManyNumbers' } },
  ],
  [
    'a billion columns of padding',
    { nodes: [conv({ pads: [0, 1_000_000_000, 0, 1_000_000_000] })], tensors: weights },
    { code: 'node', problem: { code: 'tooManyNumbers' } },
  ],
  [
    'a stride of 0',
    { nodes: [conv({ strides: [0, 1] })], tensors: weights },
    { code: 'node', problem: { code: 'numberIsWrong', what: 'strides', value: 0 } },
  ],
  [
    'a kernel of another length',
    { nodes: [conv({ strides: [1] })], tensors: weights },
    { code: 'node', problem: { code: 'lengthIsWrong', what: 'strides', length: 1, expected: 2 } },
  ],
  [
    'a window beyond the image',
    { nodes: [conv({ dilations: [40, 1] })], tensors: weights },
    { code: 'node', problem: { code: 'windowBeyondInput', window: 81, input: 28 } },
  ],
  [
    'groups that do not divide',
    {
      nodes: [conv({ group: 3 })],
      tensors: { w: { dims: [2, 1, 3, 3], raw: new Uint8Array(72) } },
      image: [1, 3, 28, 28],
    },
    { code: 'node', problem: { code: 'groupsDoNotDivide', groups: 3, channels: 2 } },
  ],
  [
    'an enlargement by what divides nothing',
    {
      nodes: [{ op: 'Resize', inputs: ['x', '', '', 's'], outputs: ['y'] }],
      tensors: { s: { dims: [4], integers: [1, 1, 4999, 4999] } },
      image: [1, 1, 4001, 4001],
    },
    { code: 'node', problem: { code: 'tooManyPieces' } },
  ],
  [
    'two images',
    { nodes: [{ op: 'Add', inputs: ['x', 'x2'], outputs: ['y'] }] },
    { code: 'node', problem: { code: 'inputIsUnknown', input: 'x2' } },
  ],
  ['no nodes', { nodes: [] }, { code: 'hasNoNodes' }],
  ['an opset too old', { nodes: [relu('x', 'y')], opset: 6 }, { code: 'opsetIsOther', opset: 6, least: 7, most: 25 }],
  ['an opset too new', { nodes: [relu('x', 'y')], opset: 26 }, { code: 'opsetIsOther', opset: 26, least: 7, most: 25 }],
  ['an image that is none', { nodes: [relu('x', 'y')], image: [3] }, { code: 'imageIsOther', rank: 1 }],
];

describe('is refused by what is wrong with it:', () => {
  test.each(HOSTILE)('%s', (_, parts, problem) => {
    expect(problemOf(onnxFile(parts))).toMatchObject(problem);
  });

  test('a file that is none, one that is broken off, and one of nested messages', () => {
    expect(problemOf(new Uint8Array())).toEqual({ code: 'notOnnx' });
    expect(problemOf(new TextEncoder().encode('{"format": "layers-model"}'))).toEqual({ code: 'notOnnx' });
    const whole = onnxFile({ nodes: [relu('x', 'y')] });
    for (let length = 1; length < whole.length; length++) expect(problemOf(whole.subarray(0, length))).not.toBeNull();
    // Start of a group, a hundred thousand times.
    expect(problemOf(new Uint8Array(100_000).fill(0x0b))).toEqual({ code: 'notOnnx' });
  });

  test('ten thousand nodes in a row are none of that, and read at once', () => {
    const nodes = Array.from({ length: 10_000 }, (_, i) => relu(i === 0 ? 'x' : `v${i}`, `v${i + 1}`));
    expect(problemOf(onnxFile({ nodes }))).toBeNull();
    expect(problemOf(onnxFile({ nodes: nodes.toReversed() }))).toBeNull();
    // Nothing moves, so there is one value, which is measured once.
    expect(new Set(readGraph(decodeOnnx(onnxFile({ nodes }))).nodes.map(({ value }) => value)).size).toBe(1);
  });

  test('ten thousand nodes whose fields are full of holes, after as many as can be followed', () => {
    const comb = conv({ kernel_shape: [1, 4000], dilations: [1, 2] });
    const moved = (from: string, to: string) => ({
      ...relu(from, to),
      op: 'MaxPool',
      name: to,
      attributes: { kernel_shape: [1, 1] },
    });
    const nodes = Array.from({ length: 10_000 }, (_, i) => moved(i === 0 ? 'y' : `v${i}`, `v${i + 1}`));
    const file = onnxFile({
      image: [1, 1, 1, 20_000],
      nodes: [comb, ...nodes],
      tensors: { w: { dims: [1, 1, 1, 4000], raw: new Uint8Array(16_000) } },
    });
    // 4,001 along the columns and 2 along the rows each.
    expect(problemOf(file)).toMatchObject({ code: 'node', node: 'v499', problem: { code: 'tooManyPieces' } });
  });
});

test('three thousand files with a few bytes changed are read, or refused with a problem', () => {
  const network = buildNetwork({
    ...PRESETS.lenet,
    layers: [
      { kind: 'convolution', name: 'C1', maps: 2, kernel: 3, padding: 1, activation: 'relu' },
      { kind: 'pooling', name: 'S2', kernel: 4, combine: 'max' },
      { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
    ],
  });
  const parameters = Float32Array.from({ length: network.parameterCount }, (_, i) => i / 100);
  const files = [
    encodeOnnx(network, parameters),
    onnxFile({
      nodes: [
        {
          op: 'ConstantOfShape',
          inputs: ['s'],
          outputs: ['w'],
          attributes: { value: { tensor: { dims: [1], floats: [0.02] } } },
        },
        conv({ pads: [1, 1, 1, 1], dilations: [2, 2], auto_pad: 'NOTSET' }),
        { op: 'ConvTranspose', inputs: ['y', 'w'], outputs: ['t'], attributes: { strides: [2, 2] } },
        { op: 'Concat', inputs: ['t', 't'], outputs: ['c'], attributes: { axis: 1 } },
        { op: 'Reshape', inputs: ['c', 'r'], outputs: ['z'] },
      ],
      tensors: { s: { dims: [4], integers: [2, 1, 3, 3] }, r: { dims: [2], integers: [0, -1] } },
    }),
  ];
  for (const file of files) expect(problemOf(file)).toBeNull();
  let refused = 0;
  fc.assert(
    fc.property(
      fc.nat(1),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      (file, changes) => {
        const changed = Uint8Array.from(files[file]!);
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        if (problemOf(changed)) refused++;
      },
    ),
    { numRuns: 3000, seed: 3 },
  );
  expect(refused).toBeGreaterThan(300);
});
