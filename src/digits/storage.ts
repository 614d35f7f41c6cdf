/**
 * Kept drawings in the browser's database: each a record of its own, so that two tabs cannot overwrite each other. What
 * cannot be read is left where it is.
 */
import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { Database } from './database';
import { IMAGE_PIXELS } from './normalize';
import type { Drawing } from './strokes';

export interface KeptDigit {
  readonly id: string;
  readonly label: number;
  readonly drawing: Drawing;
  /** 28×28, 0 … 255. */
  readonly image: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** A name that nobody else has: 128 random bits. (crypto.randomUUID is missing where a page is served without TLS.) */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

interface DigitsSchema extends DBSchema {
  digits: { key: string; value: KeptDigit };
}

const finite = v.pipe(v.number(), v.finite());
const KeptDigitSchema = v.object({
  id: v.string(),
  label: v.picklist([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
  drawing: v.array(
    v.object({
      width: finite,
      points: v.array(v.object({ x: finite, y: finite, pressure: v.optional(finite) })),
    }),
  ),
  image: v.pipe(
    v.instance(Uint8Array<ArrayBuffer>),
    v.check((image) => image.length === IMAGE_PIXELS),
  ),
  keptAt: finite,
});

export class DigitStorage {
  readonly #database = new Database<DigitsSchema>('receptive-digits', 1, (database) => {
    database.createObjectStore('digits', { keyPath: 'id' });
  });

  /** All kept digits, oldest first, and how many records could not be read. Rejects as `Database.use` does, and so do the others. */
  async load(): Promise<{ readonly digits: readonly KeptDigit[]; readonly unreadable: number }> {
    const records: readonly unknown[] = await this.#database.use((database) => database.getAll('digits'));
    const digits = records.flatMap((record) => {
      const parsed = v.safeParse(KeptDigitSchema, record);
      return parsed.success ? [parsed.output as KeptDigit] : [];
    });
    return {
      digits: digits.toSorted((a, b) => a.keptAt - b.keptAt),
      unreadable: records.length - digits.length,
    };
  }

  /** Adds a digit, or changes the one with its id. */
  async put(digit: KeptDigit): Promise<void> {
    await this.#database.use((database) => database.put('digits', digit));
  }

  async remove(id: string): Promise<void> {
    await this.#database.use((database) => database.delete('digits', id));
  }
}
