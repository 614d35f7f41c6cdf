/**
 * The IDX format, in and out: the files in which MNIST comes (http://yann.lecun.com/exdb/mnist, "File formats"). A magic
 * number of four bytes (0, 0, the type, the number of dimensions), the dimensions as big-endian 32-bit numbers, then the
 * values. Read here are unsigned bytes with three dimensions (images) or one (labels).
 */
import { refuse, type Result } from '../result';
import { IMAGE_PIXELS, IMAGE_SIZE } from './normalize';

const UNSIGNED_BYTE = 0x08;
export const IMAGES_MAGIC = (UNSIGNED_BYTE << 8) | 3;
export const LABELS_MAGIC = (UNSIGNED_BYTE << 8) | 1;
const CLASSES = 10;

/** What can be wrong with a file. Lengths are in bytes. */
export type IdxProblem =
  | { readonly code: 'magicIsUnknown'; readonly magic: number }
  | { readonly code: 'headerIsCutOff'; readonly length: number; readonly expected: number }
  | { readonly code: 'empty' }
  | { readonly code: 'cutOff'; readonly length: number; readonly expected: number }
  | { readonly code: 'bytesTooMany'; readonly length: number; readonly expected: number }
  | { readonly code: 'labelIsNoDigit'; readonly label: number; readonly index: number }
  | { readonly code: 'tooLarge'; readonly limit: number }
  | { readonly code: 'gzipIsDamaged' };

export type IdxResult<Value> = Result<Value, IdxProblem>;

export interface IdxImages {
  readonly kind: 'images';
  readonly count: number;
  readonly height: number;
  readonly width: number;
  /** [image, y, x], 0 white … 255 ink. */
  readonly values: Uint8Array<ArrayBuffer>;
}

export interface IdxLabels {
  readonly kind: 'labels';
  readonly count: number;
  /** Digits, 0 … 9. */
  readonly values: Uint8Array<ArrayBuffer>;
}

/** Reads one file, images or labels; images of any size. The values are a copy. Never throws: what is wrong is a value. */
export function readIdx(bytes: Uint8Array): IdxResult<IdxImages | IdxLabels> {
  if (bytes.length === 0) return refuse({ code: 'empty' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4) return refuse({ code: 'headerIsCutOff', length: bytes.length, expected: 4 });
  const magic = view.getUint32(0);
  if (magic !== IMAGES_MAGIC && magic !== LABELS_MAGIC) return refuse({ code: 'magicIsUnknown', magic });
  const dimensions = magic & 0xff;
  const start = 4 + 4 * dimensions;
  if (bytes.length < start) return refuse({ code: 'headerIsCutOff', length: bytes.length, expected: start });
  const sizes = Array.from({ length: dimensions }, (_, axis) => view.getUint32(4 + 4 * axis));
  // Up to 2⁹⁶: not exact, but a length that no file has.
  const expected = start + sizes.reduce((product, size) => product * size, 1);
  if (expected === start) return refuse({ code: 'empty' });
  if (bytes.length < expected) return refuse({ code: 'cutOff', length: bytes.length, expected });
  if (bytes.length > expected) return refuse({ code: 'bytesTooMany', length: bytes.length, expected });
  const values = bytes.slice(start) as Uint8Array<ArrayBuffer>;
  const [count, height = 0, width = 0] = sizes as [number, number?, number?];
  if (magic === IMAGES_MAGIC) return { ok: true, value: { kind: 'images', count, height, width, values } };
  const index = values.findIndex((label) => label >= CLASSES);
  if (index >= 0) return refuse({ code: 'labelIsNoDigit', label: values[index]!, index });
  return { ok: true, value: { kind: 'labels', count, values } };
}

/** A file of images, [image, y, x] of 28×28, 0 white … 255 ink. */
export const writeIdxImages = (images: Uint8Array): Uint8Array<ArrayBuffer> =>
  write(IMAGES_MAGIC, [images.length / IMAGE_PIXELS, IMAGE_SIZE, IMAGE_SIZE], images);

export const writeIdxLabels = (labels: Uint8Array): Uint8Array<ArrayBuffer> =>
  write(LABELS_MAGIC, [labels.length], labels);

function write(magic: number, sizes: readonly number[], values: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 + 4 * sizes.length + values.length);
  const view = new DataView(bytes.buffer);
  [magic, ...sizes].forEach((number, i) => view.setUint32(4 * i, number));
  bytes.set(values, 4 + 4 * sizes.length);
  return bytes;
}
