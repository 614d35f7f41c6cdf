/**
 * What of a network can be run over a wider image, and what it then computes. Padding is the one thing to get out of the
 * way: a border of zeros around every window is not a border around the whole image. Where only the first layer pads,
 * and with the number that white paper has, the border can be drawn on the image instead, and the network stays the same.
 */
import {
  buildNetwork,
  fullyConvolutional,
  NetworkError,
  type NetworkSpec,
  type Sides,
  units,
  whyNotFullyConvolutional,
} from '../../../network';
import { WIDE } from './strip';

/**
 * `untied`: positions have weights of their own, so there is nothing to slide. `padded`: a later layer, or a colour, needs
 * its border. `tooLarge`: over the strip it would have more than a network may have.
 */
export type WhyNot = 'untied' | 'padded' | 'tooLarge';

export interface Slidable {
  /** The network without padding and without radial outputs; its parameters are the very same. */
  readonly spec: NetworkSpec;
  /** White pixels drawn around the image in place of padding. */
  readonly border: Sides;
  /** Codes of a radial output, a class each, to which the outputs' distances are taken afterwards; null where there are none. */
  readonly codes: readonly (readonly number[])[] | null;
  /** Input pixels from one position to the next, along a row: the effective stride. */
  readonly stride: number;
}

export function slidable(spec: NetworkSpec): Slidable | { readonly why: WhyNot } {
  const last = spec.layers.at(-1)!;
  const codes = 'codes' in last ? last.codes : null;
  const plain: NetworkSpec = codes ? { ...spec, layers: spec.layers.slice(0, -1), loss: 'meanSquaredError' } : spec;
  const { input, layers } = buildNetwork(plain);
  const { padding, paddingBehind } = layers[0]!.window;
  const border: Sides = [...padding, ...paddingBehind];
  const [first, ...others] = plain.layers;
  const drawn = 'padding' in first! && (spec.input.white ?? 0) === 0;
  const unpadded: NetworkSpec = drawn
    ? {
        ...plain,
        input: { ...plain.input, height: input.height + rowsOf(border), width: input.width + columnsIn(border) },
        layers: [{ ...first, padding: 0 }, ...others],
      }
    : plain;
  try {
    const why = whyNotFullyConvolutional(unpadded);
    if (why) return { why };
    const stride = layers.reduce((product, { window }) => product * window.stride[1], 1);
    const slid: Slidable = { spec: unpadded, border: drawn ? border : [0, 0, 0, 0], codes, stride };
    buildNetwork(widened(slid, WIDE * spec.input.width));
    return slid;
  } catch (error) {
    if (error instanceof NetworkError && isOfSize(error.problem)) return { why: 'tooLarge' };
    throw error;
  }
}

const rowsOf = ([top, , bottom]: Sides): number => top + bottom;
export const columnsIn = ([, left, , right]: Sides): number => left + right;

const isOfSize = ({ code }: NetworkError['problem']): boolean => code === 'tooLarge' || code === 'inputTooLarge';

/** The reading over an image `width` pixels wide (its border not counted). */
export function widened({ spec, border }: Slidable, width: number): NetworkSpec {
  return fullyConvolutional(spec, spec.input.height, width + columnsIn(border));
}

/** An image [y, x] with `border` white pixels around it, as the reading's input. */
export function bordered(
  image: Float32Array,
  width: number,
  border: Slidable['border'],
  white: number,
): Float32Array<ArrayBuffer> {
  const height = image.length / width;
  const wide = width + columnsIn(border);
  const [top, left] = border;
  const framed = new Float32Array((height + rowsOf(border)) * wide).fill(white);
  for (let y = 0; y < height; y++) framed.set(image.subarray(y * width, (y + 1) * width), (y + top) * wide + left);
  return framed;
}

/** Columns [from, from + columns) of an image [y, x]. */
export function columnsOf(
  image: Float32Array,
  width: number,
  from: number,
  columns: number,
): Float32Array<ArrayBuffer> {
  const height = image.length / width;
  const cut = new Float32Array(height * columns);
  for (let y = 0; y < height; y++) {
    cut.set(image.subarray(y * width + from, y * width + from + columns), y * columns);
  }
  return cut;
}

/** What one position's outputs say of each class: the outputs themselves, or minus their distances to the codes. */
export const classValues = (outputs: ArrayLike<number>, codes: Slidable['codes']): number[] =>
  codes
    ? codes.map((code) => -code.reduce((sum, value, i) => sum + (outputs[i]! - value) ** 2, 0))
    : Array.from(outputs);

export interface WideAnswer {
  readonly positions: number;
  /** [position, class]. */
  readonly values: readonly (readonly number[])[];
  /** Multiplications and biases in the whole pass, and were every position computed alone. */
  readonly connections: { readonly whole: number; readonly slid: number };
}

/** Reads the activations of the whole pass as values of each class at each position. */
export function wideAnswer(reading: NetworkSpec, activations: Float32Array, from: Slidable): WideAnswer {
  const network = buildNetwork(reading);
  const { output } = network.layers.at(-1)!;
  const last = activations.subarray(activations.length - units(output));
  const positions = output.width;
  return {
    positions,
    values: Array.from({ length: positions }, (_, x) =>
      classValues(last.subarray(x * output.channels, (x + 1) * output.channels), from.codes),
    ),
    connections: {
      whole: network.connectionCount,
      slid: positions * buildNetwork(from.spec).connectionCount,
    },
  };
}
