/** Values as scripts see them, each with its name and shape; and the checks on what scripts give. */
import {
  activationsOf,
  CONNECTIVITIES,
  PRESET_NAMES,
  PRESETS,
  type Connectivity,
  type Network,
  type PresetName,
} from '../../network';
import type { DigitSet, ParameterPart } from '../../worker/protocol';
import { WEIGHTS_ORIGINS, type WeightsOrigin } from '../state/state';

/** What scripts give may be any list of numbers; what they are given is a Float32Array. */
export interface NamedValues<Values extends ArrayLike<number> = ArrayLike<number>> {
  readonly name: string;
  readonly shape: readonly number[];
  /** Flat, in the order of `shape`. */
  readonly values: Values;
}

const PIXELS = 28 * 28;
/** Ink that was computed may pass 0 or 1 by a rounding. */
const ROUNDING = 1e-3;

export const layerValues = (network: Network, activations: Float32Array): NamedValues<Float32Array>[] =>
  network.layers.map(({ name, output }, layer) => ({
    name,
    shape: [output.height, output.width, output.channels],
    values: activationsOf(network, activations, layer).slice(),
  }));

export const blockValues = (network: Network, parameters: Float32Array): NamedValues<Float32Array>[] =>
  network.blocks.map(({ name, shape, offset, length }) => ({
    name,
    shape,
    values: parameters.slice(offset, offset + length),
  }));

/** The parameters that some blocks replace. Throws an Error that names the block that does not fit. */
export function partsOf(network: Network, blocks: readonly NamedValues[]): readonly ParameterPart[] {
  if (!Array.isArray(blocks)) throw new TypeError('Weights are an array of {name, shape, values}.');
  return (blocks as readonly NamedValues[]).map(({ name, shape, values }) => {
    const block = network.blocks.find((candidate) => candidate.name === name);
    if (!block) {
      throw new RangeError(
        `${network.spec.name} has no ${name}; it has ${network.blocks.map((b) => b.name).join(', ')}.`,
      );
    }
    const fits =
      shape === undefined || (shape.length === block.shape.length && block.shape.every((n, axis) => n === shape[axis]));
    if (!fits) throw new RangeError(`${name} has the shape ${block.shape.join('×')}, not ${shape.join('×')}.`);
    if (values?.length !== block.length) {
      throw new RangeError(`${name} has ${block.length} values, not ${values?.length ?? 'none'}.`);
    }
    const numbers = Float32Array.from(values);
    if (!numbers.every(Number.isFinite)) throw new RangeError(`${name} has values that are not finite numbers.`);
    return { offset: block.offset, values: numbers };
  });
}

/** `count` images of 28×28, or one. Throws an Error on another length and on anything outside 0 … 1. */
export function requireImages(images: ArrayLike<number>, count = 1): Float32Array<ArrayBuffer> {
  const length = count * PIXELS;
  if (images?.length !== length) {
    throw new RangeError(
      `${count === 1 ? 'An image has' : `${count} images have`} ${length} values (28×28 each), not ${images?.length ?? 'none'}.`,
    );
  }
  const copy = Float32Array.from(images);
  const wrong = copy.findIndex((ink) => !(ink >= -ROUNDING && ink <= 1 + ROUNDING));
  if (wrong >= 0) throw new RangeError(`Ink lies between 0 (white) and 1; value ${wrong} is ${images[wrong]}.`);
  return copy;
}

/** Images and labels as a set. Throws an Error where they do not match, and on labels other than 0 … 9. */
export function requireDigits(images: ArrayLike<number>, labels: ArrayLike<number>): DigitSet {
  if (typeof labels !== 'object' || labels === null || !Number.isInteger(labels.length)) {
    throw new TypeError(`Labels are a list of numbers, one an image, not ${String(labels)}.`);
  }
  if (labels.length === 0) throw new RangeError('There are no labels.');
  const ink = requireImages(images, labels.length);
  const wrong = Array.from(labels).findIndex((label) => !Number.isInteger(label) || label < 0 || label > 9);
  if (wrong >= 0) throw new RangeError(`Labels are 0 … 9; label ${wrong} is ${labels[wrong]}.`);
  return {
    images: Uint8Array.from(ink, (value) => Math.round(Math.min(1, Math.max(0, value)) * 255)),
    labels: Uint8Array.from(labels),
  };
}

export function requireConnectivity(kind: unknown): Connectivity {
  const found = CONNECTIVITIES.find((connectivity) => connectivity === kind);
  if (!found) throw new RangeError(`A connectivity is one of ${CONNECTIVITIES.join(', ')}, not ${String(kind)}.`);
  return found;
}

/** A preset by its id or by the name it has on the page. */
export function requirePreset(named: string): PresetName {
  const found = PRESET_NAMES.find((preset) => preset === named || PRESETS[preset].name === named);
  if (!found) throw new RangeError(`There is no preset ${named}; there are ${PRESET_NAMES.join(', ')}.`);
  return found;
}

/** A start that Reset can go back to. */
export function requireOrigin(from: unknown): WeightsOrigin {
  const found = WEIGHTS_ORIGINS.find((origin) => origin === from);
  if (!found)
    throw new RangeError(`Training starts from one of ${WEIGHTS_ORIGINS.join(', ')}, not from ${String(from)}.`);
  return found;
}

/** A number within bounds, or what holds where none is given. */
export function requireNumber(
  what: string,
  value: number | undefined,
  otherwise: number,
  bounds: { least: number; most?: number; below?: number; whole?: boolean },
): number {
  const { least, most = Infinity, below = Infinity, whole = false } = bounds;
  const number = value ?? otherwise;
  if (
    typeof number !== 'number' ||
    !Number.isFinite(number) ||
    number < least ||
    number > most ||
    number >= below ||
    (whole && !Number.isInteger(number))
  ) {
    const upTo = most < Infinity ? ` and at most ${most}` : below < Infinity ? ` and less than ${below}` : '';
    throw new RangeError(
      `${what} must be a ${whole ? 'whole ' : ''}number of at least ${least}${upTo}, not ${String(value)}.`,
    );
  }
  return number;
}
