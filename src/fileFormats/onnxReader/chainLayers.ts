/**
 * The layers of a chain while it is read, with their parameters: what only scales, shifts or squashes is taken into the
 * layer before it where that gives the same, and is a layer of 1×1 windows, each over its own map, otherwise.
 */
import type { Activation, ConvolutionSpec, DenseSpec, PoolingSpec } from '../../network/spec';
import { rises } from '../../network/squashing';
import type { Layout } from './layout';

/** A layer with weights: a row of them for each map, unit or, where it is local, each of all units, as the network stores it. */
interface Weighed {
  spec: ConvolutionSpec | DenseSpec;
  readonly weights: Float64Array;
  bias: Float64Array;
}

interface Unweighed {
  readonly spec: PoolingSpec;
}

const isWeighed = (layer: Weighed | Unweighed | undefined): layer is Weighed =>
  layer !== undefined && 'weights' in layer;

const isLinear = (layer: Weighed | Unweighed | undefined): layer is Weighed =>
  isWeighed(layer) && layer.spec.activation === 'identity';

export class ChainLayers {
  readonly all: (Weighed | Unweighed)[] = [];
  /** What 0 … 1 of the image becomes before the first layer: scale · x + shift. */
  image = { scale: 1, shift: 0 };

  /** `layout`: of the newest layer's values; it moves on with the chain. */
  constructor(readonly layout: Layout) {}

  /** Layers are called as LeCun called them: by what they do, and their number. */
  name(letter: 'C' | 'S' | 'F'): string {
    return `${letter}${this.all.length + 1}`;
  }

  weigh(spec: Weighed['spec'], weights: Float64Array, bias: Float64Array): void {
    this.all.push({ spec, weights, bias });
  }

  pool(spec: Omit<PoolingSpec, 'kind' | 'name'>): void {
    this.all.push({ spec: { kind: 'pooling', name: this.name('S'), ...spec } });
  }

  squash(activation: Activation): void {
    if (typeof activation === 'object' && activation.kind === 'leakyRelu' && activation.alpha < 0) {
      this.#fold(activation.alpha);
      return;
    }
    const last = this.all.at(-1);
    // The largest of what is squashed is the largest, squashed.
    const pools = last && !isWeighed(last) && last.spec.combine === 'max' && rises(activation);
    const below = pools ? this.all.at(-2) : last;
    if (isLinear(below)) below.spec = { ...below.spec, activation };
    else {
      const { channels } = this.layout;
      this.#alone(new Float64Array(channels).fill(1), new Float64Array(channels), activation);
    }
  }

  /** scale·x + shift, with numbers of its own for each unit, [y, x, channel]. */
  affine(scale: Float64Array, shift: Float64Array): void {
    const { channels } = this.layout;
    const last = this.all.at(-1);
    if (this.all.length === 0 && isTiled(scale, 1) && isTiled(shift, 1)) {
      this.image = { scale: this.image.scale * scale[0]!, shift: this.image.shift * scale[0]! + shift[0]! };
    } else if (isLinear(last) && isTiled(scale, rowsOf(last, channels))) {
      const rows = rowsOf(last, channels);
      const row = last.weights.length / rows;
      last.weights.forEach((weight, i) => (last.weights[i] = weight * scale[Math.floor(i / row) % rows]!));
      last.bias.forEach((bias, i) => (last.bias[i] = bias * scale[i % rows]!));
      this.#shift(last, shift);
    } else this.#alone(scale, shift, 'identity');
  }

  /**
   * A LeakyRelu that falls below 0: its value alone does not say on which side the sum was, which is what the engine learns
   * by. So both sides are maps of their own first, max(a, 0) and max(−a, 0), and are added up then.
   */
  #fold(alpha: number): void {
    const { channels } = this.layout;
    const sides = Array.from({ length: 2 * channels }, (_, side) => side);
    const each = { kind: 'convolution', kernel: 1 } as const;
    this.weigh(
      {
        ...each,
        name: this.name('C'),
        maps: 2 * channels,
        table: sides.map((side) => [Math.floor(side / 2)]),
        activation: 'relu',
      },
      Float64Array.from(sides, (side) => (side % 2 === 0 ? 1 : -1)),
      new Float64Array(2 * channels),
    );
    this.weigh(
      {
        ...each,
        name: this.name('C'),
        maps: channels,
        table: sides.slice(0, channels).map((map) => [2 * map, 2 * map + 1]),
        activation: 'identity',
      },
      Float64Array.from(sides, (side) => (side % 2 === 0 ? 1 : -alpha)),
      new Float64Array(channels),
    );
  }

  /** Biases of maps stay so where all places are shifted alike; else each unit gets its own. */
  #shift(layer: Weighed, shift: Float64Array): void {
    const { bias, spec } = layer;
    if (bias.length === shift.length || isTiled(shift, bias.length)) {
      bias.forEach((one, i) => (bias[i] = one + shift[i]!));
      return;
    }
    layer.bias = shift.map((one, unit) => one + bias[unit % bias.length]!);
    layer.spec = { ...spec, bias: 'unit' } as ConvolutionSpec;
  }

  /** A scale and a shift a map, or a unit where the places differ. */
  #alone(scale: Float64Array, shift: Float64Array, activation: Activation): void {
    const { channels } = this.layout;
    const shared = isTiled(scale, channels) && isTiled(shift, channels);
    const kept = (numbers: Float64Array): Float64Array => (shared ? numbers.slice(0, channels) : numbers);
    this.weigh(
      {
        kind: 'convolution',
        name: this.name('C'),
        maps: channels,
        kernel: 1,
        ...(!shared && { connectivity: 'local' }),
        table: Array.from({ length: channels }, (_, map) => [map]),
        activation,
      },
      kept(scale),
      kept(shift),
    );
  }
}

const rowsOf = ({ spec, bias }: Weighed, maps: number): number =>
  spec.kind === 'convolution' && spec.connectivity !== 'local' ? maps : bias.length;

/** Whether numbers come again and again after so many. */
const isTiled = (numbers: Float64Array, period: number): boolean =>
  numbers.every((one, i) => one === numbers[i % period]);
