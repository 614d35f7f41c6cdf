/** Messages of protocol buffers, field by field. What is broken off or is no message throws a plain error. */
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

type FieldReaders = Readonly<Record<number, (reader: BinaryReader, wire: WireType) => unknown>>;

/** Calls what is given for each field of a message that is met; the others are passed over. */
export function fieldsOf(bytes: Uint8Array, readers: FieldReaders): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    const read = readers[field];
    if (read) read(reader, wire);
    else reader.skip(wire, field);
  }
  if (reader.pos > reader.len) throw new RangeError('premature EOF');
}

/** A repeated number, be it packed or one a field. */
export function eachOf(reader: BinaryReader, wire: WireType, read: () => unknown): void {
  if (wire !== WireType.LengthDelimited) {
    read();
    return;
  }
  const length = reader.uint32();
  const end = reader.pos + length;
  if (end > reader.len) throw new RangeError('premature EOF');
  while (reader.pos < end) read();
}

/** As a number; beyond 2⁵³ it is not exact, and no size or index is meant to be. */
export const integerOf = (value: bigint | string | number): number => Number(value);

export const integersInto = (into: number[], reader: BinaryReader, wire: WireType): void =>
  eachOf(reader, wire, () => into.push(integerOf(reader.int64())));
