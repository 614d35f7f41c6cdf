/** Experiments in a real IndexedDB that has no room left: it is told as that, and what was kept before stays. */
import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { PRESETS } from '../../src/network';
import { keepExperiment, keptExperiments, type KeptExperiment } from '../../src/store/persistence/keptExperiments';

afterEach(() => void vi.restoreAllMocks());

const raceOf = (steps: number): KeptExperiment =>
  ({
    request: { spec: PRESETS.net5, entrants: ['shared'], steps },
    done: [{ cell: 0, outcome: steps }],
    status: 'running',
  }) as unknown as KeptExperiment;

test('where no room is left it is said so, and the cells of before are there after a reload', async () => {
  await deleteDB('receptive-experiments', { blocked: () => undefined });
  await keepExperiment('race', raceOf(100));
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...record) {
    // For the small record there is room, for the request beside it there is none: then neither is written.
    if (this.name === 'requests') throw new DOMException('There is no room.', 'QuotaExceededError');
    return put.apply(this, record);
  });
  await expect(keepExperiment('race', raceOf(200))).rejects.toMatchObject({ name: 'StorageError', reason: 'full' });
  vi.restoreAllMocks();
  expect(await keptExperiments()).toEqual([['race', raceOf(100)]]);
  // With room again the newest is kept, its request too.
  await keepExperiment('race', raceOf(200));
  expect(await keptExperiments()).toEqual([['race', raceOf(200)]]);
});
