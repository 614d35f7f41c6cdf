/** Which buffers of a message go over whole instead of being copied. */

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
