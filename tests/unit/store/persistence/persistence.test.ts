/** When the state is stored: a second after it changed at the latest, and again for what changed meanwhile. And what cannot be opened again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decodeSafetensors } from '../../../../src/fileFormats/safetensors';
import { PRESETS } from '../../../../src/network';

const { save, saveSketch, load, setAside } = vi.hoisted(() => ({
  load: vi.fn<() => Promise<{ readonly checkpoint: unknown; readonly unopened: unknown }>>(),
  setAside: vi.fn<(checkpoint: unknown) => Promise<void>>(),
  save: vi.fn<(state: { readonly shown: { readonly step: number } }) => Promise<void>>(),
  saveSketch: vi.fn<() => Promise<void>>(),
}));
vi.mock('../../../../src/store/persistence/checkpoint', () => ({
  CheckpointStorage: class {
    readonly saveNetwork = save;
    readonly saveSketch = saveSketch;
    readonly load = load;
    readonly setAside = setAside;
    readonly tidy = () => Promise.resolve();
  },
}));

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('location', { search: '' });
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

/** Of a version to come: this one has no such layer. */
const spec = { ...PRESETS.lenet, layers: [{ kind: 'attention', name: 'A1', heads: 4 }, ...PRESETS.lenet.layers] };
const parameters = Float32Array.of(0.25, -1.5, 3);

/** What restoring has come to, and what the notice offers to save. */
async function restored(stored: { readonly checkpoint: unknown; readonly unopened: unknown }) {
  load.mockReset().mockResolvedValue(stored);
  setAside.mockReset().mockResolvedValue();
  const { useStore } = await import('../../../../src/store/state/store');
  const { restore } = await import('../../../../src/store/persistence/persistence');
  const opened = await restore();
  const { notices } = useStore.getState();
  expect(notices.map(({ tone, message }) => [tone, message])).toEqual([['error', 'notices.networkNotOpened']]);
  const { action } = notices[0]!;
  if (!action || !('file' in action)) throw new Error('The notice offers no file.');
  const file = decodeSafetensors(action.file().bytes);
  if (!file.ok) throw new Error(file.problem.code);
  return { opened, file: file.value, name: action.file().name };
}

test.each([
  [
    'found as the page was left',
    { checkpoint: { drawing: [], spec, parameters, step: 9, origin: 'random' }, unopened: null },
  ],
  ['set aside on an earlier visit', { checkpoint: null, unopened: { spec, parameters } }],
])(
  'a network that does not open any more, %s: the page begins with another and offers it as a file',
  async (_, stored) => {
    const { opened, file, name } = await restored(stored);
    expect(opened).toBe(false);
    expect(name).toBe('network.safetensors');
    expect(JSON.parse(file.metadata.spec!)).toEqual(spec);
    expect(file.tensors.map((tensor) => tensor.values)).toEqual([parameters]);
    // It is not written over by the one that the page begins with.
    if (stored.checkpoint) expect(setAside).toHaveBeenCalledWith(stored.checkpoint);
  },
);
