/** What the browser keeps for the page, where it refuses, and where tabs disagree: a refusal is an answer, and nobody's records are another's. */
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildNetwork, PRESETS } from '../../src/network';
import { hold } from '../../src/storage/locks';
import { CheckpointStorage } from '../../src/store/persistence/checkpoint';
import { leaveDrawing, takeLeftDrawing } from '../../src/store/persistence/leftDrawing';
import type { State } from '../../src/store/state/state';
import { initialState } from '../../src/store/state/store';

const SESSION = 'receptive-session';
const DAY = 24 * 3600 * 1000;
const network = buildNetwork(PRESETS.net5);
const parameters = new Float32Array(network.parameterCount).fill(0.5);

const stateAt = (step: number): State => ({
  ...initialState,
  preset: 'net5',
  shown: { network, parameters, look: null, step, epoch: 0 },
});

beforeEach(async () => {
  sessionStorage.clear();
  await deleteDB(SESSION, { blocked: () => undefined });
});
afterEach(() => void vi.restoreAllMocks());

const tabsStored = async (): Promise<readonly string[]> => {
  const raw = await openDB(SESSION);
  const keys = (await raw.getAllKeys('checkpoints')) as string[];
  raw.close();
  return keys;
};

test('a tab whose clock is days ahead leaves the record of one that is open, and drops that of one long closed', async () => {
  const open = new CheckpointStorage();
  await open.saveNetwork(stateAt(5));
  const [own] = await tabsStored();
  const raw = await openDB(SESSION);
  await raw.put('checkpoints', { ...(await raw.get('checkpoints', own!)), tab: 'closed' });
  raw.close();
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 8 * DAY);
  const ahead = new CheckpointStorage();
  await ahead.saveNetwork(stateAt(7));
  await ahead.tidy();
  const left = await tabsStored();
  expect(left).toHaveLength(2);
  expect(left).toContain(own);
  expect(left).not.toContain('closed');
});

test('what is drawn is stored without the network, and comes back with it', async () => {
  await hold('receptive.tab.mine');
  sessionStorage.setItem('receptive.tab', 'mine');
  const storage = new CheckpointStorage();
  await storage.saveNetwork(stateAt(5));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const drawing = [{ width: 0.05, points: [{ x: 0.5, y: 0.5 }] }];
  await storage.saveSketch({ ...stateAt(9), drawing });
  expect(put.mock.calls.map(([record]) => record as object).every((record) => !('parameters' in record))).toBe(true);
  const { checkpoint } = await new CheckpointStorage().load();
  expect(checkpoint).toMatchObject({ step: 5, drawing, parameters });
});

test('a network that no longer opens is kept, and found again until it is saved', async () => {
  const storage = new CheckpointStorage();
  await storage.saveNetwork(stateAt(5));
  const [tab] = await tabsStored();
  const raw = await openDB(SESSION);
  await raw.put('checkpoints', { ...(await raw.get('checkpoints', tab!)), spec: { name: 'of a later version' } });
  raw.close();
  const reloaded = new CheckpointStorage();
  const { checkpoint, unopened } = await reloaded.load();
  expect(checkpoint).toBeNull();
  expect(unopened).toMatchObject({ spec: { name: 'of a later version' }, parameters });
  // The page has begun with another.
  await reloaded.saveNetwork(stateAt(1));
  expect((await new CheckpointStorage().load()).unopened).toMatchObject({ parameters });
});

test('where site data are blocked a tab still has a name, and says that it cannot store', async () => {
  const blocked = (): never => {
    throw new DOMException('Access is denied.', 'SecurityError');
  };
  vi.spyOn(navigator.locks, 'request').mockRejectedValue(new DOMException('Denied.', 'SecurityError'));
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(blocked);
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(blocked);
  const storage = new CheckpointStorage();
  await expect(storage.load()).resolves.toEqual({ checkpoint: null, unopened: null });
  await expect(storage.saveNetwork(stateAt(1))).rejects.toMatchObject({ reason: 'unavailable' });
  expect(() => leaveDrawing([])).not.toThrow();
  expect(() => takeLeftDrawing()).not.toThrow();
});
