/** The laboratory's notebook: where a long run stood, kept in IndexedDB so that it outlives the page. */
import { openDB, type IDBPDatabase } from 'idb';
import type { Notebook } from '../training/experiments/experiment';

const STORE = 'pages';
const PAGE = 'newest';

/** What cannot be stored is only slower to take up again: it is run anew from its seed. So storage that fails is logged, no more. */
export function storedNotebook(): Notebook {
  let database: Promise<IDBPDatabase> | null = null;
  const open = (): Promise<IDBPDatabase> =>
    (database ??= openDB('receptive-notebook', 1, { upgrade: (created) => void created.createObjectStore(STORE) }));
  return {
    async read() {
      try {
        return ((await (await open()).get(STORE, PAGE)) as unknown) ?? null;
      } catch (error) {
        console.warn('The notebook cannot be read:', error);
        return null;
      }
    },
    async write(page) {
      try {
        await (await open()).put(STORE, page, PAGE);
      } catch (error) {
        console.warn('The notebook cannot be written:', error);
      }
    },
  };
}
