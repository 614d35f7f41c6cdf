/** What single operators do to sizes, places and counts, as their attributes say it in opsets old and new. */
import { describe, expect, test } from 'vitest';
import { decodeOnnx } from '../../../../src/fileFormats/onnxReader/file';
import { readGraph } from '../../../../src/fileFormats/onnxReader/graph';
import { reportOf, type GraphReport } from '../../../../src/fileFormats/onnxReader/report';
import { onnxFile, type FileParts, type NodeParts, type TensorParts } from '../../../support/onnxFile';

const read = (parts: FileParts, size: readonly number[] | null = null): GraphReport =>
  reportOf(readGraph(decodeOnnx(onnxFile(parts)), size));

const zeros = (...dims: number[]): TensorParts => ({
  dims,
  raw: new Uint8Array(4 * dims.reduce((product, size) => product * size, 1)),
});
const list = (...integers: number[]): TensorParts => ({ dims: [integers.length], integers });

/** A convolution from x, and what stands behind it. */
const behindConv = (nodes: readonly NodeParts[], parts: Partial<FileParts> = {}): GraphReport =>
  read({
    image: [1, 4, 12, 12],
    ...parts,
    nodes: [
      { op: 'Conv', inputs: ['x', 'w'], outputs: ['c'], attributes: { pads: [1, 1, 1, 1], strides: [2, 2] } },
      ...nodes,
    ],
    tensors: { w: zeros(8, 4, 3, 3), ...parts.tensors },
  });

describe('windows', () => {
  test.each([
    ['SAME_UPPER', 6, 0],
    ['SAME_LOWER', 6, 1],
    ['VALID', 5, 0],
  ])('auto_pad %s', (auto, size, padding) => {
    const { nodes } = read({
      image: [1, 1, 12, 12],
      nodes: [{ op: 'Conv', inputs: ['x', 'w'], outputs: ['y'], attributes: { auto_pad: auto, strides: [2, 2] } }],
      tensors: { w: zeros(2, 1, 3, 3) },
    });
    expect(nodes[0]).toMatchObject({ shape: [2, size, size], fields: [{ size: 3, stride: 2, padding }, { padding }] });
  });

  test('groups, dilation and biases are counted', () => {
    const { nodes } = read({
      image: [1, 4, 9, 9],
      nodes: [{ op: 'Conv', inputs: ['x', 'w', 'b'], outputs: ['y'], attributes: { group: 4, dilations: [2, 2] } }],
      tensors: { w: zeros(4, 1, 3, 3), b: zeros(4) },
    });
    expect(nodes[0]).toMatchObject({
      shape: [4, 5, 5],
      parameters: 40,
      multiplications: 900,
      connections: 1000,
      local: 1000,
      full: 324 * 100 + 100,
      fields: [
        { size: 5, holes: true },
        { size: 5, holes: true },
      ],
    });
  });

  test('a window over the end counts where ceil_mode says so, unless it begins behind it', () => {
    const pool = (size: number, kernel: number, stride: number, pad: number): number =>
      read({
        image: [1, 1, size, size],
        nodes: [
          {
            op: 'MaxPool',
            inputs: ['x'],
            outputs: ['y'],
            attributes: {
              kernel_shape: [kernel, kernel],
              strides: [stride, stride],
              pads: [pad, pad, pad, pad],
              ceil_mode: 1,
            },
          },
        ],
      }).nodes[0]!.shape[1]!;
    expect([pool(6, 3, 2, 0), pool(4, 1, 4, 0), pool(5, 2, 3, 1), pool(2, 1, 3, 1)]).toEqual([3, 1, 2, 2]);
  });

  test('a transposed convolution has phases', () => {
    const { nodes } = behindConv(
      [
        {
          op: 'ConvTranspose',
          inputs: ['c', 't'],
          outputs: ['y'],
          attributes: { strides: [2, 2], kernel_shape: [3, 3], pads: [1, 1, 1, 1], output_padding: [1, 1] },
        },
      ],
      { tensors: { t: zeros(8, 2, 3, 3) } },
    );
    // Every second place reads two of the convolution, the others one: 3 + 2 pixels and 3.
    expect(nodes[1]).toMatchObject({
      shape: [2, 12, 12],
      fields: [
        { size: 5, stride: 1 },
        { size: 5, stride: 1 },
      ],
    });
  });
});

describe('sizes by interpolation', () => {
  const resized = (
    inputs: readonly string[],
    tensors: Record<string, TensorParts>,
    attributes: NodeParts['attributes'],
  ) =>
    read({
      opset: 18,
      image: [1, 1, 10, 20],
      nodes: [{ op: 'Resize', inputs: ['x', '', ...inputs], outputs: ['y'], attributes }],
      tensors,
    }).nodes[0]!;
  const linear = { mode: 'linear', coordinate_transformation_mode: 'asymmetric' };

  test('a scale is the ratio that its float stands for, also where sizes are cut', () => {
    const scales = { s: { dims: [4], floats: [1, 1, 0.3, 1.5] } };
    const { shape, fields } = resized(['s'], scales, linear);
    expect(shape).toEqual([1, 3, 30]);
    expect(fields.map((field) => field!.stride)).toEqual([10 / 3, 2 / 3]);
    // Place 2 of 3 stands at 6⅔, place 0 at a pixel of its own.
    expect(fields[0]).toMatchObject({ size: 2, smallest: 2 });
  });

  test('one ratio for both axes where it is to be kept', () => {
    const to = (policy: string): readonly number[] =>
      resized(['', 's'], { s: list(15, 15) }, { ...linear, axes: [2, 3], keep_aspect_ratio_policy: policy }).shape;
    expect([to('stretch'), to('not_larger'), to('not_smaller')]).toEqual([
      [1, 15, 15],
      [1, 8, 15],
      [1, 15, 30],
    ]);
  });

  test('a reduction without aliases looks as much farther as it reduces', () => {
    const half = (antialias: number) =>
      resized(['', 's'], { s: list(1, 1, 5, 20) }, { ...linear, antialias }).fields[0];
    expect([half(0), half(1)]).toMatchObject([{ size: 1 }, { size: 3, padding: 1, stride: 2 }]);
  });
});

describe('places', () => {
  test('reshapes that keep them apart, as in a shuffle of channels', () => {
    const { nodes } = behindConv(
      [
        { op: 'Reshape', inputs: ['c', 'apart'], outputs: ['r'] },
        { op: 'Transpose', inputs: ['r'], outputs: ['t'], attributes: { perm: [0, 2, 1, 3, 4] } },
        { op: 'Reshape', inputs: ['t', 'joined'], outputs: ['y'] },
      ],
      { tensors: { apart: list(0, 2, 4, 6, 6), joined: list(0, 8, 6, 6) } },
    );
    expect(nodes.at(-1)).toMatchObject({
      shape: [8, 6, 6],
      hasPlaces: true,
      fields: [{ size: 3, stride: 2 }, { size: 3 }],
    });
  });

  test('a flattening ends them', () => {
    const { nodes } = behindConv([{ op: 'Flatten', inputs: ['c'], outputs: ['y'] }]);
    expect(nodes.at(-1)).toMatchObject({ shape: [288], hasPlaces: false, fields: [{ size: 13 }, { size: 13 }] });
  });

  test('sizes computed as exporters do it: Shape, Gather, Unsqueeze, Concat', () => {
    const { nodes } = behindConv(
      [
        { op: 'Shape', inputs: ['c'], outputs: ['s'] },
        {
          op: 'Constant',
          inputs: [],
          outputs: ['zero'],
          attributes: { value: { tensor: { dims: [], integers: [0] } } },
        },
        { op: 'Gather', inputs: ['s', 'zero'], outputs: ['n'], attributes: { axis: 0 } },
        { op: 'Unsqueeze', inputs: ['n', 'axes'], outputs: ['ns'] },
        { op: 'Concat', inputs: ['ns', 'rest'], outputs: ['sizes'], attributes: { axis: 0 } },
        { op: 'Reshape', inputs: ['c', 'sizes'], outputs: ['y'] },
      ],
      { tensors: { axes: list(0), rest: list(-1) } },
    );
    expect(nodes.map(({ kind }) => kind)).toEqual(['Conv', 'Reshape']);
    expect(nodes.at(-1)!.shape).toEqual([288]);
  });

  test('channels last, as TensorFlow exports, with a transpose behind', () => {
    const { nodes, image, size } = read({
      image: ['batch', 20, 30, 3],
      nodes: [
        { op: 'Transpose', inputs: ['x'], outputs: ['t'], attributes: { perm: [0, 3, 1, 2] } },
        { op: 'Conv', inputs: ['t', 'w'], outputs: ['y'] },
      ],
      tensors: { w: zeros(2, 3, 3, 5) },
    });
    expect({ image, size }).toEqual({ image: [20, 30, 3], size: [20, 30] });
    expect(nodes[1]).toMatchObject({ shape: [2, 18, 26], fields: [{ size: 3 }, { size: 5 }] });
  });

  test('a size that the file leaves open is the one that is asked for', () => {
    const parts: FileParts = {
      image: ['batch', 'channels', 'rows', 'columns'],
      nodes: [{ op: 'Conv', inputs: ['x', 'w'], outputs: ['y'] }],
      tensors: { w: zeros(2, 5, 3, 3) },
    };
    expect(read(parts)).toMatchObject({ image: [5, 224, 224] });
    expect(read(parts, [32, 40])).toMatchObject({
      image: [5, 32, 40],
      nodes: [{ shape: [2, 30, 38] }],
    });
  });
});

describe('paths', () => {
  test('of two that differ the smallest and the largest are told, and whether they are aligned', () => {
    const branches = (pads: readonly number[]): GraphReport =>
      behindConv(
        [
          { op: 'Conv', inputs: ['c', 'v'], outputs: ['l'], attributes: { pads } },
          { op: 'Add', inputs: ['c', 'l'], outputs: ['y'] },
        ],
        { tensors: { v: zeros(8, 8, 3, 3) } },
      );
    expect(branches([1, 1, 1, 1]).nodes.at(-1)!.fields[0]).toMatchObject({ size: 7, smallest: 3, aligned: true });
    expect(branches([0, 0, 2, 2]).nodes.at(-1)!.fields[0]).toMatchObject({ size: 7, smallest: 3, aligned: false });
  });

  test('a gate over the whole image sees all of it', () => {
    const { nodes } = behindConv([
      { op: 'GlobalAveragePool', inputs: ['c'], outputs: ['g'] },
      { op: 'Sigmoid', inputs: ['g'], outputs: ['s'] },
      { op: 'Mul', inputs: ['c', 's'], outputs: ['y'] },
    ]);
    expect(nodes.at(-1)).toMatchObject({
      shape: [8, 6, 6],
      hasPlaces: true,
      fields: [{ size: 13, smallest: 3, stride: 2, aligned: false }, { size: 13 }],
    });
  });

  test('a norm over the image reads all of it beside each place, and what stands behind it moves on', () => {
    const { nodes } = behindConv(
      [
        { op: 'InstanceNormalization', inputs: ['c', 's', 's'], outputs: ['n'] },
        { op: 'Conv', inputs: ['n', 'v'], outputs: ['y'], attributes: { strides: [2, 2] } },
      ],
      { tensors: { s: zeros(8), v: zeros(8, 8, 3, 3) } },
    );
    const whole = { size: 13, aligned: false };
    expect(nodes[1]).toMatchObject({ hasPlaces: true, fields: [{ ...whole, smallest: 3, stride: 2 }, whole] });
    expect(nodes[2]).toMatchObject({
      hasPlaces: true,
      isBorder: false,
      fields: [{ ...whole, smallest: 7, stride: 4 }, whole],
    });
  });

  test('a reduction without axes is one of all, unless it says that it is none', () => {
    const reduced = (attributes: NodeParts['attributes'] = {}) =>
      behindConv([{ op: 'ReduceSum', inputs: ['c', 'none'], outputs: ['y'], attributes }], {
        tensors: { none: list() },
      }).nodes[1]!.shape;
    expect(reduced()).toEqual([1, 1, 1]);
    expect(reduced({ noop_with_empty_axes: 1 })).toEqual([8, 6, 6]);
  });

  test('weights that two nodes share are counted once', () => {
    const { nodes, parameters } = behindConv(
      [
        { op: 'Conv', inputs: ['c', 'v'], outputs: ['a'] },
        { op: 'Conv', inputs: ['a', 'v'], outputs: ['b'] },
      ],
      { tensors: { v: zeros(8, 8, 1, 1) } },
    );
    expect(nodes.map((node) => node.parameters)).toEqual([288, 64, 64]);
    expect(parameters).toBe(288 + 64);
  });
});
