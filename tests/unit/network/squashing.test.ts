/** Squashing functions with numbers of their own: what they give, what bounds them, and which numbers none can have. */
import { describe, expect, test } from 'vitest';
import { ACTIVATIONS, boundOf, buildLayer, rises, squashingOf, type Activation, type Clip } from '../../../src/network';

const leaky: Activation = { kind: 'leakyRelu', alpha: 0.1 };
const hard: Activation = { kind: 'hardSigmoid', alpha: 0.5, beta: 0.25 };
const relu6: Clip = { kind: 'clip', min: 0, max: 6 };
const below: Clip = { kind: 'clip', max: 2 };

test.each([
  [leaky, [-20, -1, 0, 3], [-2, -0.1, 0, 3]],
  [hard, [-2, -0.5, 0, 1, 1.5, 3], [0, 0, 0.25, 0.75, 1, 1]],
  [relu6, [-1, 0, 3, 6, 7], [0, 0, 3, 6, 6]],
  [below, [-1e9, 1, 3], [-1e9, 1, 2]],
  [{ kind: 'clip' } as const, [-5, 5], [-5, 5]],
])('%o', (activation, sums, values) => {
  expect(sums.map(squashingOf(activation).value)).toEqual(values);
});

test.each(ACTIVATIONS)('the slope of %o is its difference quotient, from the value alone', (activation) => {
  const { value, slope } = squashingOf(activation);
  for (const sum of [-8.3, -2.1, -0.4, 0.7, 1.9, 7.7]) {
    const quotient = (value(sum + 1e-6) - value(sum - 1e-6)) / 2e-6;
    expect(Math.abs(slope(value(sum)) - quotient)).toBeLessThan(1e-6);
  }
});

test('bounds, and whether the largest of what is squashed is the largest, squashed', () => {
  expect([leaky, hard, relu6, below, 'scaledTanh' as const, 'relu' as const].map(boundOf)).toEqual([
    null,
    1,
    6,
    null,
    1.7159,
    null,
  ]);
  expect(rises({ ...hard, alpha: -0.5 })).toBe(false);
  expect(ACTIVATIONS.every(rises)).toBe(true);
});

describe('numbers that none can have', () => {
  test.each([
    [
      { kind: 'leakyRelu', alpha: -0.1 },
      { code: 'isNegative', what: 'alpha', value: -0.1 },
    ],
    [
      { kind: 'hardSigmoid', alpha: 0.2, beta: NaN },
      { code: 'notANumber', what: 'beta', value: NaN },
    ],
    [
      { kind: 'clip', min: 1e39 },
      { code: 'notANumber', what: 'min', value: 1e39 },
    ],
    [
      { kind: 'clip', min: 2, max: 1 },
      { code: 'boundsCross', min: 2, max: 1 },
    ],
  ] as const)('%o', (activation, problem) => {
    const build = () =>
      buildLayer({ kind: 'dense', name: 'F', units: 1, activation }, { height: 1, width: 1, channels: 1 });
    expect(build).toThrow(expect.objectContaining({ problem: { ...problem, layer: 'F' } }));
  });
});
