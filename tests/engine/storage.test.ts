/** Kept digits in a real IndexedDB: what comes back, and what happens where the database refuses. */
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { StorageError } from '../../src/storage/database';
import { DigitStorage, type DigitChange, type KeptDigit } from '../../src/digits/storage';

const NAME = 'receptive-digits';

const digit = (id: string, keptAt: number): KeptDigit => ({
  id,
  label: 4,
  drawing: [
    {
      width: 0.05,
      points: [
        { x: 0.1, y: 0.2 },
        { x: 0.3, y: 0.9, pressure: 0.7 },
      ],
    },
  ],
  image: Uint8Array.from({ length: 784 }, (_, i) => i % 256),
  keptAt,
});

/** As it is shown: the strokes are in the database. */
const shown = (kept: KeptDigit): KeptDigit => ({ ...kept, drawing: null });

beforeEach(async () => {
  await deleteDB(NAME, { blocked: () => undefined });
});

test('what is kept comes back, oldest first; what is removed does not', async () => {
  const storage = new DigitStorage();
  for (const [id, keptAt] of [
    ['b', 2],
    ['a', 1],
    ['c', 3],
  ] as const)
    await storage.put([digit(id, keptAt)]);
  await storage.put([{ ...digit('c', 3), label: 9 }]);
  await storage.remove('b');
  const { digits, unreadable } = await new DigitStorage().load();
  expect(digits).toEqual([digit('a', 1), { ...digit('c', 3), label: 9 }].map(shown));
  expect(unreadable).toBe(0);
});

test('two tabs add to each other', async () => {
  const [one, other] = [new DigitStorage(), new DigitStorage()];
  await Promise.all([one.put([digit('a', 1)]), other.put([digit('b', 2)])]);
  expect((await one.load()).digits.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a tab hears at once what another keeps, changes and removes', async () => {
  const heard: DigitChange[] = [];
  const here = new DigitStorage((change) => heard.push(change));
  const other = new DigitStorage();
  await other.put([digit('a', 1)]);
  await other.remove('a');
  await expect.poll(() => heard).toEqual([{ put: [shown(digit('a', 1))] }, { removed: 'a' }]);
  expect((await here.load()).digits).toEqual([]);
});

test('hundreds are written and read in slices, and none is lost', async () => {
  const many = Array.from({ length: 234 }, (_, n) => digit(`${n}`.padStart(5, '0'), n));
  await new DigitStorage().put(many);
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  expect((await new DigitStorage().load()).digits).toEqual(many.map(shown));
  for (const [, count] of getAll.mock.calls) expect(count).toBeLessThanOrEqual(100);
  getAll.mockRestore();
});

test('strokes are read where they are looked at, not with the images; another class leaves them', async () => {
  const storage = new DigitStorage();
  const picture = { ...digit('b', 2), drawing: [] };
  await storage.put([digit('a', 1), picture]);
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const { digits } = await storage.load();
  expect(getAll.mock.contexts.map((store) => (store as IDBObjectStore).name)).toEqual(['digits', 'digits']);
  getAll.mockRestore();
  await storage.put([{ ...digits[0]!, label: 9 }]);
  expect(await storage.drawingsOf(['b', 'a'])).toEqual([[], digit('a', 1).drawing]);
  expect(await storage.remove('a')).toEqual(digit('a', 1).drawing);
  expect(await storage.drawingsOf(['a'])).toEqual([[]]);
});

/** The database as the version of before had it: strokes inside the records. */
async function putWhole(...digits: readonly KeptDigit[]): Promise<void> {
  const earlier = await openDB(NAME, 1, {
    upgrade: (database) => void database.createObjectStore('digits', { keyPath: 'id' }),
  });
  for (const whole of digits) await earlier.put('digits', whole);
  earlier.close();
}

test('records of before, with strokes inside, are set apart as they are read', async () => {
  await putWhole(digit('a', 1), digit('b', 2));
  const storage = new DigitStorage();
  expect((await storage.load()).digits).toEqual([digit('a', 1), digit('b', 2)].map(shown));
  const raw = await openDB(NAME);
  expect(await raw.get('digits', 'a')).not.toHaveProperty('drawing');
  expect(await raw.get('drawings', 'b')).toEqual(digit('b', 2).drawing);
  raw.close();
  expect(await storage.drawingsOf(['a'])).toEqual([digit('a', 1).drawing]);
});

test('where there is no room to set them apart they stay inside, and nothing of them is lost', async () => {
  await putWhole(digit('a', 1));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const storage = new DigitStorage();
  const { digits } = await storage.load();
  put.mockRestore();
  await storage.put([{ ...digits[0]!, label: 9 }]);
  expect(await storage.drawingsOf(['a'])).toEqual([digit('a', 1).drawing]);
});

test('a damaged record is passed over and left where it is', async () => {
  const storage = new DigitStorage();
  await storage.put([digit('a', 1)]);
  const raw = await openDB(NAME);
  await raw.put('digits', { id: 'broken', label: 12, image: 'x' });
  await raw.put('digits', { ...digit('short', 2), image: new Uint8Array(3) });
  const { digits, unreadable } = await storage.load();
  expect(digits.map(({ id }) => id)).toEqual(['a']);
  expect(unreadable).toBe(2);
  expect(await raw.count('digits')).toBe(3);
  raw.close();
});

test('a database of a later version is not touched', async () => {
  const later = await openDB(NAME, 7, { upgrade: (database) => void database.createObjectStore('future') });
  later.close();
  const failure = await new DigitStorage().put([digit('a', 1)]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StorageError);
  expect((failure as StorageError).reason).toBe('newer');
  const still = await openDB(NAME, 7);
  expect([...still.objectStoreNames]).toEqual(['future']);
  still.close();
});

test('gives way to a later version of the page in another tab', async () => {
  const storage = new DigitStorage();
  await storage.put([digit('a', 1)]);
  const later = await openDB(NAME, 3);
  expect(await later.count('digits')).toBe(1);
  later.close();
});

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'unavailable'],
  ['DataError', 'failed'],
])('%s is told as "%s"', async (name, reason) => {
  const storage = new DigitStorage();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('refused', name);
  });
  const failure = await storage.put([digit('a', 1)]).catch((error: unknown) => error);
  put.mockRestore();
  expect((failure as StorageError).reason).toBe(reason);
  // And the storage goes on to work when there is room again.
  await storage.put([digit('a', 1)]);
  expect((await storage.load()).digits).toHaveLength(1);
});

test('deleted underneath, as by clearing what the site has stored, it begins anew', async () => {
  const storage = new DigitStorage();
  await storage.put([digit('a', 1)]);
  await deleteDB(NAME);
  await storage.put([digit('b', 2)]);
  expect((await new DigitStorage().load()).digits.map(({ id }) => id)).toEqual(['b']);
});

/** The connection that a storage puts its digits through. */
async function connectionOf(storage: DigitStorage): Promise<IDBDatabase> {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await storage.put([digit('a', 1)]);
  const [store] = put.mock.contexts;
  put.mockRestore();
  return (store as IDBObjectStore).transaction.db;
}

test('closed by the browser, with a word or without, it is opened again', async () => {
  const storage = new DigitStorage();
  const first = await connectionOf(storage);
  first.close();
  first.dispatchEvent(new Event('close'));
  await storage.put([digit('b', 2)]);
  (await connectionOf(storage)).close();
  await Promise.all([storage.put([digit('c', 3)]), storage.put([digit('d', 4)])]);
  expect((await storage.load()).digits.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

/** Opening fails from now on in these ways, one after the other; later it works again. */
function failingToOpen(...names: readonly string[]): MockInstance<IDBFactory['open']> {
  const open = vi.spyOn(IDBFactory.prototype, 'open');
  for (const name of names)
    open.mockImplementationOnce(() => {
      throw new DOMException('It was not opened.', name);
    });
  return open;
}

test('what does not open again while the browser clears what is stored is tried until it does', async () => {
  const storage = new DigitStorage();
  (await connectionOf(storage)).close();
  const open = failingToOpen('UnknownError', 'AbortError');
  await storage.put([digit('b', 2)]);
  expect(open).toHaveBeenCalledTimes(3);
  open.mockRestore();
  expect((await storage.load()).digits.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('what has never opened is not waited for', async () => {
  const open = failingToOpen('InvalidStateError');
  const failure = await new DigitStorage().put([digit('a', 1)]).catch((error: unknown) => error);
  expect(open).toHaveBeenCalledTimes(1);
  open.mockRestore();
  expect((failure as StorageError).reason).toBe('unavailable');
});

test('a connection that is closed every time is not tried for ever', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('The database connection is closing.', 'InvalidStateError');
  });
  const open = vi.spyOn(IDBFactory.prototype, 'open');
  const failure = await new DigitStorage().put([digit('a', 1)]).catch((error: unknown) => error);
  expect(open).toHaveBeenCalledTimes(5);
  open.mockRestore();
  transaction.mockRestore();
  expect((failure as StorageError).reason).toBe('unavailable');
});

test('a database that never opens is given up, and asked again the next time', async () => {
  const storage = new DigitStorage();
  // Whoever opens waits for the deletion, and the deletion for a connection that does not give way.
  const stubborn = await openDB(NAME);
  const deleted = deleteDB(NAME);
  const failure = await storage.put([digit('a', 1)]).catch((error: unknown) => error);
  stubborn.close();
  await deleted;
  expect((failure as StorageError).reason).toBe('unavailable');
  await storage.put([digit('a', 1)]);
  expect((await storage.load()).digits).toHaveLength(1);
});
