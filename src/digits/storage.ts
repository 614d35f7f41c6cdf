/**
 * Kept drawings in the browser's database: each a record of its own, so that two tabs cannot overwrite each other. Images and
 * labels, which are trained on, lie apart from the strokes, which are read only where somebody looks at one or saves all.
 * What cannot be read is left where it is.
 */
import type { DBSchema, IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { Database } from '../storage/database';
import { tabs, type Tabs } from '../storage/tabs';
import { IMAGE_PIXELS } from './normalize';
import { DrawingSchema } from './strokeSchema';
import type { Drawing } from './strokes';

export interface KeptDigit {
  readonly id: string;
  readonly label: number;
  /** Its strokes, none where an image of a data set was kept; null while they are in the database alone (`drawingsOf`). */
  readonly drawing: Drawing | null;
  /** 28×28, 0 … 255. */
  readonly image: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** A name that nobody else has: 128 random bits. (crypto.randomUUID is missing where a page is served without TLS.) */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Records of before strokes lay apart have them inside. */
type DigitRecord = Omit<KeptDigit, 'drawing'> & { readonly drawing?: Drawing };

interface DigitsSchema extends DBSchema {
  digits: { key: string; value: DigitRecord };
  /** By the digit's id. */
  drawings: { key: string; value: Drawing };
}

const finite = v.pipe(v.number(), v.finite());
const DigitSchema = v.object({
  id: v.string(),
  label: v.picklist([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
  drawing: v.optional(DrawingSchema),
  image: v.pipe(
    v.instance(Uint8Array<ArrayBuffer>),
    v.check((image) => image.length === IMAGE_PIXELS),
  ),
  keptAt: finite,
});

/** What another tab has done to the digits; their strokes are in the database, and so are many that came at once. */
export type DigitChange =
  | { readonly put: readonly KeptDigit[] }
  | { readonly removed: string }
  | { readonly many: true };

const ChangeSchema = v.union([
  v.object({ put: v.array(v.object({ ...DigitSchema.entries, drawing: v.null() })) }),
  v.object({ removed: v.string() }),
  v.object({ many: v.literal(true) }),
]);

/** So many records are read or written at a time: some milliseconds, between which the page lives. */
export const SLICE = 100;

/** The strokes of a digit. Damaged ones leave the image. */
async function drawingIn(
  all: IDBPTransaction<DigitsSchema, ('digits' | 'drawings')[], IDBTransactionMode>,
  id: string,
): Promise<Drawing> {
  const apart: unknown = await all.objectStore('drawings').get(id);
  const found = apart ?? (await all.objectStore('digits').get(id))?.drawing;
  return v.is(DrawingSchema, found) ? (found as Drawing) : [];
}

export class DigitStorage {
  readonly #database = new Database<DigitsSchema>('receptive-digits', 2, (database, before) => {
    if (before < 1) database.createObjectStore('digits', { keyPath: 'id' });
    database.createObjectStore('drawings');
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
      const read = records.flatMap((record) => {
        const parsed = v.safeParse(DigitSchema, record);
        return parsed.success ? [parsed.output as DigitRecord] : [];
      });
      unreadable += records.length - read.length;
      for (const digit of read) digits.push({ ...digit, drawing: null });
      await this.#setApart(read);
      const last = keys.at(-1);
      if (last === undefined) break;
      after = IDBKeyRange.lowerBound(last, true);
    }
    return { digits: digits.toSorted((a, b) => a.keptAt - b.keptAt), unreadable };
  }

  /** Moves strokes that are inside records to where they belong. Where there is no room for it they stay, and are read there. */
  async #setApart(records: readonly DigitRecord[]): Promise<void> {
    const whole = records.filter((record) => record.drawing);
    if (whole.length === 0) return;
    await this.#database
      .write(['digits', 'drawings'], (all) =>
        Promise.all(
          whole.flatMap(({ drawing, ...digit }) => [
            all.objectStore('drawings').put(drawing!, digit.id),
            all.objectStore('digits').put(digit),
          ]),
        ),
      )
      .catch(() => undefined);
  }

  /** The strokes of digits, none of those that are images, in one reading: of a slice of all at most. */
  drawingsOf(ids: readonly string[]): Promise<readonly Drawing[]> {
    return this.#database.use((database) => {
      const all = database.transaction(['digits', 'drawings']);
      return Promise.all(ids.map((id) => drawingIn(all, id)));
    });
  }

  /** Adds digits, or changes those with their ids; the other tabs have them at once. Strokes that are not given stay as they are. */
  async put(digits: readonly KeptDigit[]): Promise<void> {
    await this.putQuietly(digits);
    this.#others.tell({ put: digits.map((digit) => ({ ...digit, drawing: null })) });
  }

  /** The other tabs read what has come without a word when they are told that it is much. */
  tellMany(): void {
    this.#others.tell({ many: true });
  }

  /** The same, and nobody is told. */
  async putQuietly(digits: readonly KeptDigit[]): Promise<void> {
    for (let from = 0; from < digits.length; from += SLICE) {
      const slice = digits.slice(from, from + SLICE);
      await this.#database.write(['digits', 'drawings'], (all) => {
        const [records, drawings] = [all.objectStore('digits'), all.objectStore('drawings')];
        return Promise.all(
          slice.map(async ({ drawing, ...digit }) => {
            if (drawing) await Promise.all([records.put(digit), drawings.put(drawing, digit.id)]);
            else await records.put({ ...(await records.get(digit.id)), ...digit });
          }),
        );
      });
    }
  }

  /** Answers with its strokes, if somebody wants it back. */
  async remove(id: string): Promise<Drawing> {
    const drawing = await this.#database.write(['digits', 'drawings'], async (all) => {
      const found = await drawingIn(all, id);
      await Promise.all([all.objectStore('digits').delete(id), all.objectStore('drawings').delete(id)]);
      return found;
    });
    this.#others.tell({ removed: id });
    return drawing;
  }
}
