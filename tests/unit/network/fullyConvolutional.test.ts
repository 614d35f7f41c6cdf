/** A convolutional net run on a wider image equals the same net slid over it, value for value, at the effective stride. */
import { expect, test } from 'vitest';
import { networkForward, splitParameters } from '../../../src/engine/reference/reference';
import {
  buildNetwork,
  fullyConvolutional,
  PRESETS,
  type NetworkSpec,
  whyNotFullyConvolutional,
} from '../../../src/network';
import { randomParameters, seededRandom } from '../../support/seeded';

/** LeNet-5's sizes, without its radial output. */
const spec: NetworkSpec = {
  ...PRESETS.lenet5,
  layers: [...PRESETS.lenet5.layers.slice(0, -1), { kind: 'dense', name: 'Output', units: 10, activation: 'identity' }],
  loss: 'crossEntropy',
};

test('LeNet-5 on 32×48: five places at steps of 4', () => {
  const network = buildNetwork(spec);
  const wide = buildNetwork(fullyConvolutional(spec, 32, 48));
  expect(wide.parameterCount).toBe(network.parameterCount);
  expect(wide.layers.at(-1)!.output).toEqual({ height: 1, width: 5, channels: 10 });
  const parameters = Float64Array.from(randomParameters(network, 5));
  const random = seededRandom(6);
  const image = Float64Array.from({ length: 32 * 48 }, () => random());
  const whole = networkForward(wide, splitParameters(wide, parameters), image).at(-1)!;
  for (let place = 0; place < 5; place++) {
    const part = Float64Array.from(
      { length: 32 * 32 },
      (_, pixel) => image[Math.floor(pixel / 32) * 48 + (pixel % 32) + place * 4]!,
    );
    const slid = networkForward(network, splitParameters(network, parameters), part).at(-1)!;
    slid.forEach((value, unit) => expect(whole[place * 10 + unit]).toBeCloseTo(value, 12));
  }
});

test('a net that pads anywhere, or has weights of its own at each place, or radial outputs, has no such reading', () => {
  expect(whyNotFullyConvolutional(spec)).toBeNull();
  expect(whyNotFullyConvolutional(PRESETS.lenet)).toBe('padded');
  expect(whyNotFullyConvolutional(PRESETS.lenet5)).toBe('untied');
  expect(whyNotFullyConvolutional(PRESETS.net3)).toBe('untied');
  const padded = { kind: 'pooling', name: 'S2', kernel: 2, stride: 1, padding: 1 } as const;
  for (const combine of ['average', 'max'] as const)
    expect(whyNotFullyConvolutional({ ...spec, layers: [{ ...padded, combine }, spec.layers.at(-1)!] })).toBe('padded');
  expect(() => fullyConvolutional(PRESETS.net3, 32, 48)).toThrow(RangeError);
});
