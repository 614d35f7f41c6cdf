/** Blur before subsampling: sizes stay, parameters stay, and the example of Zhang 2019 is mended. */
import { expect, test } from 'vitest';
import { networkForward } from '../../../src/engine/reference/reference';
import {
  blurBeforeSubsampling,
  buildNetwork,
  canBlur,
  isBlurred,
  PRESETS,
  withoutBlur,
  type NetworkSpec,
} from '../../../src/network';

test('every preset keeps its outputs and its parameters', () => {
  for (const spec of Object.values<NetworkSpec>(PRESETS)) {
    const [plain, blurred] = [buildNetwork(spec), buildNetwork(blurBeforeSubsampling(spec))];
    expect(blurred.layers.at(-1)!.output).toEqual(plain.layers.at(-1)!.output);
    expect(blurred.layers.length).toBeGreaterThanOrEqual(plain.layers.length);
    expect(isBlurred(blurred.spec)).toBe(blurred.layers.length > plain.layers.length);
    expect(isBlurred(spec)).toBe(false);
    expect(withoutBlur(blurred.spec)).toEqual(spec);
    expect(blurBeforeSubsampling(blurred.spec)).toEqual(blurred.spec);
  }
  const { lenet } = PRESETS;
  expect(buildNetwork(blurBeforeSubsampling(lenet)).parameterCount).toBe(buildNetwork(lenet).parameterCount);
  expect(blurBeforeSubsampling(lenet).layers.filter(({ name }) => name.endsWith(' blur'))).toHaveLength(2);
});

test('a maximum of 0 0 1 1 0 0 1 1 shifted by one changes less with a blur', () => {
  const spec: NetworkSpec = {
    name: 'max',
    input: { height: 8, width: 8, channels: 1 },
    layers: [{ kind: 'pooling', name: 'S1', kernel: 2, combine: 'max' }],
    loss: 'meanSquaredError',
  };
  const change = (network: ReturnType<typeof buildNetwork>): number => {
    const image = (shift: number) => Float64Array.from({ length: 64 }, (_, i) => Number(((i % 8) + shift) % 4 >= 2));
    const run = (shift: number) =>
      networkForward(network, network.layers.map(() => ({ weights: null, bias: null })) as never, image(shift)).at(-1)!;
    const [still, moved] = [run(0), run(1)];
    return still.reduce((sum, value, i) => sum + Math.abs(value - moved[i]!), 0);
  };
  expect(change(buildNetwork(blurBeforeSubsampling(spec)))).toBeLessThan(change(buildNetwork(spec)));
});

test('whether it keeps the parameters can be told also where the blurred network would be too large', () => {
  expect(canBlur(PRESETS.lenet)).toBe(true);
  // Without its stride the C layer is computed at sixteen times as many places.
  const strided = (maps: number, bias: 'map' | 'unit'): NetworkSpec => ({
    name: 'strided',
    input: { height: 256, width: 256, channels: 1 },
    layers: [
      { kind: 'convolution', name: 'C1', kernel: 4, stride: 4, maps, bias, activation: 'tanh' },
      { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
    ],
    loss: 'crossEntropy',
  });
  const large = strided(100, 'map');
  expect(buildNetwork(large).parameterCount).toBe(100 * 17 + 100 * 64 * 64 * 10 + 10);
  expect(() => buildNetwork(blurBeforeSubsampling(large))).toThrow();
  expect(canBlur(large)).toBe(true);
  expect(canBlur(strided(1, 'unit'))).toBe(false);
});

test.each([6, 12])('a window of the whole height has no room for a blur before it: 6 × %i', (width) => {
  const spec: NetworkSpec = {
    name: 'global',
    input: { height: 6, width, channels: 1 },
    layers: [
      { kind: 'pooling', name: 'S1', kernel: 6, combine: 'average' },
      { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
    ],
    loss: 'crossEntropy',
  };
  expect(isBlurred(blurBeforeSubsampling(spec))).toBe(width > 6);
  expect(buildNetwork(blurBeforeSubsampling(spec)).layers.at(-2)!.output).toEqual({
    height: 1,
    width: width / 6,
    channels: 1,
  });
});
