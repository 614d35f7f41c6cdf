/**
 * Kept drawings as a file, and back: JSON that a person can read, with every stroke as it was drawn. Images of data sets
 * that were kept have no strokes; their pixels stand in their place.
 */
import * as v from 'valibot';
import { refuse, type Result } from '../result';
import { imageOfDrawing, IMAGE_PIXELS } from './normalize';
import type { KeptDigit } from './storage';
import type { Drawing } from './strokes';

const FORMAT = 'receptive-digits';
const VERSION = 1;

/** What a string of the browser's can still hold, with room beside it. What the page writes is never refused for being long. */
export const MOST_BYTES = 384 * 1024 * 1024;

/** The paper is the unit square, but a hand may go on beside it. */
const coordinate = v.pipe(v.number(), v.finite());

const DigitSchema = v.object({
  label: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
  /** When it was kept: a date and time in ISO 8601. */
  keptAt: v.pipe(
    v.string(),
    v.check((text) => Number.isFinite(Date.parse(text)), 'not a date'),
  ),
  strokes: v.array(
    v.object({
      width: v.pipe(coordinate, v.gtValue(0)),
      /** [x, y] or [x, y, pressure], in units of the paper's side. */
      points: v.pipe(
        v.array(
          v.union([v.strictTuple([coordinate, coordinate]), v.strictTuple([coordinate, coordinate, coordinate])]),
        ),
        v.minLength(1),
      ),
    }),
  ),
  /** 28×28 in hexadecimal, two digits a pixel, 00 white … ff ink; only where there are no strokes. */
  pixels: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{1568}$/))),
});

const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  digits: v.pipe(v.array(v.unknown()), v.minLength(1)),
});

export type KeptFileProblem =
  | { readonly code: 'notJson' }
  | { readonly code: 'notDigits'; readonly where: string }
  | { readonly code: 'tooLarge'; readonly limit: number };

export interface ReadDigits {
  readonly digits: readonly DrawnDigit[];
  /** Places of the drawings that are none, counted from 1. */
  readonly leftOut: readonly number[];
}

export type KeptFileResult = Result<ReadDigits, KeptFileProblem>;

/** Coordinates with five digits: a hundredth of a screen's pixel. */
const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

/** A digit with its strokes, none where it is an image. */
export type DrawnDigit = Omit<KeptDigit, 'id' | 'drawing'> & { readonly drawing: Drawing };

/** Few enough to be sent or stored in one go, some milliseconds: a drawing may have one point or a hundred thousand. */
const [MOST_TOGETHER, MOST_POINTS] = [100, 20_000];

/** Digits in their order, in slices that the page has time for. */
export function* slicesOf(digits: readonly DrawnDigit[]): Generator<readonly DrawnDigit[]> {
  let slice: DrawnDigit[] = [];
  let room = MOST_POINTS;
  for (const digit of digits) {
    const points = digit.drawing.reduce((sum, stroke) => sum + stroke.points.length, 0);
    if (slice.length === MOST_TOGETHER || (slice.length > 0 && points > room)) {
      yield slice;
      slice = [];
      room = MOST_POINTS;
    }
    slice.push(digit);
    room -= points;
  }
  if (slice.length > 0) yield slice;
}

/** One drawing's part of a file. */
export const writeKept = ({ label, keptAt, drawing, image }: DrawnDigit): string =>
  JSON.stringify({
    label,
    keptAt: new Date(keptAt).toISOString(),
    strokes: drawing.map(({ width, points }) => ({
      // The finest line is still one.
      width: Math.max(rounded(width), 1e-5),
      points: points.map(({ x, y, pressure: pressed }) =>
        [x, y, ...(pressed === undefined ? [] : [pressed])].map(rounded),
      ),
    })),
    ...(drawing.length === 0 && {
      pixels: Array.from(image, (ink) => ink.toString(16).padStart(2, '0')).join(''),
    }),
  });

/** The file of parts, each of them one drawing's or several with commas between. */
export function keptFile(parts: readonly (string | Blob)[]): Blob {
  const between = parts.flatMap((part, n) => (n === 0 ? [part] : [',', part]));
  const [head, end] = [JSON.stringify({ format: FORMAT, version: VERSION, digits: [] }).slice(0, -2), ']}'];
  return new Blob([head, ...between, end], { type: 'application/json' });
}

/**
 * Reads a file's text, and yields the share that is done: thousands of images are made on the way. One drawing that is none
 * is left out, and where. Never throws: what is wrong is a value.
 */
export function* readKeptFile(text: string): Generator<number, KeptFileResult> {
  if (text.length > MOST_BYTES) return refuse({ code: 'tooLarge', limit: MOST_BYTES });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse({ code: 'notJson' });
  }
  const file = v.safeParse(FileSchema, value, { abortEarly: true });
  if (!file.success) return refuse({ code: 'notDigits', where: v.getDotPath(file.issues[0]) ?? '' });
  const { digits: written } = file.output;
  const digits: DrawnDigit[] = [];
  const leftOut: number[] = [];
  let where = '';
  for (const [index, item] of written.entries()) {
    const parsed = v.safeParse(DigitSchema, item, { abortEarly: true });
    const digit = parsed.success ? digitOf(parsed.output) : null;
    if (digit) digits.push(digit);
    else {
      leftOut.push(index + 1);
      where ||= `digits.${index}${parsed.success ? '' : `.${v.getDotPath(parsed.issues[0]) ?? ''}`}`;
    }
    yield index / written.length;
  }
  return digits.length > 0 ? { ok: true, value: { digits, leftOut } } : refuse({ code: 'notDigits', where });
}

/** Null where there is no ink. */
function digitOf({ label, keptAt, strokes, pixels }: v.InferOutput<typeof DigitSchema>): DrawnDigit | null {
  const drawing: Drawing = strokes.map(({ width, points }) => ({
    width,
    points: points.map(([x, y, pressed]) => (pressed === undefined ? { x, y } : { x, y, pressure: pressed })),
  }));
  const image = imageOf(drawing, pixels);
  return image && { label, keptAt: Date.parse(keptAt), drawing, image };
}

/** The image is made from the strokes, never believed from the file. */
function imageOf(drawing: Drawing, pixels: string | undefined): Uint8Array<ArrayBuffer> | null {
  if (drawing.length > 0) {
    const made = imageOfDrawing(drawing);
    const image = made && Uint8Array.from(made.image, (ink) => Math.round(ink * 255));
    // Lines of unheard-of lengths leave none.
    return image?.some((ink) => ink > 0) ? image : null;
  }
  if (pixels === undefined) return null;
  const image = Uint8Array.from({ length: IMAGE_PIXELS }, (_, i) =>
    Number.parseInt(pixels.slice(2 * i, 2 * i + 2), 16),
  );
  return image.some((ink) => ink > 0) ? image : null;
}
