/** Which buffers of a message go over whole instead of being copied. */
import { copying } from '../async/inSlices';

/** The buffers of the large arrays in a message's value, each once. Views into something larger are left to be copied. */
export function buffersIn(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const search = (part: unknown): void => {
    if (ArrayBuffer.isView(part)) {
      if (part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength) found.add(part.buffer);
    } else if (Array.isArray(part)) part.forEach(search);
    else if (part !== null && typeof part === 'object' && Object.getPrototypeOf(part) === Object.prototype) {
      Object.values(part).forEach(search);
    }
  };
  search(value);
  return [...found];
}

const given = new WeakSet<ArrayBuffer>();

/** Marks the arrays of a value, which nobody here reads again, as leaving with the message that they are in. */
export function givenAway<Value>(value: Value): Value {
  for (const buffer of buffersIn(value)) given.add(buffer);
  return value;
}

export const leavingIn = (message: unknown): ArrayBuffer[] => buffersIn(message).filter((buffer) => given.has(buffer));

/** Copies a record with its arrays of bytes, which may be of hundreds of megabytes; yields on the way. */
export function* copyOf(value: unknown): Generator<number, unknown> {
  if (value instanceof Uint8Array) {
    const copy = new Uint8Array(value.length);
    yield* copying(value, copy);
    return copy;
  }
  if (typeof value !== 'object' || value === null) return value;
  const copies: [string, unknown][] = [];
  for (const [name, part] of Object.entries(value)) copies.push([name, yield* copyOf(part)]);
  return Object.fromEntries(copies);
}
