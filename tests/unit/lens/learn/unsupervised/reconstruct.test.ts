/** What the page shows of an autoencoder is what the laboratory trains; filters go into every copy of the first layer. */
import { describe, expect, test } from 'vitest';
import { encoderOf, putFilters } from '../../../../../src/lens/learn/unsupervised/filters';
import { reconstruct } from '../../../../../src/lens/learn/unsupervised/reconstruct';
import {
  blockOf,
  buildNetwork,
  CONNECTIVITIES,
  PRESETS,
  reconnect,
  withConnectivity,
} from '../../../../../src/network';
import { autoencoderOf } from '../../../../../src/training/experiments/autoencoder';
import { decode, encode, keepLargest } from '../../../../../src/training/experiments/tiedAutoencoder';

const values = (length: number, pace: number): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length }, (_, i) => 0.3 * Math.sin(i * pace + 1));

describe.each(['lenet', 'lenet5', 'net5'] as const)('%s', (preset) => {
  const spec = PRESETS[preset];
  const encoder = encoderOf(spec)!;
  const kernels = values(encoder.weights!.length, 7.1);
  const biases = values(encoder.output.channels, 2.3);
  test.each([1, 2, 4])('the page and the laboratory reconstruct alike, pool %i', (pool) => {
    const input = values(spec.input.height * spec.input.width, 3.7);
    const found = reconstruct({ layer: encoder, kernels, biases, outputBias: 0.1, pool }, input);
    const shape = autoencoderOf(spec, pool);
    const parameters = Float64Array.from([...kernels, ...biases, 0.1]);
    const hidden = encode(shape, parameters, input);
    keepLargest(shape, hidden);
    decode(shape, parameters, hidden).forEach((value, pixel) => expect(found.image[pixel]).toBeCloseTo(value, 10));
  });
  test.each(CONNECTIVITIES)('filters put into a %s layer are there when it is tied', (connectivity) => {
    const network = buildNetwork(withConnectivity(spec, connectivity));
    const parameters = new Float32Array(network.parameterCount);
    expect(putFilters(network, parameters, { kernels, biases })).toBe(true);
    const shared = buildNetwork(withConnectivity(spec, 'shared'));
    const tied = reconnect(network, shared, parameters);
    const { offset, length } = blockOf(shared, 0, 'weights')!;
    tied.subarray(offset, offset + length).forEach((weight, i) => expect(weight).toBeCloseTo(kernels[i]!, 6));
    expect(putFilters(network, parameters, { kernels: kernels.subarray(1), biases })).toBe(false);
  });
});

test('a network that begins otherwise has no encoder', () => {
  expect(encoderOf(PRESETS.net1)).toBeNull();
});
