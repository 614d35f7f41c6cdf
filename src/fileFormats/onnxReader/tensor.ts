/** A tensor of an ONNX file: its sizes at once, its numbers when they are wanted. */
import type { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { brainFloat, halfFloat, NUMBERS, type NumberOf } from '../numbers';
import { OnnxError } from './problem';
import { eachOf, fieldsOf, integerOf, integersInto } from './wire';

export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly type: number;
  readonly count: number;
  /** In the file. */
  readonly bytes: number;
  /** Row-major. Reads them all; 64-bit integers beyond 2⁵³ lose their last digits. */
  numbers(): Float64Array;
}

/** TensorProto.DataType. */
const TYPES: Readonly<Record<number, NumberOf>> = {
  1: NUMBERS.F32,
  2: NUMBERS.U8,
  3: NUMBERS.I8,
  4: NUMBERS.U16,
  5: NUMBERS.I16,
  6: NUMBERS.I32,
  7: NUMBERS.I64,
  9: NUMBERS.BOOL,
  10: NUMBERS.F16,
  11: NUMBERS.F64,
  12: NUMBERS.U32,
  13: NUMBERS.U64,
  16: NUMBERS.BF16,
};
const [FLOAT16, BFLOAT16] = [10, 16];

/** No dimension of a network that is meant is larger; what is multiplied of them stays exact. */
const LARGEST_SIZE = 2 ** 24;

/** Throws an OnnxError where sizes, type and bytes do not belong together. */
export function decodeTensor(message: Uint8Array): OnnxTensor {
  let name = '';
  let type = 0;
  let raw: Uint8Array | null = null;
  let elsewhere = false;
  const dims: number[] = [];
  const listed: number[] = [];
  const list = (next: (reader: BinaryReader) => number) => (reader: BinaryReader, wire: WireType) =>
    eachOf(reader, wire, () => listed.push(next(reader)));
  fieldsOf(message, {
    1: (reader, wire) => integersInto(dims, reader, wire),
    2: (reader) => (type = reader.int32()),
    4: list((reader) => reader.float()),
    5: list((reader) => reader.int32()),
    7: list((reader) => integerOf(reader.int64())),
    8: (reader) => (name = reader.string()),
    9: (reader) => (raw = reader.bytes()),
    10: list((reader) => reader.double()),
    11: list((reader) => integerOf(reader.uint64())),
    14: (reader) => (elsewhere = reader.int32() === 1),
  });
  if (elsewhere) throw new OnnxError({ code: 'weightsAreElsewhere', name });
  const width = TYPES[type];
  if (!width) throw new OnnxError({ code: 'typeIsUnread', name, type });
  const wrong = dims.find((size) => !(size >= 0 && size <= LARGEST_SIZE));
  if (wrong !== undefined) throw new OnnxError({ code: 'sizeIsWrong', name, size: wrong });
  const count = dims.reduce((product, size) => product * size, 1);
  const bytes = raw === null ? listed.length * width.bytes : (raw as Uint8Array).length;
  if (bytes !== count * width.bytes)
    throw new OnnxError({ code: 'bytesDoNotFit', name, bytes, expected: count * width.bytes });
  return { name, dims, type, count, bytes, numbers: () => (raw ? rawNumbers(raw, width, count) : listedNumbers()) };

  function listedNumbers(): Float64Array {
    if (type === FLOAT16) return Float64Array.from(listed, halfFloat);
    return Float64Array.from(listed, type === BFLOAT16 ? brainFloat : undefined!);
  }
}

function rawNumbers(raw: Uint8Array, { bytes, read }: NumberOf, count: number): Float64Array {
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  return Float64Array.from({ length: count }, (_, i) => read(view, i * bytes));
}
