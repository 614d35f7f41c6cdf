/**
 * The digits of LeCun 1989 ("Generalization and Network Design Strategies"): 12 of each class by one hand, each at 4
 * consecutive horizontal positions of a 16×16 image: 480 images, 320 to train on and 160 to test. They are used at the
 * place and size they were drawn: nothing is centred or scaled, as it is for the other networks.
 */
import { inkSegment, type InkGrid } from './rasterize';
import { widthAtPressure, type Drawing } from './strokes';

export const CLASSES_1989 = 10;
export const DIGITS_A_CLASS = 12;
export const DIGITS_1989 = CLASSES_1989 * DIGITS_A_CLASS;
export const POSITIONS = 4;

const SIDE = 16;
/** Columns of a digit: four positions of it fill the 16 columns of an image. */
const COLUMNS = SIDE - POSITIONS + 1;
const PIXELS = SIDE * COLUMNS;

/** Of a writer's digits of a class every third is tested on, so that a hand that grows tired tires in both sets alike. */
const isTest = (repetition: number): boolean => repetition % 3 === 2;

export interface Digits1989 {
  /** [digit, y, x] of 16×13, 0 white … 255 ink. */
  readonly images: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

export interface Images1989 {
  /** [image, y, x] of 16×16, in the network's numbers. */
  readonly images: Float32Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** Drawings of the unit square as digits: the square 13 pixels wide, in the middle of the 16 rows. */
export function digits1989(written: readonly { readonly label: number; readonly drawing: Drawing }[]): Digits1989 {
  const images = new Uint8Array(written.length * PIXELS);
  written.forEach(({ drawing }, n) => {
    const grid: InkGrid = { values: new Float32Array(PIXELS), height: SIDE, width: COLUMNS };
    for (const { points, width } of drawing) {
      points.forEach((point, i) => {
        const before = points[Math.max(0, i - 1)]!;
        const [a, b] = [before, point].map(({ x, y, pressure }) => ({
          x: x * COLUMNS,
          y: y * COLUMNS + (SIDE - COLUMNS) / 2,
          radius: (width * widthAtPressure(pressure) * COLUMNS) / 2,
        }));
        if (i > 0 || points.length === 1) inkSegment(grid, a!.x, a!.y, a!.radius, b!.x, b!.y, b!.radius);
      });
    }
    images.set(
      grid.values.map((ink) => ink * 255 + 0.5),
      n * PIXELS,
    );
  });
  return { images, labels: Uint8Array.from(written, ({ label }) => label) };
}

/**
 * Both sets; `white` and `ink` are the numbers that the network reads for them. All four positions of a digit are in the
 * same set, so nothing tested on was trained on.
 */
export function sets1989(
  { images, labels }: Digits1989,
  { white, ink }: { readonly white: number; readonly ink: number },
): { readonly training: Images1989; readonly test: Images1989 } {
  const sets = { training: [] as Placed[], test: [] as Placed[] };
  const seen = Array.from({ length: CLASSES_1989 }, () => 0);
  labels.forEach((label, n) => {
    const digit = Float32Array.from(
      images.subarray(n * PIXELS, (n + 1) * PIXELS),
      (value) => white + (value / 255) * (ink - white),
    );
    const set = isTest(seen[label]!++) ? sets.test : sets.training;
    for (let position = 0; position < POSITIONS; position++) set.push({ label, image: placed(digit, position, white) });
  });
  return { training: joined(sets.training), test: joined(sets.test) };
}

interface Placed {
  readonly label: number;
  readonly image: Float32Array;
}

function placed(digit: Float32Array, position: number, white: number): Float32Array {
  const image = new Float32Array(SIDE * SIDE).fill(white);
  for (let y = 0; y < SIDE; y++) image.set(digit.subarray(y * COLUMNS, (y + 1) * COLUMNS), y * SIDE + position);
  return image;
}

function joined(set: readonly Placed[]): Images1989 {
  const images = new Float32Array(set.length * SIDE * SIDE);
  set.forEach(({ image }, n) => images.set(image, n * SIDE * SIDE));
  return { images, labels: Uint8Array.from(set, ({ label }) => label) };
}
