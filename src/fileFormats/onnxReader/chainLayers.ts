/**
 * The layers of a chain while it is read, with their parameters: what only scales, shifts or squashes is taken into the
 * layer before it where that gives the same, and is a layer of 1×1 windows, each over its own map, otherwise.
 */
import type { Activation, LayerSpec } from '../../network/spec';

/** A layer with weights: as many rows of them as it has maps or units, each as the network stores it. */
export interface Weighed {
  spec: Extract<LayerSpec, { kind: 'convolution' | 'dense' }>;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

interface Unweighed {
  spec: Extract<LayerSpec, { kind: 'pooling' }>;
}

export type ChainLayer = Weighed | Unweighed;

const isWeighed = (layer: ChainLayer | undefined): layer is Weighed => layer !== undefined && 'weights' in layer;

const isLinear = (layer: ChainLayer | undefined): layer is Weighed =>
  isWeighed(layer) && layer.spec.activation === 'identity';

export class ChainLayers {
  readonly all: ChainLayer[] = [];
  /** What 0 … 1 of the image becomes before the first layer: scale · x + shift. */
  image = { scale: 1, shift: 0 };

  /** Layers are called as LeCun called them: by what they do, and their number. */
  name(letter: 'C' | 'S' | 'F'): string {
    return `${letter}${this.all.length + 1}`;
  }

  squash(activation: Activation, maps: number): void {
    const last = this.all.at(-1);
    // All of these rise with their argument: the largest of what is squashed is the largest, squashed.
    const below = !isWeighed(last) && last?.spec.combine === 'max' ? this.all.at(-2) : last;
    if (isLinear(below)) below.spec = { ...below.spec, activation };
    else this.#alone(unchanged(maps), new Float64Array(maps), activation);
  }

  /** scale[m]·x + shift[m] for each of `maps` maps or units. */
  affine(scale: Float64Array, shift: Float64Array): void {
    const last = this.all.at(-1);
    if (this.all.length === 0 && scale.every((one) => one === scale[0]) && shift.every((one) => one === shift[0])) {
      this.image = { scale: this.image.scale * scale[0]!, shift: this.image.shift * scale[0]! + shift[0]! };
    } else if (isLinear(last) && last.bias.length === scale.length) {
      const row = last.weights.length / scale.length;
      last.weights.forEach((weight, i) => (last.weights[i] = weight * scale[Math.floor(i / row)]!));
      last.bias.forEach((bias, map) => (last.bias[map] = bias * scale[map]! + shift[map]!));
    } else this.#alone(scale, shift, 'identity');
  }

  #alone(scale: Float64Array, bias: Float64Array, activation: Activation): void {
    const table = Array.from({ length: scale.length }, (_, map) => [map]);
    this.all.push({
      spec: { kind: 'convolution', name: this.name('C'), maps: scale.length, kernel: 1, table, activation },
      weights: Float64Array.from(scale),
      bias: Float64Array.from(bias),
    });
  }
}

const unchanged = (maps: number): Float64Array => new Float64Array(maps).fill(1);
