/** Results as JSON: plain data, in which an array of numbers of one type is its name and its bytes in base64. */
const TYPES = { Float32Array, Uint8Array } as const;
type Packed = { readonly [Name in keyof typeof TYPES]?: string };

/** Floats are written as they are; what a digit of JSON would cost of them is not lost. */
export const writeRun = (run: unknown): string =>
  JSON.stringify(run, (_, value: unknown) => {
    for (const [name, Type] of Object.entries(TYPES)) {
      if (value instanceof Type)
        return { [name]: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    }
    return value;
  });

/** What `writeRun` has written. Throws a SyntaxError where it is no JSON. */
export const parseRun = (text: string): unknown =>
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    for (const [name, Type] of Object.entries(TYPES)) {
      const packed = (value as Packed)[name as keyof Packed];
      if (typeof packed === 'string') return new Type(bytesOf(packed).buffer);
    }
    return value;
  }) as unknown;

/** So many bytes become characters at once: a call takes only so many arguments. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    characters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(characters);
}

const bytesOf = (packed: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
