/** What every backend refuses, the reference too, and that nothing has changed then. */
import { describe, expect, test } from 'vitest';
import { buildNetwork, type NetworkSpec } from '../../src/network';
import type { CreateEngine, Engine, Optimizer } from '../../src/engine/engine';
import { createReferenceEngine } from '../../src/engine/reference/engine';
import { expectClose } from './closeness';
import { TOLERANCE } from './parity';
import { randomParameters, randomTrainingSet } from './seeded';

const spec: NetworkSpec = {
  name: 'tiny',
  input: { height: 10, width: 10, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 2, kernel: 3, activation: 'tanh' },
    { kind: 'dense', name: 'Output', units: 5, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};
const network = buildNetwork(spec);
const parameters = randomParameters(network, 51);
const set = randomTrainingSet(network, 5, 52);

const ADAM: Optimizer = { kind: 'adam', learningRate: 0.01, momentum: 0.9, weightDecay: 0.1 };

/** The training set is there: a step on its last image has the loss that the reference has. */
async function expectStepOnTheLast(engine: Engine): Promise<void> {
  const reference = await createReferenceEngine(network, parameters);
  reference.setTrainingSet(set);
  for (const each of [engine, reference]) each.trainStep(Uint32Array.of(4), ADAM);
  expectClose([await engine.takeLoss()], [await reference.takeLoss()], TOLERANCE, 'loss');
}

/** Registers the tests of `create`, under its name. */
export function describeRefusals(name: string, create: CreateEngine): void {
  describe(`${name}: what is refused`, () => {
    const withEngine = async (use: (engine: Engine) => Promise<void>) => {
      const engine = await create(network, parameters);
      await use(engine);
      engine.dispose();
    };

    test('a step on nothing changes nothing', () =>
      withEngine(async (engine) => {
        engine.trainStep(new Uint32Array(0), ADAM);
        expect(await engine.readParameters()).toEqual(parameters);
        expect(await engine.takeLoss()).toBeNaN();
      }));

    test('a step on an image that is not there is refused, wherever in the batch it is, and changes nothing', () =>
      withEngine(async (engine) => {
        const trained = async (between: () => void) => {
          engine.writeParameters(parameters);
          engine.trainStep(Uint32Array.of(0, 1, 2), ADAM);
          between();
          engine.trainStep(Uint32Array.of(4, 3), ADAM);
          return [await engine.readParameters(), await engine.takeLoss()];
        };
        expect(() => engine.trainStep(Uint32Array.of(0), ADAM)).toThrow('Image 0 of 0');
        engine.setTrainingSet(set);
        const undisturbed = await trained(() => undefined);
        const nothing = () => engine.trainStep(new Uint32Array(0), ADAM);
        expect(await trained(nothing)).toEqual(undisturbed);
        // More images than a device takes at once: others would have been trained on before it was found.
        const beyond = new Uint32Array(400).fill(1).with(399, 5);
        const refused = () => expect(() => engine.trainStep(beyond, ADAM)).toThrow('Image 5 of 5');
        expect(await trained(refused)).toEqual(undisturbed);
      }));

    test('images that do not fit the network are refused, and the training set stays', () =>
      withEngine(async (engine) => {
        const short = { ...set, images: set.images.slice(1) };
        const image = set.images.slice(0, 99);
        engine.setTrainingSet(set);
        expect(() => engine.setTrainingSet(short)).toThrow('5 images of 100 numbers are needed, not 499');
        await expect(engine.evaluate(short)).rejects.toThrow(RangeError);
        await expect(engine.forward(image)).rejects.toThrow(RangeError);
        await expect(engine.backward(image, 1)).rejects.toThrow(RangeError);
        await expect(engine.inputGradientOf(image, 1, 1)).rejects.toThrow(RangeError);
        await expectStepOnTheLast(engine);
      }));

    test('labels that are none of its classes are refused, and the training set stays', () =>
      withEngine(async (engine) => {
        const strange = { ...set, labels: set.labels.with(3, 5) };
        engine.setTrainingSet(set);
        expect(() => engine.setTrainingSet(strange)).toThrow('5 classes, and none of them is 5');
        await expect(engine.evaluate(strange)).rejects.toThrow(RangeError);
        await expect(engine.backward(set.images.slice(0, 100), 5)).rejects.toThrow(RangeError);
        await expectStepOnTheLast(engine);
      }));

    test('parameters of another length are refused, and those before stay', () =>
      withEngine(async (engine) => {
        expect(() => engine.writeParameters(parameters.slice(1))).toThrow(`${parameters.length} parameters are needed`);
        expect(await engine.readParameters()).toEqual(parameters);
      }));
  });
}
