/**
 * Kept drawings in the browser's database: each a record of its own, so that two tabs cannot overwrite each other. What
 * cannot be read is left where it is.
 */
import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { Database } from '../storage/database';
import { tabs, type Tabs } from '../storage/tabs';
import { IMAGE_PIXELS } from './normalize';
import { DrawingSchema } from './strokeSchema';
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
  drawing: DrawingSchema,
  image: v.pipe(
    v.instance(Uint8Array<ArrayBuffer>),
    v.check((image) => image.length === IMAGE_PIXELS),
  ),
  keptAt: finite,
});

/** What another tab has done to the digits. */
export type DigitChange = { readonly put: readonly KeptDigit[] } | { readonly removed: string };

const ChangeSchema = v.union([v.object({ put: v.array(KeptDigitSchema) }), v.object({ removed: v.string() })]);

/** So many records are read or written at a time: some milliseconds, between which the page lives. */
const SLICE = 100;

export class DigitStorage {
  readonly #database = new Database<DigitsSchema>('receptive-digits', 1, (database) => {
    database.createObjectStore('digits', { keyPath: 'id' });
  });
  readonly #others: Tabs<DigitChange>;

  constructor(heard: (change: DigitChange) => void = () => undefined) {
    this.#others = tabs('receptive-digits', (message) => {
      const change = v.safeParse(ChangeSchema, message);
      if (change.success) heard(change.output as DigitChange);
    });
  }

  /** All kept digits, oldest first, and how many records could not be read. Rejects as `Database.use` does, and so do the others. */
  async load(): Promise<{ readonly digits: readonly KeptDigit[]; readonly unreadable: number }> {
    const digits: KeptDigit[] = [];
    let unreadable = 0;
    let after: IDBKeyRange | null = null;
    for (;;) {
      const range: IDBKeyRange | null = after;
      const [keys, records] = await this.#database.use((database) =>
        Promise.all([
          database.getAllKeys('digits', range, SLICE),
          database.getAll('digits', range, SLICE) as Promise<readonly unknown[]>,
        ]),
      );
      for (const record of records) {
        const parsed = v.safeParse(KeptDigitSchema, record);
        if (parsed.success) digits.push(parsed.output as KeptDigit);
        else unreadable++;
      }
      const last = keys.at(-1);
      if (last === undefined) break;
      after = IDBKeyRange.lowerBound(last, true);
    }
    return { digits: digits.toSorted((a, b) => a.keptAt - b.keptAt), unreadable };
  }

  /** Adds digits, or changes those with their ids; the other tabs have them at once. */
  async put(digits: readonly KeptDigit[]): Promise<void> {
    for (let from = 0; from < digits.length; from += SLICE) {
      const slice = digits.slice(from, from + SLICE);
      await this.#database.write(['digits'], (all) =>
        Promise.all(slice.map((digit) => all.objectStore('digits').put(digit))),
      );
      this.#others.tell({ put: slice });
    }
  }

  async remove(id: string): Promise<void> {
    await this.#database.use((database) => database.delete('digits', id));
    this.#others.tell({ removed: id });
  }
}
