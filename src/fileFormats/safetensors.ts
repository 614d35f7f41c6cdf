/**
 * The safetensors format, in and out (https://github.com/huggingface/safetensors, "Format"): eight bytes with the length
 * of the header, little-endian; the header, JSON; then the tensors' bytes. Written are 32-bit floats; read is every type of
 * number, as such floats: narrower ones become wider, wider ones are rounded.
 * Nothing in a file is believed before it is checked: a hostile header costs no more than its own length.
 */
import { refuse, type Result } from '../result';
import { NUMBERS, type NumberOf } from './numbers';

export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** Row-major. */
  readonly values: Float32Array<ArrayBuffer>;
}

export interface SafetensorsFile<Holds extends Tensor = Tensor> {
  readonly metadata: Readonly<Record<string, string>>;
  readonly tensors: readonly Holds[];
}

/** A tensor as a file has it: the values are those of its own type, made 32-bit floats. */
export interface StoredTensor extends Tensor {
  readonly type: NumberType;
}

/** What a file says of it before its numbers. */
export type TensorHead = Omit<StoredTensor, 'values'>;

export type NumberType = keyof typeof NUMBERS;

/** Weights are; what counts steps, or stands for other numbers by a scale, is not. */
export const isFloat = (type: NumberType): boolean => type.includes('F');

/** What can be wrong with a file. Numbers are bytes unless their names say otherwise. */
export type SafetensorsProblem =
  | { readonly code: 'tooShort'; readonly length: number }
  | { readonly code: 'headerTooLong'; readonly header: number; readonly limit: number }
  | { readonly code: 'headerBeyondFile'; readonly header: number; readonly length: number }
  | { readonly code: 'headerIsNotJson' }
  | { readonly code: 'nameUsedTwice' }
  | { readonly code: 'metadataIsNotText' }
  | { readonly code: 'tensorIsNotDescribed'; readonly name: string }
  | { readonly code: 'typeIsUnread'; readonly name: string; readonly type: string }
  | { readonly code: 'sizeDoesNotFitShape'; readonly name: string; readonly size: number; readonly expected: number }
  | { readonly code: 'gapOrOverlap'; readonly name: string; readonly start: number; readonly expected: number }
  | { readonly code: 'lengthDoesNotFit'; readonly length: number; readonly expected: number };

const LENGTH_BYTES = 8;
/** As the reference implementation has it (MAX_HEADER_SIZE). */
const HEADER_LIMIT = 100_000_000;
const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** The file's bytes. Tensors keep their order; the header is padded with spaces so that they begin at a multiple of 8. */
export function encodeSafetensors({ metadata, tensors }: SafetensorsFile): Uint8Array<ArrayBuffer> {
  let offset = 0;
  const entries: [string, unknown][] = [['__metadata__', metadata]];
  for (const { name, shape, values } of tensors) {
    const end = offset + values.length * FLOAT_BYTES;
    entries.push([name, { dtype: 'F32', shape, data_offsets: [offset, end] }]);
    offset = end;
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  const headerLength = Math.ceil(json.length / 8) * 8;
  const start = LENGTH_BYTES + headerLength;
  const bytes = new Uint8Array(start + offset).fill(0x20, LENGTH_BYTES, start);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(headerLength), true);
  bytes.set(json, LENGTH_BYTES);
  let at = start;
  for (const { values } of tensors) {
    for (const value of values) {
      view.setFloat32(at, value, true);
      at += FLOAT_BYTES;
    }
  }
  return bytes;
}

/** Reads a file, tensors in the order of their bytes. Never throws: what is wrong is a value. */
export function decodeSafetensors(bytes: Uint8Array): Result<SafetensorsFile<StoredTensor>, SafetensorsProblem> {
  if (bytes.length < LENGTH_BYTES) return refuse({ code: 'tooShort', length: bytes.length });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = Number(view.getBigUint64(0, true));
  if (headerLength > HEADER_LIMIT) {
    return refuse({ code: 'headerTooLong', header: headerLength, limit: HEADER_LIMIT });
  }
  const start = LENGTH_BYTES + headerLength;
  if (start > bytes.length) {
    return refuse({ code: 'headerBeyondFile', header: headerLength, length: bytes.length });
  }
  const header = parseHeader(bytes.subarray(LENGTH_BYTES, start));
  if (!header.ok) return header;
  const { __metadata__: metadata = {}, ...described } = header.value;
  if (!isTextRecord(metadata)) return refuse({ code: 'metadataIsNotText' });

  const places: Place[] = [];
  for (const [name, description] of Object.entries(described)) {
    const place = placeOf(name, description);
    if (!place.ok) return place;
    places.push(place.value);
  }
  places.sort((a, b) => a.start - b.start || a.end - b.end);
  let expected = 0;
  for (const { name, start: begins, end } of places) {
    if (begins !== expected) return refuse({ code: 'gapOrOverlap', name, start: begins, expected });
    expected = end;
  }
  if (start + expected !== bytes.length) {
    return refuse({ code: 'lengthDoesNotFit', length: bytes.length, expected: start + expected });
  }
  const tensors = places.map(({ name, shape, type, start: begins, end }): StoredTensor => {
    const number: NumberOf = NUMBERS[type];
    const values = new Float32Array((end - begins) / number.bytes);
    for (let i = 0; i < values.length; i++) values[i] = number.read(view, start + begins + i * number.bytes);
    return { name, shape, type, values };
  });
  return { ok: true, value: { metadata, tensors } };
}

/** Where a tensor's bytes lie, counted from the end of the header. */
interface Place {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: NumberType;
  readonly start: number;
  readonly end: number;
}

function placeOf(name: string, description: unknown): Result<Place, SafetensorsProblem> {
  if (!isRecord(description)) return refuse({ code: 'tensorIsNotDescribed', name });
  const { dtype, shape, data_offsets: offsets } = description;
  if (typeof dtype !== 'string' || !isNaturals(shape) || !isNaturals(offsets) || offsets.length !== 2) {
    return refuse({ code: 'tensorIsNotDescribed', name });
  }
  if (!isNumberType(dtype)) return refuse({ code: 'typeIsUnread', name, type: dtype });
  const [start, end] = offsets as [number, number];
  const expected = shape.reduce((product, size) => product * size, NUMBERS[dtype].bytes);
  if (end - start !== expected) return refuse({ code: 'sizeDoesNotFitShape', name, size: end - start, expected });
  return { ok: true, value: { name, shape, type: dtype, start, end } };
}

function parseHeader(bytes: Uint8Array): Result<Record<string, unknown>, SafetensorsProblem> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const parsed: unknown = JSON.parse(text);
    // The format has the header begin with a brace; only spaces may follow the object.
    if (!text.startsWith('{') || !isRecord(parsed)) return refuse({ code: 'headerIsNotJson' });
    // JSON.parse keeps the last of two equal names and says nothing.
    if (keysInText(text) !== keysIn(parsed)) return refuse({ code: 'nameUsedTwice' });
    return { ok: true, value: parsed };
  } catch {
    // Not UTF-8, not JSON, or nested so deep that it cannot be one.
    return refuse({ code: 'headerIsNotJson' });
  }
}

/** How many members valid JSON names: its strings that a colon follows. */
function keysInText(json: string): number {
  let keys = 0;
  for (const [, colon] of json.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/g)) if (colon) keys++;
  return keys;
}

function keysIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + keysIn(item), 0);
  if (!isRecord(value)) return 0;
  const values = Object.values(value);
  return values.reduce((sum: number, item) => sum + keysIn(item), values.length);
}

const isNumberType = (type: string): type is NumberType => Object.hasOwn(NUMBERS, type);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTextRecord = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

const isNaturals = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((number) => Number.isSafeInteger(number) && number >= 0);
