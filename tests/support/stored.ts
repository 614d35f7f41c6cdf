/** What the page has stored in its databases, read in the page itself: what is shown may not be stored yet. */
import type { Page } from 'playwright-core';

export interface Stored {
  readonly version: number;
  readonly keys: readonly unknown[];
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

/** One store of a database, of each record the fields named, or all of it; null where there is no such store yet. */
export const recordsOf = (
  page: Page,
  database: string,
  store: string,
  fields: readonly string[] | null = null,
): Promise<Stored | null> =>
  page.evaluate(
    async ([databaseName, storeName, wanted]) => {
      const answer = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((done, fail) => {
          request.addEventListener('success', () => done(request.result));
          request.addEventListener('error', () => fail(request.error!));
        });
      // Opening one that is not there would make an empty one, which the page could not use.
      const all = await indexedDB.databases();
      if (!all.some(({ name }) => name === databaseName)) return null;
      const opened = await answer(indexedDB.open(databaseName));
      try {
        if (!opened.objectStoreNames.contains(storeName)) return null;
        const objects = opened.transaction(storeName).objectStore(storeName);
        const [keys, records] = await Promise.all([
          answer(objects.getAllKeys()),
          answer(objects.getAll() as IDBRequest<Record<string, unknown>[]>),
        ]);
        const part = (record: Record<string, unknown>): Record<string, unknown> =>
          wanted ? Object.fromEntries(wanted.map((field) => [field, record[field]])) : record;
        return { version: opened.version, keys, records: records.map(part) };
      } finally {
        opened.close();
      }
    },
    [database, store, fields] as const,
  );

/** How many kept digits are stored. */
export const storedDigits = async (page: Page): Promise<number> =>
  (await recordsOf(page, 'receptive-digits', 'digits', ['id']))?.records.length ?? 0;

/** The training steps of the stored sessions, of all tabs, in ascending order. */
export const storedSteps = async (page: Page): Promise<readonly number[]> => {
  const stored = await recordsOf(page, 'receptive-session', 'checkpoints', ['step']);
  return (stored?.records ?? []).map(({ step }) => step as number).toSorted((a, b) => a - b);
};

/** The stored status of an experiment; null where none of its kind has been. */
export async function storedStatus(page: Page, kind: string): Promise<unknown> {
  const stored = await recordsOf(page, 'receptive-experiments', 'experiments', ['status']);
  return stored?.records[stored.keys.indexOf(kind)]?.status ?? null;
}
