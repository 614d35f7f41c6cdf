/**
 * The networks of TF-Slim built as graphs from their definitions, against the table that their authors' tool gives
 * (google-research/receptive_field): size, stride and padding of every end point, by the image's resolution. Where that is
 * None the padding of a network that pads to "same" at a stride is undefined: it must differ with the image then.
 */
import { expect, test } from 'vitest';
import { imageValue, measuresOfValue, valueOf, type Resolution, type Value } from '../../../../src/network/graph/graph';
import { concatenation, numberByNumber } from '../../../../src/network/graph/operators';
import { convolution, pooling } from '../../../../src/network/graph/windows';
import { sharedModel } from '../../../support/sharedModels';

/** A definition calls `end` with each of its end points. */
type Definition = (image: Value, end: (name: string, value: Value) => Value) => void;

const over = (resolution: Resolution, ...inputs: Value[]): Value => valueOf(resolution, inputs);

type Kernel = number | readonly [rows: number, columns: number];

const windows = (kernel: Kernel, stride: number, padding: 'sameUpper' | 'valid' | number) => ({
  kernel: typeof kernel === 'number' ? [kernel, kernel] : kernel,
  stride: [stride, stride],
  dilation: [1, 1],
  padding: typeof padding === 'number' ? { before: [padding, padding], after: [padding, padding] } : padding,
});
const conv = (
  input: Value,
  kernel: Kernel,
  stride = 1,
  padding: 'sameUpper' | 'valid' | number = 'sameUpper',
  maps = 4,
): Value => over(convolution(input.dims, { maps, groups: 1, bias: true, ...windows(kernel, stride, padding) }), input);
const pool = (input: Value, kernel: number, stride: number, padding: 'sameUpper' | 'valid' = 'sameUpper'): Value =>
  over(pooling(input.dims, windows(kernel, stride, padding)), input);
const concat = (...inputs: Value[]): Value =>
  over(
    concatenation(
      inputs.map(({ dims }) => dims),
      1,
    ),
    ...inputs,
  );
const add = (...inputs: Value[]): Value => over(numberByNumber(inputs.map(({ dims }) => dims)), ...inputs);

const alexnetV2: Definition = (image, end) => {
  let net = end('alexnet_v2/conv1', conv(image, 11, 4, 'valid'));
  net = end('alexnet_v2/pool1', pool(net, 3, 2, 'valid'));
  net = end('alexnet_v2/conv2', conv(net, 5));
  net = pool(net, 3, 2, 'valid');
  for (const name of ['conv3', 'conv4', 'conv5']) net = end(`alexnet_v2/${name}`, conv(net, 3));
  end('alexnet_v2/pool5', pool(net, 3, 2, 'valid'));
};

const vgg =
  (name: string, repeats: readonly number[]): Definition =>
  (image, end) => {
    let net = image;
    repeats.forEach((count, block) => {
      for (let layer = 1; layer <= count; layer++)
        net = end(`${name}/conv${block + 1}/conv${block + 1}_${layer}`, conv(net, 3));
      net = end(`${name}/pool${block + 1}`, pool(net, 2, 2, 'valid'));
    });
  };

const MOBILENET_STRIDES = [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1];
const mobilenetV1: Definition = (image, end) => {
  let net = end('Conv2d_0', conv(image, 3, 2));
  MOBILENET_STRIDES.forEach((stride, index) => {
    const { dims } = net;
    const depthwise = convolution(dims, {
      maps: dims[1]!,
      groups: dims[1]!,
      bias: false,
      ...windows(3, stride, 'sameUpper'),
    });
    net = end(`Conv2d_${index + 1}_pointwise`, conv(over(depthwise, net), 1));
  });
};

const inceptionV2: Definition = (image, end) => {
  const mixed = (input: Value, pooled = 3): Value =>
    concat(conv(input, 1), conv(conv(input, 1), 3), conv(conv(conv(input, 1), 3), 3), conv(pool(input, pooled, 1), 1));
  const halved = (input: Value): Value =>
    concat(conv(conv(input, 1), 3, 2), conv(chain(input, 1, 3), 3, 2), pool(input, 3, 2));
  let net = end('Conv2d_1a_7x7', conv(image, 7, 2));
  net = end('MaxPool_2a_3x3', pool(net, 3, 2));
  net = end('Conv2d_2b_1x1', conv(net, 1));
  net = end('Conv2d_2c_3x3', conv(net, 3));
  net = end('MaxPool_3a_3x3', pool(net, 3, 2));
  for (const name of ['3b', '3c']) net = end(`Mixed_${name}`, mixed(net));
  net = end('Mixed_4a', halved(net));
  for (const name of ['4b', '4c', '4d', '4e']) net = end(`Mixed_${name}`, mixed(net));
  net = end('Mixed_5a', halved(net));
  for (const name of ['5b', '5c']) net = end(`Mixed_${name}`, mixed(net));
};

type Padding = 'sameUpper' | 'valid';
/** One convolution behind another. */
const chain = (input: Value, ...kernels: Kernel[]): Value => kernels.reduce((net, kernel) => conv(net, kernel), input);
const [FLAT, TALL]: Kernel[] = [
  [1, 7],
  [7, 1],
];

const halving = (input: Value, padding: Padding = 'valid'): Value =>
  concat(conv(input, 3, 2, padding), conv(chain(input, 1, 3), 3, 2, padding), pool(input, 3, 2, padding));
const mixed5 = (input: Value, second: number): Value =>
  concat(conv(input, 1), chain(input, 1, second), chain(input, 1, 3, 3), conv(pool(input, 3, 1), 1));
const mixed6 = (input: Value): Value =>
  concat(
    conv(input, 1),
    chain(input, 1, FLAT!, TALL!),
    chain(input, 1, TALL!, FLAT!, TALL!, FLAT!),
    conv(pool(input, 3, 1), 1),
  );
const mixed7a = (input: Value): Value =>
  concat(
    conv(conv(input, 1), 3, 2, 'valid'),
    conv(chain(input, 1, FLAT!, TALL!), 3, 2, 'valid'),
    pool(input, 3, 2, 'valid'),
  );
const crossed = (input: Value): Value => concat(conv(input, [1, 3]), conv(input, [3, 1]));
const mixed7 = (input: Value, ...before: Kernel[]): Value =>
  concat(conv(input, 1), crossed(conv(input, 1)), crossed(chain(input, 1, ...before)), conv(pool(input, 3, 1), 1));

const stem = (image: Value, end: (name: string, value: Value) => Value, padding: Padding = 'valid'): Value => {
  let net = end('Conv2d_1a_3x3', conv(image, 3, 2, padding));
  net = end('Conv2d_2a_3x3', conv(net, 3, 1, padding));
  return end('Conv2d_2b_3x3', conv(net, 3));
};
const lateStem = (image: Value, end: (name: string, value: Value) => Value, padding: Padding = 'valid'): Value => {
  let net = end('MaxPool_3a_3x3', pool(stem(image, end, padding), 3, 2, padding));
  net = end('Conv2d_3b_1x1', conv(net, 1));
  net = end('Conv2d_4a_3x3', conv(net, 3, 1, padding));
  return end('MaxPool_5a_3x3', pool(net, 3, 2, padding));
};

const inceptionV3: Definition = (image, end) => {
  let net = lateStem(image, end);
  for (const name of ['5b', '5c', '5d']) net = end(`Mixed_${name}`, mixed5(net, 5));
  net = end('Mixed_6a', halving(net));
  for (const name of ['6b', '6c', '6d', '6e']) net = end(`Mixed_${name}`, mixed6(net));
  net = end('Mixed_7a', mixed7a(net));
  for (const name of ['7b', '7c']) net = end(`Mixed_${name}`, mixed7(net, 3));
};

const inceptionV4: Definition = (image, end) => {
  let net = stem(image, end);
  net = end('Mixed_3a', concat(pool(net, 3, 2, 'valid'), conv(net, 3, 2, 'valid')));
  const [left, right] = [conv(net, 1), chain(net, 1, FLAT!, TALL!)];
  net = end('Mixed_4a', concat(conv(left, 3, 1, 'valid'), conv(right, 3, 1, 'valid')));
  net = end('Mixed_5a', concat(conv(net, 3, 2, 'valid'), pool(net, 3, 2, 'valid')));
  for (const name of ['5b', '5c', '5d', '5e']) net = end(`Mixed_${name}`, mixed5(net, 3));
  net = end('Mixed_6a', halving(net));
  for (const name of ['6b', '6c', '6d', '6e', '6f', '6g', '6h']) net = end(`Mixed_${name}`, mixed6(net));
  net = end('Mixed_7a', mixed7a(net));
  for (const name of ['7b', '7c', '7d']) net = end(`Mixed_${name}`, mixed7(net, [3, 1], [1, 3]));
};

const inceptionResnetV2 =
  (padding: Padding): Definition =>
  (image, end) => {
    const repeated = (input: Value, times: number, ...branches: Kernel[][]): Value => {
      let net = input;
      for (let block = 0; block < times; block++) {
        const all = concat(...branches.map((kernels) => chain(net, ...kernels)));
        net = add(net, conv(all, 1, 1, 'sameUpper', net.dims[1]));
      }
      return net;
    };
    let net = end('Mixed_5b', mixed5(lateStem(image, end, padding), 5));
    net = end('Mixed_6a', halving(repeated(net, 10, [1], [1, 3], [1, 3, 3]), padding));
    net = end('PreAuxLogits', repeated(net, 20, [1], [1, FLAT!, TALL!]));
    net = end('Mixed_7a', concat(conv(conv(net, 1), 3, 2, padding), halving(conv(net, 1), padding)));
    end('Conv2d_7b_1x1', conv(repeated(net, 10, [1], [1, [1, 3], [3, 1]]), 1));
  };

/** The stride stands in the last unit of a block there, and images are padded by hand at a stride. */
const resnet =
  (name: string, blocks: readonly number[]): Definition =>
  (image, end) => {
    let net = pool(conv(image, 7, 2, 3), 3, 2);
    blocks.forEach((units, block) => {
      for (let unit = 1; unit <= units; unit++) {
        const stride = unit === units && block < 3 ? 2 : 1;
        const shortcut = unit === 1 ? conv(net, 1, stride) : pool(net, 1, stride);
        net = add(shortcut, conv(conv(conv(net, 1), 3, stride, stride === 1 ? 'sameUpper' : 1), 1));
      }
      net = end(`${name}/block${block + 1}`, net);
    });
  };

const RESNETS = Object.entries({ 50: [3, 4, 6, 3], 101: [3, 4, 23, 3], 152: [3, 8, 36, 3], 200: [3, 24, 36, 3] });

const DEFINITIONS: readonly (readonly [string, Definition])[] = [
  ['alexnet_v2', alexnetV2],
  ['vgg_a', vgg('vgg_a', [1, 1, 2, 2, 2])],
  ['vgg_16', vgg('vgg_16', [2, 2, 3, 3, 3])],
  ['inception_v2', inceptionV2],
  // A separable convolution has the windows of the one it stands for, and fewer maps have the same.
  ['inception_v2-no-separable-conv', inceptionV2],
  ['inception_v3', inceptionV3],
  ['inception_v4', inceptionV4],
  ['inception_resnet_v2', inceptionResnetV2('valid')],
  ['inception_resnet_v2-same', inceptionResnetV2('sameUpper')],
  ['mobilenet_v1', mobilenetV1],
  ['mobilenet_v1_075', mobilenetV1],
  ...['v1', 'v2'].flatMap((version) =>
    RESNETS.map(([depth, blocks]) => {
      const name = `resnet_${version}_${depth}`;
      return [name, resnet(name, blocks)] as const;
    }),
  ),
];

/** All end points on an image of so many rows and columns. */
function fieldsOf(define: Definition, size: number) {
  const fields = new Map<string, { size: number; stride: number; padding: number; aligned: boolean }>();
  define(imageValue([1, 3, size, size], [2, 3]), (name, value) => {
    const [rows, columns] = measuresOfValue(value);
    expect(rows).toEqual(columns);
    fields.set(name, rows!);
    return value;
  });
  return fields;
}

const publishedRows = (): string[][] | null => {
  const table = sharedModel('receptive-fields.csv');
  return (
    table &&
    new TextDecoder()
      .decode(table)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
  );
};

test('every network of the table is built', () => {
  const rows = publishedRows();
  if (!rows) return;
  expect(rows.length).toBe(561);
  expect(new Set(rows.map(([name]) => name))).toEqual(new Set(DEFINITIONS.map(([name]) => name)));
});

test.each(DEFINITIONS)('%s has the fields that are published', (network, define) => {
  const rows = publishedRows()?.filter(([name]) => name === network);
  if (!rows) return;
  expect(rows.length).toBeGreaterThan(10);
  const bySize = new Map([224, 321].map((size) => [size, fieldsOf(define, size)]));
  for (const [, resolution, endpoint, size, stride, padding] of rows) {
    const known = bySize.get(Number(resolution));
    for (const fields of known ? [known] : bySize.values())
      expect(fields.get(endpoint!), endpoint).toMatchObject({
        size: Number(size),
        stride: Number(stride),
        aligned: true,
      });
    const paddings = [...bySize.values()].map((fields) => fields.get(endpoint!)!.padding);
    if (padding === 'None') expect(new Set(paddings).size, endpoint).toBe(2);
    else expect(known ? known.get(endpoint!)!.padding : paddings[0], endpoint).toBe(Number(padding));
  }
});
