/** Answers of networks that are not open: engines are kept, unless they fail. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BackendError, type Engine } from '../../../src/engine/engine';
import { createReferenceEngine } from '../../../src/engine/reference/engine';
import { buildNetwork, type Network, type NetworkSpec } from '../../../src/network';
import { OtherNetworks } from '../../../src/worker/otherNetworks';
import { randomImages, randomParameters } from '../../support/seeded';

/** One forward pass. */
const answerAside = (
  asides: OtherNetworks,
  spec: NetworkSpec,
  parameters: Float32Array<ArrayBuffer>,
  input: Float32Array<ArrayBuffer>,
) => asides.use({ spec, beginning: { parameters } }, input, (engine) => engine.forward(input));

/** The engines opened so far, each of which fails with what is put in its place. */
const opened = vi.hoisted(() => [] as { engine: unknown; failure: Error | null; disposed: boolean }[]);

vi.mock('../../../src/engine/backends', () => ({
  openRepeatable: async (network: Network, parameters: Float32Array): Promise<Engine> => {
    const engine = await createReferenceEngine(network, parameters);
    const kept = { engine, failure: null as Error | null, disposed: false };
    const { forward } = engine;
    engine.forward = async (image) => {
      if (kept.failure) throw kept.failure;
      return forward.call(engine, image);
    };
    engine.dispose = () => void (kept.disposed = true);
    opened.push(kept);
    return engine;
  },
}));

const specOf = (units: number): NetworkSpec => ({
  name: 'linear',
  input: { height: 2, width: 3, channels: 1 },
  layers: [{ kind: 'dense', name: 'Output', units, activation: 'identity' }],
  loss: 'crossEntropy',
});
const network = buildNetwork(specOf(4));
const [parameters, others] = [randomParameters(network, 1), randomParameters(network, 2)];
const input = randomImages(network, 1, 3);
const answerOf = async (given: Float32Array) => (await createReferenceEngine(network, given)).forward(input);
const disposed = () => opened.map((each) => each.disposed);

beforeEach(() => void opened.splice(0));

describe('an engine aside', () => {
  test('is kept for the next question, with the parameters of that question', async () => {
    const asides = new OtherNetworks();
    for (const given of [parameters, others, parameters])
      expect(await answerAside(asides, network.spec, given, input)).toEqual(await answerOf(given));
    expect(disposed()).toEqual([false]);
  });

  test('gives way to a fourth, the one used longest ago first', async () => {
    const asides = new OtherNetworks();
    const ask = (units: number) =>
      answerAside(asides, specOf(units), randomParameters(buildNetwork(specOf(units)), units), input);
    for (const units of [2, 3, 4, 2, 5]) await ask(units);
    expect(disposed()).toEqual([false, true, false, false]);
  });

  test('whose device was lost is replaced, and the question is answered', async () => {
    const asides = new OtherNetworks();
    await answerAside(asides, network.spec, parameters, input);
    opened[0]!.failure = new BackendError('contextLost', 'gone');
    expect(await answerAside(asides, network.spec, parameters, input)).toEqual(await answerOf(parameters));
    expect(disposed()).toEqual([true, false]);
  });

  test('that fails otherwise is not kept', async () => {
    const asides = new OtherNetworks();
    await answerAside(asides, network.spec, parameters, input);
    opened[0]!.failure = new Error('unreachable');
    await expect(answerAside(asides, network.spec, parameters, input)).rejects.toThrow('unreachable');
    expect(await answerAside(asides, network.spec, parameters, input)).toEqual(await answerOf(parameters));
    expect(disposed()).toEqual([true, false]);
  });

  test('stays where a question does not fit its network', async () => {
    const asides = new OtherNetworks();
    await answerAside(asides, network.spec, parameters, input);
    await expect(answerAside(asides, network.spec, parameters.slice(1), input)).rejects.toThrow(
      '28 parameters are needed',
    );
    await expect(answerAside(asides, network.spec, others, input.slice(1))).rejects.toThrow(
      '6 input values are needed',
    );
    expect(await answerAside(asides, network.spec, parameters, input)).toEqual(await answerOf(parameters));
    expect(disposed()).toEqual([false]);
  });
});
