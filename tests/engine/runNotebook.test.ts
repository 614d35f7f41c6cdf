/** The laboratory's notebook in a real IndexedDB: each run has a page of its own, whoever else writes, and whether it can be stored or not. */
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { storedNotebook } from '../../src/worker/runNotebook';

const NAME = 'receptive-notebook';
const told = vi.fn<(reason: string) => void>();

beforeEach(() => deleteDB(NAME, { blocked: () => undefined }));
afterEach(() => {
  vi.restoreAllMocks();
  told.mockReset();
});

test('two tabs that race write side by side, and a reload finds the page of each', async () => {
  const [one, other] = [storedNotebook(told), storedNotebook(told)];
  await one.write('first', { leg: 1 });
  await other.write('second', { leg: 5 });
  await one.write('first', { leg: 2 });
  expect([await one.read('first'), await other.read('second')]).toEqual([{ leg: 2 }, { leg: 5 }]);
  const reloaded = storedNotebook(told);
  expect([await reloaded.read('first'), await reloaded.read('second')]).toEqual([{ leg: 2 }, { leg: 5 }]);
});

test('a tab that is behind in the same race keeps its own place', async () => {
  const [behind, ahead] = [storedNotebook(told), storedNotebook(told)];
  await behind.write('same', { leg: 2 });
  await ahead.write('same', { leg: 7 });
  expect(await behind.read('same')).toEqual({ leg: 2 });
});

test('what has never been written is not there, nor is a run that is over', async () => {
  const notebook = storedNotebook(told);
  expect(await notebook.read('first')).toBeNull();
  await notebook.write('first', new Float32Array([1, 2]));
  await notebook.drop('first');
  expect(await notebook.read('first')).toBeNull();
  expect(await storedNotebook(told).read('first')).toBeNull();
});

test('of runs that were given up the newest pages are kept', async () => {
  const clock = vi.spyOn(Date, 'now');
  const notebook = storedNotebook(told);
  for (let run = 0; run < 10; run++) {
    clock.mockReturnValue(1000 + run);
    await notebook.write(`run ${run}`, run);
  }
  const raw = await openDB(NAME);
  expect(await raw.getAllKeys('pages')).toEqual(['run 6', 'run 7', 'run 8', 'run 9']);
  expect(await raw.getAllKeys('written')).toEqual(await raw.getAllKeys('pages'));
  raw.close();
});

test('the one page of an earlier version is dropped', async () => {
  const earlier = await openDB(NAME, 1, { upgrade: (created) => void created.createObjectStore('pages') });
  await earlier.put('pages', { request: '{}', leg: 3 }, 'newest');
  earlier.close();
  const notebook = storedNotebook(told);
  expect(await notebook.read('newest')).toBeNull();
  await notebook.write('first', 1);
  expect(await storedNotebook(told).read('first')).toBe(1);
});

test('where nothing can be stored, nothing of this visit is lost', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Storing is forbidden.', 'SecurityError');
  });
  const notebook = storedNotebook(told);
  await notebook.write('first', { leg: 1 });
  expect(await notebook.read('first')).toEqual({ leg: 1 });
  expect(await storedNotebook(told).read('first')).toBeNull();
  expect(warn).toHaveBeenCalledTimes(1);
  expect(told.mock.calls).toEqual([['unavailable']]);
});

test('a full disk is told of, and nothing is rejected behind anybody’s back', async () => {
  const unhandled = vi.fn<(event: Event) => void>();
  addEventListener('unhandledrejection', unhandled);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('No space is left.', 'QuotaExceededError');
  });
  const notebook = storedNotebook(told);
  await notebook.write('first', { leg: 1 });
  expect(await notebook.read('first')).toEqual({ leg: 1 });
  // Unhandled rejections are told in a task of their own.
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  removeEventListener('unhandledrejection', unhandled);
  expect(told.mock.calls).toEqual([['full']]);
  expect(unhandled).not.toHaveBeenCalled();
});
