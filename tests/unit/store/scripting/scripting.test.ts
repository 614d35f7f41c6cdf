/** `window.receptive` over a real network on the reference: what it answers, and what it refuses. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildNetwork, PRESETS, type NetworkSpec } from '../../../../src/network';
import { installScripting, type Receptive } from '../../../../src/store/scripting/scripting';
import { openSpecNow } from '../../../../src/store/actions/opening';
import { parseSpec } from '../../../../src/fileFormats/specSchema';
import { pauseNow } from '../../../../src/store/actions/training';
import { useStore } from '../../../../src/store/state/store';

vi.mock('../../../../src/store/actions/connection', async () => {
  const { serviceConnection } = await import('../../../support/serviceConnection');
  return serviceConnection();
});

const small: NetworkSpec = {
  name: 'small',
  input: { height: 28, width: 28, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 2, kernel: 7, stride: 7, activation: 'tanh' },
    { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};

const image = (): Float32Array => Float32Array.from({ length: 784 }, (_, i) => (i % 5) / 4);

let receptive: Receptive;
beforeAll(async () => {
  vi.stubGlobal('window', {});
  installScripting();
  receptive = window.receptive;
  await openSpecNow(small);
  await receptive.ready;
  // WebAssembly is compiled meanwhile.
}, 60_000);
afterAll(() => vi.unstubAllGlobals());

/** Everything within, itself included. */
const parts = (value: unknown): object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(parts)] : [];

describe('what is handed out', () => {
  test('is a copy: a script that changes it changes nothing on the page', async () => {
    const { network } = useStore.getState().shown;
    const inside = new Set(parts([network.spec, network.layers, network.blocks]));
    const handedOut = [await receptive.spec(), await receptive.counts(), await receptive.weights()];
    expect(parts(handedOut).filter((part) => inside.has(part))).toEqual([]);
    const spec = (await receptive.spec()) as unknown as { layers: { maps: number }[] };
    spec.layers[0]!.maps = 99;
    expect(await receptive.spec()).toEqual(small);
  });

  test('presets cannot be changed by anybody', () => {
    expect(parts(PRESETS).filter((part) => !Object.isFrozen(part))).toEqual([]);
  });
});

describe('answers', () => {
  test('the description, the counts and the backend', async () => {
    expect(await receptive.spec()).toEqual(small);
    expect(await receptive.counts()).toMatchObject([
      { name: 'C1', parameters: 100, connections: 1600, receptiveField: { size: 7, stride: 7, padding: 0 } },
      { name: 'Output', parameters: 330 },
    ]);
    expect(['wasm', 'reference']).toContain(await receptive.backend());
  });
  test('scores and every layer of an image, and leaves the drawing alone', async () => {
    const before = useStore.getState();
    const scores = await receptive.predict(image());
    expect(scores.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    const layers = await receptive.activations(image());
    expect(layers.map(({ name, shape, values }) => [name, shape, values.length])).toEqual([
      ['C1', [4, 4, 2], 32],
      ['Output', [1, 1, 10], 10],
    ]);
    expect(useStore.getState()).toBe(before);
  });
  test('weights that go back in by name, all or some of them', async () => {
    const weights = await receptive.weights();
    expect(weights.map(({ name, shape }) => [name, shape])).toEqual([
      ['C1.weights', [2, 7, 7, 1]],
      ['C1.bias', [2]],
      ['Output.weights', [10, 4, 4, 2]],
      ['Output.bias', [10]],
    ]);
    await receptive.setWeights([{ name: 'Output.bias', shape: [10], values: [9, 0, 0, 0, 0, 0, 0, 0, 0, 0] }]);
    expect((await receptive.predict(image()))[0]).toBeGreaterThan(0.9);
    await receptive.setWeights(weights);
    expect(await receptive.weights()).toEqual(weights);
  });
  test('training that ends with a loss, counted on the page', async () => {
    const start = await receptive.weights();
    const request = { steps: 12, batch: 8, learningRate: 0.05, momentum: 0.5, seed: 3, digits: 40 };
    expect(await receptive.train(request)).toBeGreaterThan(0);
    expect(await receptive.weights()).not.toEqual(start);
    expect(useStore.getState().shown.step).toBe(12);
  }, 30_000);
  test('training from a seeded start: the same start, the same loss', async () => {
    const request = { steps: 2, batch: 8, learningRate: 0.05, digits: 40, from: 'random' } as const;
    const loss = await receptive.train(request);
    const weights = await receptive.weights();
    await receptive.train({ ...request, steps: 5, from: 'identical' });
    expect(useStore.getState().shown.step).toBe(5);
    expect(await receptive.train(request)).toBe(loss);
    expect(await receptive.weights()).toEqual(weights);
    expect(useStore.getState().origin).toBe('random');
  }, 30_000);
  test('accuracy and confusion of given images', async () => {
    const images = new Float32Array(3 * 784).fill(0.5);
    const { accuracy, confusion } = await receptive.evaluate(images, Uint8Array.of(1, 1, 4));
    expect(accuracy * 3).toBeCloseTo(Math.round(accuracy * 3), 10);
    expect(confusion.map((row) => row.reduce((a, b) => a + b))).toEqual([0, 2, 0, 0, 1, 0, 0, 0, 0, 0]);
  });
});

describe('refusals', () => {
  const refused: [string, (api: Receptive) => Promise<unknown>, RegExp][] = [
    ['an image of another length', (api) => api.predict(new Float32Array(10)), /784 values.*not 10/],
    ['no image', (api) => api.predict(undefined as never), /784 values.*none/],
    ['an image that is not finite', (api) => api.activations(image().with(5, NaN)), /value 5 is NaN/],
    ['ink of 0 … 255', (api) => api.predict(image().map((ink) => ink * 255)), /between 0 \(white\) and 1/],
    ['labels beyond 9', (api) => api.evaluate(image(), Uint8Array.of(10)), /Labels are 0 … 9/],
    ['labels that do not match', (api) => api.evaluate(image(), Uint8Array.of(1, 2)), /1568 values/],
    ['no labels', (api) => api.evaluate(image(), new Uint8Array(0)), /no labels/],
    ['weights of an unknown block', (api) => api.setWeights([{ name: 'C9', shape: [1], values: [1] }]), /no C9/],
    [
      'weights of another shape',
      (api) => api.setWeights([{ name: 'C1.bias', shape: [1, 2], values: [0, 0] }]),
      /C1.bias has the shape 2, not 1×2/,
    ],
    ['too few weights', (api) => api.setWeights([{ name: 'C1.bias', shape: [2], values: [0] }]), /2 values, not 1/],
    [
      'weights that are not finite',
      (api) => api.setWeights([{ name: 'C1.bias', shape: [2], values: [0, Infinity] }]),
      /not finite/,
    ],
    ['weights that are no list', (api) => api.setWeights({} as never), /array of/],
    ['no steps', (api) => api.train({ steps: 0 }), /steps must be a whole number of at least 1, not 0/],
    ['nothing to train by', (api) => api.train(undefined as never), /steps/],
    ['half a batch', (api) => api.train({ steps: 1, batch: 0.5 }), /batch/],
    ['a learning rate that is no number', (api) => api.train({ steps: 1, learningRate: NaN }), /learningRate/],
    ['an unknown optimizer', (api) => api.train({ steps: 1, optimizer: 'sgd' as never }), /momentum or adam/],
    ['an unknown start', (api) => api.train({ steps: 1, from: 'scratch' as never }), /not from scratch/],
    ['an unknown connectivity', (api) => api.setConnectivity('tied' as never), /full, local, shared, not tied/],
    ['an unknown preset', (api) => api.setNetwork('AlexNet'), /no preset AlexNet; there are lenet/],
    ['a description of something else', (api) => api.setNetwork({ layers: [] } as never), /description is wrong at/],
    ['a network without layers', (api) => api.setNetwork({ ...small, layers: [] }), /at least one layer/],
  ];
  test.each(refused)('%s', async (_, call, message) => {
    const weights = await receptive.weights();
    await expect(call(receptive)).rejects.toThrow(message);
    expect(await receptive.spec()).toEqual(small);
    expect(await receptive.weights()).toEqual(weights);
  });
});

test('a network of other classes answers, and is neither trained nor measured on digits', async () => {
  const spec = await receptive.spec();
  await receptive.setNetwork({ ...small, layers: [{ kind: 'dense', name: 'O', units: 3, activation: 'tanh' }] });
  expect(await receptive.predict(image())).toHaveLength(3);
  await expect(receptive.train({ steps: 1 })).rejects.toThrow(/has 3 classes/);
  await expect(receptive.evaluate(image(), [2])).rejects.toThrow(/has 3 classes/);
  await receptive.setNetwork(spec);
});

test('networks by id, by name and as described', async () => {
  await receptive.setNetwork('net1');
  expect(await receptive.spec()).toEqual(PRESETS.net1);
  await receptive.setNetwork('Net-5 (1989)');
  expect(useStore.getState().preset).toBe('net5');
  await receptive.setConnectivity('local');
  const counts = await receptive.counts();
  expect(counts.reduce((sum, { parameters }) => sum + parameters, 0)).toBe(
    buildNetwork(await receptive.spec()).parameterCount,
  );
  expect((await receptive.weights()).reduce((sum, { values }) => sum + values.length, 0)).toBe(
    useStore.getState().shown.network.parameterCount,
  );
});

test('every preset passes the check for descriptions, unchanged', () => {
  for (const spec of Object.values(PRESETS)) expect(parseSpec(structuredClone(spec))).toEqual(spec);
});

describe('every call settles', () => {
  test('a run without end shows that it trains; Pause stops it, and it rejects', async () => {
    const run = receptive.train({ steps: 1e15, batch: 4, digits: 20 });
    const ended = expect(run).rejects.toThrow('Training was paused');
    await vi.waitFor(() => expect(useStore.getState().training).toBe(true));
    await pauseNow();
    await ended;
    expect(useStore.getState().training).toBe(false);
  });

  test.each([[7], ['3'], [null], [undefined], [{}]])('labels that are %s are refused', async (labels) => {
    await expect(receptive.evaluate(image(), labels as never)).rejects.toThrow('Labels are a list of numbers');
  });

  test('scores that are no numbers are refused as what they are', async () => {
    await openSpecNow(small);
    const before = await receptive.weights();
    const [kernels, ...rest] = before;
    // Finite weights, and a sum that is not.
    const grown = (values: Float32Array) => values.map(() => 3e38);
    await receptive.setWeights([
      { ...kernels!, values: grown(kernels!.values) },
      ...rest.map((block) => ({ ...block, values: grown(block.values) })),
    ]);
    await expect(receptive.predict(image())).rejects.toThrow('no longer finite numbers');
    await receptive.setWeights(before);
  });

  test('where no network can be opened they say why', async () => {
    const open = useStore.getState();
    useStore.setState({ compute: null });
    vi.stubGlobal('window', {});
    installScripting(Promise.reject(new Error('No workers here.')));
    await expect(window.receptive.ready).rejects.toThrow('No workers here.');
    await expect(window.receptive.predict(image())).rejects.toThrow('No workers here.');
    useStore.setState({ compute: open.compute });
    expect(await window.receptive.predict(image())).toHaveLength(10);
  });
});
