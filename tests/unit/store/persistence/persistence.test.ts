/** When the state is stored: a second after it changed at the latest, and again for what changed meanwhile. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const save = vi.hoisted(() => vi.fn<(state: { readonly shown: { readonly step: number } }) => Promise<void>>());
vi.mock('../../../../src/store/persistence/checkpoint', () => ({
  CheckpointStorage: class {
    readonly save = save;
    readonly tidy = () => Promise.resolve();
  },
}));

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => undefined);
  save.mockReset().mockResolvedValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that has begun to store its state; answers with what changes it. */
async function begin(): Promise<(step: number) => void> {
  const { useStore } = await import('../../../../src/store/state/store');
  const { keepSaving } = await import('../../../../src/store/persistence/persistence');
  keepSaving();
  return (step) =>
    useStore.setState(({ shown }) => ({ shown: { ...shown, parameters: new Float32Array([step]), step } }));
}

const stored = (): number[] => save.mock.calls.map(([{ shown }]) => shown.step);

test('what goes on changing is stored once a second, as it is then', async () => {
  const change = await begin();
  for (let tenth = 1; tenth <= 35; tenth++) {
    change(tenth);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(stored()).toEqual([10, 20, 30]);
  // The last change is not forgotten, and without another nothing more is stored.
  await vi.advanceTimersByTimeAsync(10_000);
  expect(stored()).toEqual([10, 20, 30, 35]);
});

test('what changes while a storing is under way is stored after it', async () => {
  const change = await begin();
  let done: () => void = () => undefined;
  save.mockImplementationOnce(() => new Promise((resolve) => (done = resolve)));
  change(1);
  await vi.advanceTimersByTimeAsync(1000);
  change(2);
  await vi.advanceTimersByTimeAsync(900);
  done();
  await vi.advanceTimersByTimeAsync(1000);
  expect(stored()).toEqual([1, 2]);
});
