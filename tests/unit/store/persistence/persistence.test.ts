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

/** A network that trains for so many seconds, ten changes a second; answers with the bytes that were written. */
async function trained(parameterCount: number, seconds: number): Promise<number> {
  await begin();
  const { useStore } = await import('../../../../src/store/state/store');
  let written = 0;
  save.mockImplementation(async () => void (written += 4 * parameterCount));
  useStore.setState({ training: true });
  const parameters = new Float32Array(parameterCount);
  for (let step = 1; step <= 10 * seconds; step++) {
    // The same buffer under another view: what is stored is told by what is shown, not by its numbers.
    useStore.setState(({ shown }) => ({ shown: { ...shown, parameters: parameters.subarray(), step } }));
    await vi.advanceTimersByTimeAsync(100);
  }
  return written;
}

test.each([
  ['LeNet-5', 61_706, 60],
  ['a network of a megabyte', 250_000, 60],
  ['LeNet, every place its own', 5_634_974, 2],
])('%s writes no more than a megabyte a second, however long it trains', async (_, parameters, records) => {
  const written = await trained(parameters, 60);
  expect(written).toBe(4 * parameters * records);
  expect(written).toBeLessThanOrEqual(60_000_000);
});

test('whenever a small network in training is reloaded, a second is lost at most', async () => {
  const change = await begin();
  const { useStore } = await import('../../../../src/store/state/store');
  useStore.setState({ training: true });
  for (let tenth = 1; tenth <= 50; tenth++) {
    change(tenth);
    await vi.advanceTimersByTimeAsync(100);
    expect(tenth - Math.max(0, ...stored())).toBeLessThanOrEqual(10);
  }
});

test('a run of less than two seconds is stored a second after its end, however large the network is', async () => {
  await trained(5_634_974, 1.5);
  expect(save).not.toHaveBeenCalled();
  const { useStore } = await import('../../../../src/store/state/store');
  useStore.setState({ training: false });
  await vi.advanceTimersByTimeAsync(1000);
  expect(stored()).toEqual([15]);
});

test('how much a large network may lose is said, once; of a small one it is not', async () => {
  await begin();
  const { useStore } = await import('../../../../src/store/state/store');
  const said = () => useStore.getState().notices.map(({ message, values }) => ({ message, values }));
  const run = (parameters: Float32Array<ArrayBuffer>, network = useStore.getState().shown.network): void => {
    useStore.setState(({ shown }) => ({ training: false, shown: { ...shown, network, parameters } }));
    useStore.setState({ training: true });
  };
  run(new Float32Array(61_706));
  expect(said()).toEqual([]);
  const { buildNetwork, PRESETS, withConnectivity } = await import('../../../../src/network');
  const large = buildNetwork(withConnectivity(PRESETS.lenet, 'full'));
  run(new Float32Array(large.parameterCount), large);
  run(new Float32Array(large.parameterCount), large);
  expect(said()).toEqual([
    { message: 'notices.storedSeldom', values: { seconds: 23, parameters: large.parameterCount } },
  ]);
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
