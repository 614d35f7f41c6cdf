/** How a network of one's own takes the image: the guess, and the network that comes out, which gives what the file gives on scaled images. */
import { expect, test } from 'vitest';
import { createReferenceEngine } from '../../../../src/engine/reference/engine';
import { buildNetwork, units } from '../../../../src/network';
import { guessFor, isScale, scaledChain } from '../../../../src/store/actions/imageScale';
import type { Chain } from '../../../../src/worker/fileProtocol';
import { randomParameters, seededRandom } from '../../../support/seeded';

function chain(channels: number, size: number, scale: { white: number; ink: number } = { white: 0, ink: 1 }): Chain {
  const spec = {
    name: 'own',
    input: { height: size, width: size, channels, ...scale },
    layers: [
      { kind: 'convolution', name: 'C1', maps: 2, kernel: 3, padding: 1, activation: 'relu' },
      { kind: 'dense', name: 'F2', units: 4, activation: 'identity' },
    ],
    loss: 'crossEntropy',
  } as const;
  return { spec, parameters: randomParameters(buildNetwork(spec), 5) as Float32Array<ArrayBuffer> };
}

test('the guess: MNIST for grey, CIFAR or ImageNet for colours, nothing where the file scales itself', () => {
  expect(guessFor(chain(1, 28))).toEqual({ mean: [0.1307], deviation: [0.3081], inkIsLight: true });
  expect(guessFor(chain(3, 32))).toMatchObject({ mean: [0.4914, 0.4822, 0.4465], inkIsLight: false });
  expect(guessFor(chain(3, 64))).toMatchObject({ deviation: [0.229, 0.224, 0.225] });
  expect(guessFor(chain(3, 64, { white: -1, ink: 1 }))).toMatchObject({ mean: [0], deviation: [1] });
});

test('one number or one a channel, and nothing that does not divide', () => {
  const scale = { mean: [0.5], deviation: [1], inkIsLight: true };
  expect(isScale(scale, 3)).toBe(true);
  expect(isScale({ ...scale, mean: [0.1, 0.2, 0.3] }, 3)).toBe(true);
  expect(isScale({ ...scale, mean: [0.1, 0.2] }, 3)).toBe(false);
  expect(isScale({ ...scale, mean: [NaN] }, 3)).toBe(false);
  expect(isScale({ ...scale, deviation: [0] }, 3)).toBe(false);
});

test.each([
  ['one line for all channels', [0.2], [0.5], true],
  ['paper that is light', [0.2], [0.5], false],
  ['a line a channel', [0.1, 0.2, 0.3], [0.5, 0.6, 0.7], false],
] as const)('%s', async (_, mean, deviation, inkIsLight) => {
  const own = chain(3, 6, { white: -0.5, ink: 1.5 });
  const scaled = scaledChain(own, { mean, deviation, inkIsLight });
  const network = buildNetwork(scaled.spec);
  const random = seededRandom(8);
  const inks = Float32Array.from({ length: units(network.input) }, () => random());
  const { white = 0, ink = 1 } = scaled.spec.input;
  const engine = await createReferenceEngine(network, scaled.parameters);
  const { scores } = await engine.forward(inks.map((value) => white + value * (ink - white)));
  const plain = await createReferenceEngine(buildNetwork(own.spec), own.parameters);
  const taken = inks.map((value, i) => {
    const light = inkIsLight ? value : 1 - value;
    return -0.5 + (2 * (light - mean[i % mean.length]!)) / deviation[i % deviation.length]!;
  });
  const expected = (await plain.forward(taken)).scores;
  scores.forEach((score, i) => expect(score).toBeCloseTo(expected[i]!, 5));
});

test('a drawing is enlarged to an input in whose border it would be lost', () => {
  const scale = { mean: [0], deviation: [1], inkIsLight: true };
  expect(scaledChain(chain(1, 32), scale).spec.input.enlarged).toBeUndefined();
  expect(scaledChain(chain(1, 64), scale).spec.input.enlarged).toBe(true);
});
