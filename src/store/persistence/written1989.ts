/** The digits drawn for the replay of 1989 in IndexedDB: a record a digit, in the order they were drawn, whichever tab drew them. */
import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { CLASSES_1989 } from '../../digits/hand1989';
import { DrawingSchema } from '../../digits/strokeSchema';
import type { Drawing } from '../../digits/strokes';
import { Database } from '../../storage/database';

export interface WrittenDigit {
  readonly label: number;
  readonly drawing: Drawing;
}

interface HandSchema extends DBSchema {
  written: { key: number; value: WrittenDigit };
}

const WrittenSchema = v.object({
  label: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(CLASSES_1989 - 1)),
  drawing: DrawingSchema,
});

const database = new Database<HandSchema>('receptive-hand1989', 1, (created) => {
  created.createObjectStore('written');
});

/** What can be read, each with its record's number; what is damaged stays where it is. Rejects as `Database.use` does, like all here. */
export async function storedDigits(): Promise<readonly (readonly [record: number, digit: WrittenDigit])[]> {
  const [keys, found] = await database.use((open) =>
    Promise.all([open.getAllKeys('written'), open.getAll('written') as Promise<readonly unknown[]>]),
  );
  return found.flatMap((record, index) => {
    const parsed = v.safeParse(WrittenSchema, record);
    return parsed.success ? [[keys[index]!, parsed.output as WrittenDigit] as const] : [];
  });
}

/** Stores a digit under the number after the last one, whatever that holds and whichever tab wrote it. Answers with the number. */
export const addDigit = (digit: WrittenDigit): Promise<number> =>
  database.write(['written'], async (all) => {
    const written = all.objectStore('written');
    const last = await written.openKeyCursor(null, 'prev');
    return written.add(digit, last ? last.key + 1 : 0);
  });

export const dropDigit = (record: number): Promise<void> => database.use((open) => open.delete('written', record));
