/**
 * Kept drawings as a file, and back: JSON that a person can read, with every stroke as it was drawn. Images of data sets
 * that were kept have no strokes; their pixels stand in their place.
 */
import * as v from 'valibot';
import { imageOfDrawing, IMAGE_PIXELS } from './normalize';
import type { KeptDigit } from './storage';
import type { Drawing } from './strokes';

const FORMAT = 'receptive-digits';
const VERSION = 1;

/** Room for a class of pupils, and no more than a page can hold. */
export const MOST_DIGITS = 20_000;
export const MOST_BYTES = 128 * 1024 * 1024;
/** The paper is the unit square; a line may leave it by a little. */
const onPaper = v.pipe(v.number(), v.minValue(-1), v.maxValue(2));
const pressure = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  digits: v.pipe(
    v.array(
      v.object({
        label: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
        /** When it was kept: a date and time in ISO 8601. */
        keptAt: v.pipe(
          v.string(),
          v.check((text) => Number.isFinite(Date.parse(text)), 'not a date'),
        ),
        strokes: v.pipe(
          v.array(
            v.object({
              width: v.pipe(v.number(), v.minValue(0.001), v.maxValue(1)),
              /** [x, y] or [x, y, pressure], in units of the paper's side. */
              points: v.pipe(
                v.array(v.union([v.strictTuple([onPaper, onPaper]), v.strictTuple([onPaper, onPaper, pressure])])),
                v.minLength(1),
                v.maxLength(20_000),
              ),
            }),
          ),
          v.maxLength(500),
        ),
        /** 28×28 in hexadecimal, two digits a pixel, 00 white … ff ink; only where there are no strokes. */
        pixels: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{1568}$/))),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_DIGITS),
  ),
});

export type KeptFileProblem =
  | { readonly code: 'notJson' }
  | { readonly code: 'notDigits'; readonly where: string }
  | { readonly code: 'noInk'; readonly index: number }
  | { readonly code: 'tooLarge'; readonly limit: number };

/** A digit as it comes from a file: everything but a name of its own. */
export type ReadDigit = Omit<KeptDigit, 'id'>;

export type KeptFileResult =
  | { readonly ok: true; readonly value: readonly ReadDigit[] }
  | { readonly ok: false; readonly problem: KeptFileProblem };

/** Coordinates with five digits: a hundredth of a screen's pixel. */
const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

export function writeKeptFile(digits: readonly KeptDigit[]): string {
  const written = digits.map(({ label, keptAt, drawing, image }) => ({
    label,
    keptAt: new Date(keptAt).toISOString(),
    strokes: drawing.map(({ width, points }) => ({
      width: rounded(width),
      points: points.map(({ x, y, pressure: pressed }) =>
        [x, y, ...(pressed === undefined ? [] : [pressed])].map(rounded),
      ),
    })),
    ...(drawing.length === 0 && {
      pixels: Array.from(image, (ink) => ink.toString(16).padStart(2, '0')).join(''),
    }),
  }));
  return JSON.stringify({ format: FORMAT, version: VERSION, digits: written });
}

const refuse = (problem: KeptFileProblem): KeptFileResult => ({ ok: false, problem });

/** Reads a file's text. Never throws: what is wrong is a value, and where it is. */
export function readKeptFile(text: string): KeptFileResult {
  if (text.length > MOST_BYTES) return refuse({ code: 'tooLarge', limit: MOST_BYTES });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse({ code: 'notJson' });
  }
  const parsed = v.safeParse(FileSchema, value, { abortEarly: true });
  if (!parsed.success) return refuse({ code: 'notDigits', where: v.getDotPath(parsed.issues[0]) ?? '' });
  const digits: ReadDigit[] = [];
  for (const [index, { label, keptAt, strokes, pixels }] of parsed.output.digits.entries()) {
    const drawing: Drawing = strokes.map(({ width, points }) => ({
      width,
      points: points.map(([x, y, pressed]) => (pressed === undefined ? { x, y } : { x, y, pressure: pressed })),
    }));
    const image = imageOf(drawing, pixels);
    if (!image) return refuse({ code: 'noInk', index });
    digits.push({ label, keptAt: Date.parse(keptAt), drawing, image });
  }
  return { ok: true, value: digits };
}

/** The image is made from the strokes, never believed from the file. */
function imageOf(drawing: Drawing, pixels: string | undefined): Uint8Array<ArrayBuffer> | null {
  if (drawing.length > 0) {
    const made = imageOfDrawing(drawing);
    return made && Uint8Array.from(made.image, (ink) => Math.round(ink * 255));
  }
  if (pixels === undefined) return null;
  const image = Uint8Array.from({ length: IMAGE_PIXELS }, (_, i) =>
    Number.parseInt(pixels.slice(2 * i, 2 * i + 2), 16),
  );
  return image.some((ink) => ink > 0) ? image : null;
}
