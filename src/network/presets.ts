/** The networks that the page offers, as published or, where a paper is silent, as said beside it. */
import { lenet5Codes } from './lenet5Codes';
import type { ConvolutionSpec, NetworkSpec } from './spec';

const convolution = /* @__NO_SIDE_EFFECTS__ */ (
  name: string,
  maps: number,
  kernel: number,
  rest: Partial<ConvolutionSpec> = {},
): ConvolutionSpec => ({
  kind: 'convolution',
  name,
  maps,
  kernel,
  activation: 'tanh',
  ...rest,
});

/** The network the page opens with: LeNet-5's sizes on a 28×28 image, with today's pooling and loss. */
const modern: NetworkSpec = {
  name: 'LeNet (modern)',
  input: { height: 28, width: 28, channels: 1 },
  layers: [
    convolution('C1', 6, 5, { padding: 2 }),
    { kind: 'pooling', name: 'S2', kernel: 2, combine: 'average' },
    convolution('C3', 16, 5),
    { kind: 'pooling', name: 'S4', kernel: 2, combine: 'average' },
    convolution('C5', 120, 5),
    { kind: 'dense', name: 'F6', units: 84, activation: 'tanh' },
    { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};

/** Table I of LeCun, Bottou, Bengio and Haffner 1998: the maps of S2 that each map of C3 reads. */
export const LENET5_TABLE: readonly (readonly number[])[] = [
  [0, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
  [0, 4, 5],
  [0, 1, 5],
  [0, 1, 2, 3],
  [1, 2, 3, 4],
  [2, 3, 4, 5],
  [0, 3, 4, 5],
  [0, 1, 4, 5],
  [0, 1, 2, 5],
  [0, 1, 3, 4],
  [1, 2, 4, 5],
  [0, 2, 3, 5],
  [0, 1, 2, 3, 4, 5],
];

/** LeCun, Bottou, Bengio, Haffner 1998, section II.B. */
const lenet5: NetworkSpec = {
  name: 'LeNet-5 (1998)',
  input: { height: 32, width: 32, channels: 1, white: -0.1, ink: 1.175 },
  layers: [
    convolution('C1', 6, 5, { activation: 'scaledTanh' }),
    { kind: 'subsampling', name: 'S2', kernel: 2, combine: 'sum', activation: 'scaledTanh' },
    convolution('C3', 16, 5, { table: LENET5_TABLE, activation: 'scaledTanh' }),
    { kind: 'subsampling', name: 'S4', kernel: 2, combine: 'sum', activation: 'scaledTanh' },
    convolution('C5', 120, 5, { activation: 'scaledTanh' }),
    { kind: 'dense', name: 'F6', units: 84, activation: 'scaledTanh' },
    { kind: 'radial', name: 'Output', codes: lenet5Codes },
  ],
  loss: 'radialMap',
};

/** LeCun et al. 1990 ("Handwritten digit recognition with a back-propagation network"): 28×28, 4 and 12 maps, a connection table in the second C layer. */
const lenet1: NetworkSpec = {
  name: 'LeNet-1 (1990)',
  input: { height: 28, width: 28, channels: 1 },
  layers: [
    convolution('C1', 4, 5, { activation: 'scaledTanh' }),
    { kind: 'subsampling', name: 'S2', kernel: 2, combine: 'average', activation: 'scaledTanh' },
    convolution('C3', 12, 5, {
      activation: 'scaledTanh',
      table: [[0], [0, 1], [0, 1], [1], [0, 1], [0, 1], [2], [2, 3], [2, 3], [3], [2, 3], [2, 3]],
    }),
    { kind: 'subsampling', name: 'S4', kernel: 2, combine: 'average', activation: 'scaledTanh' },
    { kind: 'dense', name: 'Output', units: 10, activation: 'scaledTanh' },
  ],
  loss: 'meanSquaredError',
};

/**
 * The five nets of LeCun 1989 ("Generalization and Network Design Strategies") on 16×16 images. Their borders are not
 * recorded: here the image is padded by one (3×3 fields) or two (5×5 fields) on every side, and the last incomplete
 * window is left out, which gives the published counts.
 */
const net1989 = /* @__NO_SIDE_EFFECTS__ */ (name: string, layers: NetworkSpec['layers']): NetworkSpec => ({
  name,
  input: { height: 16, width: 16, channels: 1, white: -1, ink: 1 },
  layers: [...layers, { kind: 'dense', name: 'Output', units: 10, activation: 'scaledTanh' }],
  loss: 'meanSquaredError',
});

const first1989 = /* @__NO_SIDE_EFFECTS__ */ (maps: number, rest: Partial<ConvolutionSpec>): ConvolutionSpec =>
  convolution('H1', maps, 3, { stride: 2, padding: 1, bias: 'unit', activation: 'scaledTanh', ...rest });
const second1989 = /* @__NO_SIDE_EFFECTS__ */ (maps: number, rest: Partial<ConvolutionSpec>): ConvolutionSpec =>
  convolution('H2', maps, 5, { stride: 2, padding: 2, bias: 'unit', activation: 'scaledTanh', ...rest });

/** Nobody who is handed a description can change what the page offers. */
function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part as object);
  return Object.freeze(value);
}

export const PRESETS = /* @__PURE__ */ frozen({
  lenet: modern,
  lenet5,
  lenet1,
  net1: net1989('Net-1 (1989)', []),
  net2: net1989('Net-2 (1989)', [{ kind: 'dense', name: 'H1', units: 12, activation: 'scaledTanh' }]),
  net3: net1989('Net-3 (1989)', [first1989(1, { connectivity: 'local' }), second1989(1, { connectivity: 'local' })]),
  net4: net1989('Net-4 (1989)', [first1989(2, { connectivity: 'shared' }), second1989(1, { connectivity: 'local' })]),
  net5: net1989('Net-5 (1989)', [first1989(2, { connectivity: 'shared' }), second1989(4, { connectivity: 'shared' })]),
} as const satisfies Readonly<Record<string, NetworkSpec>>);

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = /* @__PURE__ */ Object.keys(PRESETS) as readonly PresetName[];
