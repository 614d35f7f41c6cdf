/** Filters put into the first layer are there, in every copy; after Reset, or in another network, they are not. */
import { describe, expect, test } from 'vitest';
import { holdsFilters, putFilters } from '../../../../../src/lens/learn/unsupervised/filters';
import { buildNetwork, PRESETS, withConnectivity, type Connectivity } from '../../../../../src/network';
import { initialise } from '../../../../../src/training/initialise';

const kernels = Float32Array.from({ length: 6 * 25 }, (_, i) => Math.sin(i));
const biases = Float32Array.from({ length: 6 }, (_, i) => Math.cos(i));

describe.each(['shared', 'local', 'full'] as const satisfies readonly Connectivity[])('%s', (connectivity) => {
  const network = buildNetwork(withConnectivity(PRESETS.lenet, connectivity));
  const begun = () => initialise(network, { kind: 'glorot', seed: 3 });

  test('put in, they are there; begun anew, they are gone', () => {
    const parameters = begun();
    expect(holdsFilters(network, parameters, { kernels, biases })).toBe(false);
    expect(putFilters(network, parameters, { kernels, biases })).toBe(true);
    expect(holdsFilters(network, parameters, { kernels, biases })).toBe(true);
    expect(holdsFilters(network, begun(), { kernels, biases })).toBe(false);
  });
});

test('a network that they do not fit is left as it is', () => {
  const network = buildNetwork(PRESETS.net1);
  const parameters = initialise(network, { kind: 'glorot', seed: 3 });
  const before = parameters.slice();
  expect(putFilters(network, parameters, { kernels, biases })).toBe(false);
  expect(holdsFilters(network, parameters, { kernels, biases })).toBe(false);
  expect(parameters).toEqual(before);
});
