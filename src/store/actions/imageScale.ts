/** How a network takes the image: what is taken off its 0 … 1, what the rest is divided by, and which end of it is ink. */
import type { ConvolutionSpec } from '../../network';
import type { Chain } from '../../worker/fileProtocol';

export interface ImageScale {
  /** Taken off, one number or one a channel; the rest is divided by the deviation. */
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** The network was trained on ink that is light, as MNIST's is; otherwise white is 1 for it. */
  readonly inkIsLight: boolean;
}

/** Mean and deviation of the training pixels, as PyTorch's examples take them off: MNIST, CIFAR-10, ImageNet. */
const USUAL = {
  grey: { mean: [0.1307], deviation: [0.3081] },
  small: { mean: [0.4914, 0.4822, 0.4465], deviation: [0.247, 0.2435, 0.2616] },
  large: { mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] },
} as const;
/** Rows from which on a picture is ImageNet's rather than CIFAR's. */
const LARGE = 64;
/** Rows from which on a drawing of 28×28 would be lost in its border. */
const ENLARGED = 40;

/** A file that scales its image itself takes 0 … 1 as it is. Colours are those of pictures, in which paper is light. */
export function guessFor({ spec: { input } }: Chain): ImageScale {
  const { height, channels, white, ink } = input;
  const { mean, deviation } = channels === 1 ? USUAL.grey : height < LARGE ? USUAL.small : USUAL.large;
  const own = white !== 0 || ink !== 1;
  return { mean: own ? [0] : mean, deviation: own ? [1] : deviation, inkIsLight: channels === 1 };
}

/** As many numbers as there may be, and a deviation that divides. */
export const isScale = ({ mean, deviation }: ImageScale, channels: number): boolean =>
  [mean, deviation].every((numbers) => [1, channels].includes(numbers.length) && numbers.every(Number.isFinite)) &&
  deviation.every((one) => one > 0);

/**
 * The network on images that are scaled so: one straight line takes white and ink there, or, where the channels differ, a first
 * layer of a scale and a shift a channel. The file's own first scaling comes behind it.
 */
export function scaledChain({ spec, parameters }: Chain, { mean, deviation, inkIsLight }: ImageScale): Chain {
  const { white = 0, ink = 1, channels, height } = spec.input;
  const size = height >= ENLARGED ? { enlarged: true } : {};
  const line = (channel: number) => {
    const factor = (ink - white) / deviation[channel % deviation.length]!;
    return { factor, shift: white - mean[channel % mean.length]! * factor };
  };
  const lines = Array.from({ length: channels }, (_, channel) => line(channel));
  const [first] = lines;
  const [paper, pen] = inkIsLight ? [0, 1] : [1, 0];
  if (lines.every(({ factor, shift }) => factor === first!.factor && shift === first!.shift)) {
    const at = (value: number): number => first!.factor * value + first!.shift;
    return { spec: { ...spec, input: { ...spec.input, ...size, white: at(paper), ink: at(pen) } }, parameters };
  }
  const layer: ConvolutionSpec = {
    kind: 'convolution',
    name: 'Norm',
    maps: channels,
    kernel: 1,
    table: lines.map((_, channel) => [channel]),
    activation: 'identity',
  };
  const own = [...lines.map(({ factor }) => factor), ...lines.map(({ shift }) => shift)];
  const all = new Float32Array(own.length + parameters.length);
  all.set(own);
  all.set(parameters, own.length);
  return {
    spec: { ...spec, input: { ...spec.input, ...size, white: paper, ink: pen }, layers: [layer, ...spec.layers] },
    parameters: all,
  };
}
