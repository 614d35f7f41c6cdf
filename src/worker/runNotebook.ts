/** The laboratory's notebook: where long runs stood, kept in IndexedDB so that it outlives the page. */
import type { DBSchema } from 'idb';
import { Database, storageReason, type StorageReason } from '../storage/database';
import type { Notebook } from '../training/experiments/experiment';

interface NotebookSchema extends DBSchema {
  /** By the names of the runs. */
  pages: { key: string; value: unknown };
  /** When each page was written, in milliseconds since 1970; apart, because the pages are large. */
  written: { key: string; value: number };
}

/** Pages of runs that were given up are kept until so many newer ones have been written. */
const MOST_PAGES = 4;

/**
 * The page last written is at hand even where it cannot be stored, and whatever another tab writes. What is lost is only
 * slower to take up again: it is run anew from its seed. So storage that fails is told, and the run goes on.
 */
export function storedNotebook(notKept: (reason: StorageReason) => void): Notebook {
  // The first version had one page for all runs, the newest.
  const database = new Database<NotebookSchema>('receptive-notebook', 2, (created, before) => {
    if (before === 1) created.deleteObjectStore('pages');
    created.createObjectStore('pages');
    created.createObjectStore('written');
  });
  let last: { readonly name: string; readonly page: unknown } | null = null;
  return {
    async read(name) {
      if (last?.name === name) return last.page;
      try {
        return (await database.use((open) => open.get('pages', name))) ?? null;
      } catch (error) {
        console.warn('The notebook cannot be read:', error);
        return null;
      }
    },
    async write(name, page) {
      last = { name, page };
      try {
        await database.write(['pages', 'written'], async (all) => {
          const [pages, written] = [all.objectStore('pages'), all.objectStore('written')];
          await Promise.all([pages.put(page, name), written.put(Date.now(), name)]);
          const times = await written.getAll();
          const newestFirst = (await written.getAllKeys())
            .map((key, index) => ({ key, time: times[index]! }))
            .toSorted((a, b) => b.time - a.time);
          for (const { key } of newestFirst.slice(MOST_PAGES)) {
            await Promise.all([pages.delete(key), written.delete(key)]);
          }
        });
      } catch (error) {
        notKept(storageReason(error));
      }
    },
    async drop(name) {
      if (last?.name === name) last = null;
      try {
        await database.write(['pages', 'written'], (all) =>
          Promise.all([all.objectStore('pages').delete(name), all.objectStore('written').delete(name)]),
        );
      } catch (error) {
        console.warn('The notebook cannot be written:', error);
      }
    },
  };
}
