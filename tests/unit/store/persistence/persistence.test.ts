/** When the state is stored: a second after it changed at the latest, and again for what changed meanwhile. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const { save, saveSketch } = vi.hoisted(() => ({
  save: vi.fn<(state: { readonly shown: { readonly step: number } }) => Promise<void>>(),
  saveSketch: vi.fn<() => Promise<void>>(),
}));
vi.mock('../../../../src/store/persistence/checkpoint', () => ({
  CheckpointStorage: class {
    readonly saveNetwork = save;
    readonly saveSketch = saveSketch;
    readonly tidy = () => Promise.resolve();
  },
}));

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => undefined);
  save.mockReset().mockResolvedValue();
  saveSketch.mockReset().mockResolvedValue();
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

test('a large network that trains is stored as seldom as its size asks, and at once when it pauses', async () => {
  await begin();
  const { useStore } = await import('../../../../src/store/state/store');
  const change = (step: number): void =>
    useStore.setState(({ shown }) => ({ shown: { ...shown, parameters: new Float32Array(3_000_000), step } }));
  useStore.setState({ training: true });
  for (let second = 1; second <= 30; second++) {
    change(second);
    await vi.advanceTimersByTimeAsync(1000);
  }
  // 12 MB at 1 MB a second.
  expect(stored()).toEqual([12, 24]);
  useStore.setState({ training: false });
  await vi.advanceTimersByTimeAsync(1000);
  expect(stored()).toEqual([12, 24, 30]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(stored()).toEqual([12, 24, 30]);
});

test('whoever draws does not have the network stored again', async () => {
  await begin();
  const { useStore } = await import('../../../../src/store/state/store');
  useStore.setState({ drawing: [] });
  await vi.advanceTimersByTimeAsync(1000);
  expect(save).not.toHaveBeenCalled();
  expect(saveSketch).toHaveBeenCalledTimes(1);
});
