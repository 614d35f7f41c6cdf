/** The WebGL2 backend, held to the suite that every backend passes, and what is true of it alone. */
import { afterAll, describe, expect, test } from 'vitest';
import { buildNetwork, PRESETS, withConnectivity, type NetworkSpec } from '../../src/network';
import type { CreateEngine, Optimizer } from '../../src/engine/engine';
import { createReferenceEngine } from '../../src/engine/reference/engine';
import { openContext } from '../../src/engine/webgl/context';
import { Device } from '../../src/engine/webgl/device';
import { WebGLEngine } from '../../src/engine/webgl/engine';
import { describeBackend } from '../support/backendSuite';
import { expectClose } from '../support/closeness';
import { checkNetwork, TOLERANCE, withBoth } from '../support/parity';
import { randomBatch, randomParameters, randomTrainingSet, seededRandom } from '../support/seeded';
import { SMALLER, testClaim } from '../support/twins';

const MOMENTUM: Optimizer = { kind: 'momentum', learningRate: 0.02, momentum: 0.9, weightDecay: 0.01 };

/** Engines beside one another on one context, where a shader that many networks have is compiled once. */
const createOn =
  (device: Device): CreateEngine =>
  (network, parameters) =>
    Promise.resolve(new WebGLEngine(network, parameters, device.beside()));
const shared = new Device();
afterAll(() => shared.release());
const create = createOn(shared);

describeBackend('webgl', create, { cases: 'pairs' });

describe('webgl: the prepared start', () => testClaim(create, SMALLER));

describe('webgl: devices that write fewer targets at once', () => {
  test.each([1, 3, 4])('%i', async (planes) => {
    const narrow = new Device(openContext(planes));
    for (const preset of ['lenet', 'lenet5', 'net4'] as const)
      await checkNetwork(createOn(narrow), PRESETS[preset], 71);
    narrow.release();
  });
});

describe('webgl: sizes', () => {
  /** Maps in primes leave planes empty; more maps than planes make several groups. */
  const uneven: NetworkSpec = {
    name: 'uneven',
    input: { height: 9, width: 8, channels: 11 },
    layers: [
      { kind: 'convolution', name: 'C1', maps: 13, kernel: [3, 2], padding: [1, 0], activation: 'sigmoid' },
      { kind: 'pooling', name: 'S2', kernel: 2, combine: 'max' },
      { kind: 'convolution', name: 'C3', maps: 17, kernel: 2, connectivity: 'local', activation: 'sigmoid' },
      { kind: 'dense', name: 'F4', units: 19, activation: 'sigmoid' },
      { kind: 'dense', name: 'Output', units: 11, activation: 'identity' },
    ],
    loss: 'crossEntropy',
  };

  const trainsLikeTheReference = (spec: NetworkSpec, batches: readonly number[]): Promise<void> => {
    const network = buildNetwork(spec);
    const set = randomTrainingSet(network, 40, 72);
    return withBoth(create, network, randomParameters(network, 73), async (engine, reference) => {
      for (const each of [engine, reference]) {
        each.setTrainingSet(set);
        const random = seededRandom(74);
        for (const size of batches) each.trainStep(randomBatch(40, size, random), MOMENTUM);
      }
      expectClose(await engine.readParameters(), await reference.readParameters(), TOLERANCE, 'parameters');
    });
  };

  test('maps that fill no whole number of planes, forward and backward', () => checkNetwork(create, uneven, 75));
  test('the empty planes never learn', () => trainsLikeTheReference(uneven, [5, 12, 3]));
  test('C1 connected fully, 3.7 million weights', () =>
    trainsLikeTheReference(withConnectivity(PRESETS.lenet, 'full', 'C1'), [3, 2]));
  test('an image of 112×112, and one of a single pixel', async () => {
    const spec = (size: number): NetworkSpec => ({
      name: `${size}`,
      input: { height: size, width: size, channels: 1 },
      layers: [
        { kind: 'convolution', name: 'C', maps: 6, kernel: Math.min(5, size), activation: 'tanh' },
        { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
      ],
      loss: 'crossEntropy',
    });
    await checkNetwork(create, spec(112), 76);
    await checkNetwork(create, spec(1), 77);
  });
  test('60,000 images of 28×28 are a training set', async () => {
    const network = buildNetwork(PRESETS.net1);
    const wide = buildNetwork({ ...PRESETS.net1, input: { height: 28, width: 28, channels: 1 } });
    expect(network.classes).toBe(10);
    const images = new Float32Array(60_000 * 784);
    const last = randomTrainingSet(wide, 4, 78);
    images.set(last.images, 59_996 * 784);
    const labels = new Uint8Array(60_000);
    labels.set(last.labels, 59_996);
    const parameters = randomParameters(wide, 79);
    const [engine, few] = [await create(wide, parameters), await createReferenceEngine(wide, parameters)];
    engine.setTrainingSet({ images, labels });
    few.setTrainingSet(last);
    engine.trainStep(Uint32Array.of(59_996, 59_997, 59_998, 59_999), MOMENTUM);
    few.trainStep(Uint32Array.of(0, 1, 2, 3), MOMENTUM);
    expectClose(await engine.readParameters(), await few.readParameters(), TOLERANCE, 'parameters');
    engine.dispose();
  });
});
