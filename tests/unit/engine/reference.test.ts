/**
 * The reference against central differences in float64: the loss is a function of every parameter and every pixel, and
 * its derivatives are what the reference says, for every layer kind, connectivity, activation and loss.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACTIVATIONS,
  buildNetwork,
  CONNECTIVITIES,
  units,
  type Activation,
  type Loss,
  type Network,
  type NetworkSpec,
} from '../../../src/network';
import { losses } from '../../../src/engine/losses';
import {
  lossAndGradients,
  networkBackward,
  networkForward,
  splitParameters,
} from '../../../src/engine/reference/reference';
import { fitNetwork, inputShapes, layerWishes, LOSSES, type LayerWish } from '../../support/networks';
import { randomImages, randomParameters, seededRandom } from '../../support/seeded';

/** Step of the differences: their error is of order h² and 1e−16/h, least near here. */
const STEP = 1e-5;
/** Of a derivative that is itself of order 1. */
const TOLERANCE = 1e-6;
/** Parameters and pixels tried of each network. */
const TRIED = 12;

/** Difference quotient of `value` along `numbers[at]`. */
function quotient(numbers: Float64Array, at: number, value: () => number): number {
  const there = numbers[at]!;
  numbers[at] = there + STEP;
  const above = value();
  numbers[at] = there - STEP;
  const below = value();
  numbers[at] = there;
  return (above - below) / (2 * STEP);
}

const expectSame = (actual: number, expected: number, what: string): void => {
  const error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  expect(error, `${what}: ${actual} should be ${expected}`).toBeLessThan(TOLERANCE);
};

function someOf(length: number, random: () => number): number[] {
  if (length <= TRIED) return Array.from({ length }, (_, at) => at);
  return Array.from({ length: TRIED }, () => Math.floor(random() * length));
}

function checkGradients(spec: NetworkSpec, seed: number): void {
  const network = buildNetwork(spec);
  const random = seededRandom(seed);
  const parameters = Float64Array.from(randomParameters(network, seed));
  const image = Float64Array.from(randomImages(network, 1, seed + 1));
  const label = Math.floor(random() * network.classes);
  const layers = splitParameters(network, parameters);
  const gradients = new Float64Array(network.parameterCount);
  const lossNow = () => losses[spec.loss].loss(networkForward(network, layers, image).at(-1)!, label);

  const { loss, inputGradient } = lossAndGradients(network, layers, image, label, splitParameters(network, gradients));
  expectSame(loss, lossNow(), 'loss');
  for (const at of someOf(parameters.length, random)) {
    expectSame(gradients[at]!, quotient(parameters, at, lossNow), `by parameter ${at}`);
  }
  for (const at of someOf(image.length, random)) {
    expectSame(inputGradient[at]!, quotient(image, at, lossNow), `by pixel ${at}`);
  }
  checkUnit(network, parameters, image, random);
}

/** The gradient of one unit's value by the input: what an effective receptive field is made of. */
function checkUnit(network: Network, parameters: Float64Array, image: Float64Array, random: () => number): void {
  const layers = splitParameters(network, parameters);
  const layer = Math.floor(random() * network.layers.length);
  const unit = Math.floor(random() * units(network.layers[layer]!.output));
  const values = networkForward(network, layers, image);
  const gradOutput = new Float64Array(values[layer + 1]!.length);
  gradOutput[unit] = 1;
  const { input } = networkBackward(network, layers, values, layer, gradOutput);
  const unitNow = () => networkForward(network, layers, image)[layer + 1]![unit]!;
  for (const at of someOf(image.length, random)) {
    expectSame(input[at]!, quotient(image, at, unitNow), `unit ${unit} of layer ${layer} by pixel ${at}`);
  }
}

/** Random shapes, always the same ones: near a corner of ReLU or an equal pair of a maximum a quotient has no meaning. */
const settings = { seed: 1989, numRuns: 6 } as const;

const overRandomShapes = (
  wish: Partial<LayerWish> & Pick<LayerWish, 'kind'>,
  loss: Loss,
  head: Activation | null,
): void => {
  fc.assert(
    fc.property(inputShapes, layerWishes([wish.kind]), layerWishes(['dense']), fc.nat(1e6), (input, any, top, seed) => {
      const wishes = [{ ...any, ...wish }, ...(head ? [{ ...top, activation: head }] : [])];
      checkGradients(fitNetwork(input, wishes, loss), seed);
    }),
    settings,
  );
};

describe('gradients of the reference are difference quotients', () => {
  describe.each(LOSSES.map((loss, row) => [loss, row] as const))('%s', (loss, row) => {
    describe.each(ACTIVATIONS.map((activation, column) => [activation, column] as const))(
      '%s',
      (activation, column) => {
        // A Latin square: each two of loss, activation and connectivity meet.
        const connectivities = [CONNECTIVITIES[(row + column) % CONNECTIVITIES.length]!];
        test.each(connectivities)('convolution, %s', (connectivity) => {
          overRandomShapes({ kind: 'convolution', connectivity, activation }, loss, null);
          overRandomShapes({ kind: 'convolution', connectivity, activation, bias: 'unit', table: null }, loss, 'tanh');
          overRandomShapes({ kind: 'convolution', connectivity, activation, table: 7 }, loss, 'tanh');
        });
        test.each(connectivities)('subsampling, %s', (connectivity) => {
          overRandomShapes({ kind: 'subsampling', connectivity, activation, mode: 'sum' }, loss, null);
          overRandomShapes({ kind: 'subsampling', connectivity, activation, mode: 'average' }, loss, 'sigmoid');
        });
        test('dense', () => {
          overRandomShapes({ kind: 'dense', activation }, loss, null);
          overRandomShapes({ kind: 'dense', activation }, loss, 'scaledTanh');
        });
      },
    );
    test.each(['average', 'max'] as const)('pooling, %s', (mode) => {
      overRandomShapes({ kind: 'pooling', mode }, loss, null);
      overRandomShapes({ kind: 'pooling', mode }, loss, 'tanh');
    });
    test('radial', () => overRandomShapes({ kind: 'radial' }, loss, null));
  });
});
