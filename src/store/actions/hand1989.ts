/** The 120 digits that the visitor draws for the replay of 1989: each is stored as it is drawn, so that the work goes on another day. */
import type { DBSchema, IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { create } from 'zustand';
import { Database, storageReason } from '../../digits/database';
import { CLASSES_1989, DIGITS_A_CLASS } from '../../digits/hand1989';
import type { Drawing } from '../../digits/strokes';
import { notify } from './notices';

export interface WrittenDigit {
  readonly label: number;
  readonly drawing: Drawing;
}

/** In the order they were drawn. */
export const useHand1989 = create<{ readonly written: readonly WrittenDigit[] }>()(() => ({ written: [] }));

export const countsByClass = (written: readonly WrittenDigit[]): number[] =>
  Array.from({ length: CLASSES_1989 }, (_, label) => written.filter((digit) => digit.label === label).length);

/** The class to draw next: of those that have the fewest, the first. Null where all 120 are there. */
export function nextToWrite(written: readonly WrittenDigit[]): number | null {
  const counts = countsByClass(written);
  const fewest = Math.min(...counts);
  return fewest >= DIGITS_A_CLASS ? null : counts.indexOf(fewest);
}

/** Adds a digit; one more of a class that is complete changes nothing. */
export async function write1989(digit: WrittenDigit): Promise<void> {
  await loading;
  const { written } = useHand1989.getState();
  if (countsByClass(written)[digit.label]! >= DIGITS_A_CLASS) return;
  useHand1989.setState({ written: [...written, digit] });
  await storeOrTell((database) => database.put('written', digit, written.length));
}

/** Takes the last digit back, and answers with it. */
export async function undo1989(): Promise<WrittenDigit | null> {
  const { written } = useHand1989.getState();
  const last = written.at(-1);
  if (!last) return null;
  useHand1989.setState({ written: written.slice(0, -1) });
  await storeOrTell((database) => database.delete('written', written.length - 1));
  return last;
}

let loading: Promise<void> | null = null;

/** Brings back what was drawn on other days. Does its work once. */
export const load1989 = (): Promise<void> =>
  (loading ??= storeOrTell(async (database) => {
    const records: readonly unknown[] = await database.getAll('written');
    const written = records.flatMap((record) => {
      const parsed = v.safeParse(WrittenSchema, record);
      return parsed.success ? [parsed.output as WrittenDigit] : [];
    });
    useHand1989.setState({ written });
  }));

// The database: a record a digit, under the number it was drawn as

interface HandSchema extends DBSchema {
  written: { key: number; value: WrittenDigit };
}

const finite = v.pipe(v.number(), v.finite());
const WrittenSchema = v.object({
  label: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(CLASSES_1989 - 1)),
  drawing: v.array(
    v.object({
      width: finite,
      points: v.array(v.object({ x: finite, y: finite, pressure: v.optional(finite) })),
    }),
  ),
});

const database = new Database<HandSchema>('receptive-hand1989', 1, (created) => {
  created.createObjectStore('written');
});

/** Digits that cannot be stored stay on the page; a notice says so. */
async function storeOrTell(work: (database: IDBPDatabase<HandSchema>) => Promise<unknown>): Promise<void> {
  try {
    await database.use(work);
  } catch (error) {
    notify({ tone: 'warning', message: 'notices.digitsNotStored', values: { reason: storageReason(error) } });
  }
}
