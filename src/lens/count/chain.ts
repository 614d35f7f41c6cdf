/**
 * The receptive-field calculator: any chain of layers along one axis, its field by the closed form of Araujo, Norris
 * and Sim (Distill 2019) with the numbers put in, and nets whose published fields it must reproduce.
 */
import { buildNetwork, fieldOfChain, isWindowed, PRESETS, span, stepOf, type Field, type Step } from '../../network';
import { product, sum, type Formula } from './formula';

export interface Link extends Required<Step> {
  readonly kind: 'convolution' | 'pooling';
}

const conv = (kernel: number, stride = 1, padding = 0): Link => ({
  kind: 'convolution',
  kernel,
  stride,
  padding,
  dilation: 1,
});
const pool = (kernel: number, stride: number, padding = 0): Link => ({
  ...conv(kernel, stride, padding),
  kind: 'pooling',
});
const repeat = (count: number, ...links: readonly Link[]): Link[] => Array.from({ length: count }, () => links).flat();

const lenet5 = (): Link[] =>
  buildNetwork(PRESETS.lenet5).layers.flatMap((layer) =>
    isWindowed(layer.spec) ? [{ ...stepOf(layer.window, 0), kind: layer.keepsMaps ? 'pooling' : 'convolution' }] : [],
  );

/** Chains to load. The 1×1 convolutions of ResNet-50 add nothing to its field and are left out. */
export const KNOWN_CHAINS = {
  lenet5: lenet5(),
  three3: repeat(3, conv(3)),
  /** AlexNet v2 up to pool5 (TF-slim). */
  alexnet: [conv(11, 4), pool(3, 2), conv(5, 1, 2), pool(3, 2), ...repeat(3, conv(3, 1, 1)), pool(3, 2)],
  /** VGG-16 up to pool5. */
  vgg16: [2, 2, 3, 3, 3].flatMap((convolutions) => [...repeat(convolutions, conv(3, 1, 1)), pool(2, 2)]),
  /** ResNet-50 along its longest path (TF-slim, where the last unit of a block strides): 3, 4, 6 and 3 units of one 3×3 each. */
  resnet50: [
    conv(7, 2, 3),
    pool(3, 2),
    ...[3, 4, 6].flatMap((units) => [...repeat(units - 1, conv(3, 1, 1)), conv(3, 2, 1)]),
    ...repeat(3, conv(3, 1, 1)),
  ],
  dilated: [1, 2, 4].map((dilation) => ({ ...conv(3), dilation })),
} as const satisfies Readonly<Record<string, readonly Link[]>>;

export type ChainName = keyof typeof KNOWN_CHAINS;
export const CHAIN_NAMES = Object.keys(KNOWN_CHAINS) as readonly ChainName[];

/** The widths that the nets were made for; LeNet-5's and the two small chains' are as wide as two units of their last layer need. */
export const IMAGE_WIDTHS: Readonly<Record<ChainName, number>> = {
  lenet5: 36,
  three3: 8,
  alexnet: 224,
  vgg16: 224,
  resnet50: 224,
  dilated: 16,
};

/** Units of each level over an image so wide, the image first. None may be below 1: see `narrowest`. */
export function widthsOf(chain: readonly Link[], image: number): readonly number[] {
  const widths = [image];
  for (const { kernel, stride, padding, dilation } of chain)
    widths.push(Math.floor((widths.at(-1)! + 2 * padding - span(kernel, dilation)) / stride) + 1);
  return widths;
}

/** The narrowest image on which every layer has a unit. */
export const narrowest = (chain: readonly Link[]): number =>
  chain.reduceRight(
    (above, { kernel, stride, padding, dilation }) =>
      Math.max(1, (above - 1) * stride + span(kernel, dilation) - 2 * padding),
    1,
  );

/** Why there is no such chain: a window of a layer would hold padding alone, or its field is beyond what can be counted exactly. */
export type ChainProblem = 'paddingAlone' | 'uncountable';

export function problemOf(chain: readonly Link[]): ChainProblem | null {
  if (chain.some(({ kernel, dilation, padding }) => padding >= span(kernel, dilation))) return 'paddingAlone';
  return Object.values(fieldOfChain(chain)).every(Number.isSafeInteger) ? null : 'uncountable';
}

/** What one layer adds: (k − 1) · jump, k being the dilated span and jump the product of the strides before it. */
export interface Growth {
  readonly reach: number;
  readonly jump: number;
  /** The field up to and with this layer. */
  readonly field: Field;
}

export const growthOf = (chain: readonly Link[]): readonly Growth[] =>
  chain.map((link, index) => ({
    reach: span(link.kernel, link.dilation) - 1,
    jump: fieldOfChain(chain.slice(0, index)).stride,
    field: fieldOfChain(chain.slice(0, index + 1)),
  }));

/** r, S and P of the whole chain (one layer at least) as formulas. */
export function fieldFormulas(chain: readonly Link[]): Readonly<Record<keyof Field, Formula>> {
  const growth = growthOf(chain);
  return {
    size: sum(1, ...growth.map(({ reach, jump }) => product(reach, jump))),
    stride: product(...chain.map(({ stride }) => stride)),
    padding: sum(
      ...growth.flatMap(({ jump }, index) => (chain[index]!.padding > 0 ? [product(chain[index]!.padding, jump)] : [])),
    ),
  };
}

/** The size that follows if pooling were thought to multiply the field by its stride, instead of adding to it. */
export function sizeIfPoolingMultiplied(chain: readonly Link[]): number {
  return growthOf(chain).reduce(
    (size, { reach, jump }, index) =>
      chain[index]!.kind === 'pooling' ? size * chain[index]!.stride : size + reach * jump,
    1,
  );
}
