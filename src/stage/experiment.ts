/** The definition of a receptive field as an experiment: paint at random outside of it, then inside, and measure the unit. */
import { fitToInput } from '../digits/fit';
import { IMAGE_PIXELS, IMAGE_SIZE } from '../digits/normalize';
import { formOf, type FieldPart, type Layer, type Network, type NetworkSpec } from '../network';

type Image = Float32Array<ArrayBuffer>;

/** Pixels of the image of 28×28, by number. */
export interface Sides {
  /** Those that no place of the field shows: the holes of the field are outside. */
  readonly outside: readonly number[];
  /** Those that the field alone shows. */
  readonly inside: readonly number[];
}

/**
 * Which pixels of an image of 28×28 are outside and inside of a field in the network's input. An input of another size
 * shows the image otherwise; what shows where is found by fitting images in which one row, or column, is inked.
 */
export function sidesOf(input: NetworkSpec['input'], field: Pick<FieldPart, 'rows' | 'columns'>): Sides {
  const rows = showing(input, 'row', new Set(field.rows));
  const columns = showing(input, 'column', new Set(field.columns));
  const pixels = Array.from({ length: IMAGE_PIXELS }, (_, pixel) => pixel);
  const lines = (pixel: number) => [rows[Math.floor(pixel / IMAGE_SIZE)]!, columns[pixel % IMAGE_SIZE]!];
  return {
    outside: pixels.filter((pixel) => lines(pixel).includes('outside')),
    inside: pixels.filter((pixel) => lines(pixel).every((side) => side === 'inside')),
  };
}

/**
 * A copy of the image with some pixels made ink, each by this chance, and the others of them white. Paint of one density
 * alone would leave many a unit where it was. `random` gives numbers in [0, 1).
 */
export function repainted(image: Image, pixels: readonly number[], chance: number, random: () => number): Image {
  const result = image.slice();
  for (const pixel of pixels) result[pixel] = random() < chance ? 1 : 0;
  return result;
}

/** What keeps a unit where it is though what it reads has changed. */
export type Silence =
  /** Its own ReLU, or that of the units that it pools, turns sums below 0 into 0. */
  | 'relu'
  | 'pooled'
  /** A ReLU or a maximum further down. */
  | 'below'
  /** Nothing but the weights, or a unit that is saturated. */
  | 'weights';

/** For a unit of a layer that has had this value all the time. */
export function silenceOf({ layers }: Network, layer: number, value: number): Silence {
  const passesOn = (at: number): boolean => layers[at]!.keepsMaps && layers[at]!.activation === 'identity';
  let source = layer;
  while (source > 0 && passesOn(source)) source--;
  if (value === 0 && cutsAtZero(layers[source]!)) return source === layer ? 'relu' : 'pooled';
  return layers.slice(0, layer + 1).some((at) => cutsAtZero(at) || at.combine === 'max') ? 'below' : 'weights';
}

const cutsAtZero = ({ activation }: Layer): boolean => {
  const { form, least } = formOf(activation);
  return form === 'clipped' && least === 0;
};

type Side = 'inside' | 'outside' | 'both';

/** For each row (or column) of the image: whether the input shows it in lines of the field only, or in none, or in both. */
function showing(input: NetworkSpec['input'], axis: 'row' | 'column', lines: ReadonlySet<number>): readonly Side[] {
  return Array.from({ length: IMAGE_SIZE }, (_, line) => {
    const probe = new Float32Array(IMAGE_PIXELS);
    for (let i = 0; i < IMAGE_SIZE; i++) probe[axis === 'row' ? line * IMAGE_SIZE + i : i * IMAGE_SIZE + line] = 1;
    const fitted = fitToInput(probe, { ...input, channels: 1, white: 0, ink: 1 });
    let within = false;
    let beyond = false;
    fitted.forEach((ink, place) => {
      if (ink <= 0) return;
      const at = axis === 'row' ? Math.floor(place / input.width) : place % input.width;
      if (lines.has(at)) within = true;
      else beyond = true;
    });
    return within && beyond ? 'both' : within ? 'inside' : 'outside';
  });
}
