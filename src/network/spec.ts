/** How a network is described: plain data that can be stored, sent and put into an address. */
import type { Pair } from './shape';

/**
 * Who shares a weight with whom. *Shared*: all units of a map use one kernel. *Local*: every unit has a kernel of its
 * own over the same window. *Full*: every unit has a weight for every input.
 */
export type Connectivity = 'full' | 'local' | 'shared';
export const CONNECTIVITIES: readonly Connectivity[] = ['full', 'local', 'shared'];

/** a above 0, alpha·a below; alpha is 0 or more, so that the value says on which side the sum was. */
export interface LeakyRelu {
  readonly kind: 'leakyRelu';
  readonly alpha: number;
}

/** alpha·a + beta, cut off at 0 and 1. */
export interface HardSigmoid {
  readonly kind: 'hardSigmoid';
  readonly alpha: number;
  readonly beta: number;
}

/** a, cut off at bounds; an absent one is none. ReLU6 is 0 to 6. */
export interface Clip {
  readonly kind: 'clip';
  readonly min?: number;
  readonly max?: number;
}

/** `scaledTanh` is amplitude·tanh(steepness·a) of `SCALED_TANH`; what each of them computes stands in squashing.ts. */
export type Activation = 'identity' | 'sigmoid' | 'tanh' | 'scaledTanh' | 'relu' | LeakyRelu | HardSigmoid | Clip;
export type ActivationKind = Extract<Activation, string> | Exclude<Activation, string>['kind'];

/** One of each kind; those with numbers have the ones they usually have (ONNX's own, and ReLU6). */
export const ACTIVATIONS: readonly Activation[] = [
  'identity',
  'sigmoid',
  'tanh',
  'scaledTanh',
  'relu',
  { kind: 'leakyRelu', alpha: 0.01 },
  { kind: 'hardSigmoid', alpha: 0.2, beta: 0.5 },
  { kind: 'clip', min: 0, max: 6 },
];

/** The numbers that an activation has, by its kind. */
export const ACTIVATION_NUMBERS = {
  leakyRelu: ['alpha'],
  hardSigmoid: ['alpha', 'beta'],
  clip: ['min', 'max'],
} as const satisfies { readonly [Kind in ActivationKind]?: readonly string[] };

export type ActivationNumber = (typeof ACTIVATION_NUMBERS)[keyof typeof ACTIVATION_NUMBERS][number];

/** Those of one, by name; an absent bound is undefined. */
export function numbersOf(activation: Activation): readonly (readonly [ActivationNumber, number | undefined])[] {
  if (typeof activation === 'string') return [];
  const values: Readonly<Record<string, unknown>> = { ...activation };
  return ACTIVATION_NUMBERS[activation.kind].map((name) => [name, values[name] as number | undefined]);
}

export const activationKind = (activation: Activation): ActivationKind =>
  typeof activation === 'string' ? activation : activation.kind;

/** 1.7159·tanh(2a/3), LeCun 1998, equation 6 and appendix A: f(1) = 1, f(−1) = −1. */
export const SCALED_TANH = { amplitude: 1.7159, steepness: 2 / 3 } as const;

/** Rows and columns of 0 around an image, where its sides differ. */
export type Sides = readonly [top: number, left: number, bottom: number, right: number];

/**
 * Rows and columns of 0 on every side, a pair as many on both; `valid`: none; `same`: as many as give each input a window of
 * its own at stride 1, the odd one behind.
 */
export const PADDING_WORDS = ['same', 'valid'] as const;
export type Padding = Pair | Sides | (typeof PADDING_WORDS)[number];

/** The windows through which a layer sees its input: `[y, x]` pairs, in units of the input. */
export interface WindowSpec {
  readonly kernel: Pair;
  readonly stride?: Pair;
  readonly padding?: Padding;
  readonly dilation?: Pair;
}

/** A C layer: every unit weighs the window below it, over some or all input maps. */
export interface ConvolutionSpec extends WindowSpec {
  readonly kind: 'convolution';
  readonly name: string;
  readonly maps: number;
  readonly connectivity?: Connectivity;
  /** One bias a map, or one a unit as in the nets of 1989. Local and full layers always have one a unit. */
  readonly bias?: 'map' | 'unit';
  /** The input maps that each output map reads, as in C3 of LeNet-5; absent: all. */
  readonly table?: readonly (readonly number[])[];
  readonly activation: Activation;
}

/** An S layer of 1998: activation(coefficient · (sum or average of the window) + bias), both learned. */
export interface SubsamplingSpec extends WindowSpec {
  readonly kind: 'subsampling';
  readonly name: string;
  readonly combine: 'sum' | 'average';
  /** Whether a map shares its coefficient and bias. `full` is treated as `local`: an S layer that sees everything is a dense layer. */
  readonly connectivity?: Connectivity;
  readonly activation: Activation;
}

/** Pooling without parameters. */
export interface PoolingSpec extends WindowSpec {
  readonly kind: 'pooling';
  readonly name: string;
  readonly combine: 'average' | 'max';
}

/** A fully connected layer: every unit reads every unit of the layer below. */
export interface DenseSpec {
  readonly kind: 'dense';
  readonly name: string;
  readonly units: number;
  readonly activation: Activation;
}

/** Euclidean radial basis functions with fixed ±1 codes: y_i = Σ_j (x_j − w_ij)² (LeCun 1998, equation 7). */
export interface RadialSpec {
  readonly kind: 'radial';
  readonly name: string;
  /** One code a unit; each as long as the layer below has units. */
  readonly codes: readonly (readonly number[])[];
}

/** One layer; what its kind makes of it stands in layers/<kind>.ts. */
export type LayerSpec = ConvolutionSpec | SubsamplingSpec | PoolingSpec | DenseSpec | RadialSpec;
export type LayerKind = LayerSpec['kind'];

/**
 * `crossEntropy`: softmax of the outputs, −log of the right class. `meanSquaredError`: ½·Σ (output − target)² with
 * targets ±1. `radialMap`: equation 8 of LeCun 1998 over a radial layer, with `RADIAL_REJECTION` as its constant j.
 */
export type Loss = 'crossEntropy' | 'meanSquaredError' | 'radialMap';

/** The constant j of equation 8 in LeCun 1998, the penalty of "none of the classes": its share is e^−j. */
export const RADIAL_REJECTION = 1;

export interface NetworkSpec {
  readonly name: string;
  /** The image, and the numbers that white paper and full ink become (LeNet-5: −0.1 and 1.175). */
  readonly input: {
    readonly height: number;
    readonly width: number;
    readonly channels: number;
    readonly white?: number;
    readonly ink?: number;
    /** The drawing is enlarged to an input that is larger; otherwise it has a white border there, as LeNet-5's. */
    readonly enlarged?: boolean;
  };
  readonly layers: readonly LayerSpec[];
  readonly loss: Loss;
  /** What its classes are called, in order; absent: by their numbers, which are the digits where there are ten. */
  readonly classNames?: readonly string[];
}

export const classNameOf = ({ classNames }: NetworkSpec, label: number): string => classNames?.[label] ?? String(label);

/** Whether a network of so many classes can be trained and measured on digits. */
export const readsDigits = (classes: number): boolean => classes === 10;
