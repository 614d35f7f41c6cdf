/** Measured values: whatever training makes of them, they fit their place. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadWholeLanguage, textIn } from '../../../src/i18n/languages';
import { figure } from '../../../src/lens/learn/numbers';
import { exponentOf, shortNumber } from '../../../src/ui/cellNumbers';
import { measured, percentOf, tick } from '../../../src/ui/measured';
import { scientific } from '../../../src/ui/scientific';

beforeAll(() => loadWholeLanguage('en'));

const text = textIn('en');
const threeDecimals = { minimumFractionDigits: 3, maximumFractionDigits: 3, signDisplay: 'exceptZero' } as const;

test('powers of ten', () => {
  expect(scientific(9.6e30, 2)).toBe('9.60·10³⁰');
  expect(scientific(1.23e-5, 2)).toBe('1.23·10⁻⁵');
});

test('cells write small numbers in units of the power of ten of the largest', () => {
  expect([0, 0.1, 3, 0.0999, 0.01, 4.2e-5].map(exponentOf)).toEqual([0, 0, 0, -2, -2, -5]);
});

test('a probability near 1 is not taken for certainty', () => {
  expect([0.004, 0.42, 0.984, 0.9978, 1].map((probability) => percentOf(text, probability))).toEqual([
    '0%',
    '42%',
    '98%',
    '99.8%',
    '100%',
  ]);
});

describe('three digits', () => {
  test('between a thousandth and a million as they are', () => {
    expect([0, 0.001, -0.25, 2.3456, 999_000].map((value) => measured(text, value))).toEqual([
      '0',
      '0.001',
      '−0.25',
      '2.35',
      '999,000',
    ]);
  });

  test('beyond by their power of ten, without zeros at the end', () => {
    expect([1e6, -9.6e30, 9.996e6, 1e-3 / 2, -1.234e-7].map((value) => measured(text, value))).toEqual([
      '1·10⁶',
      '−9.6·10³⁰',
      '1·10⁷',
      '5·10⁻⁴',
      '−1.23·10⁻⁷',
    ]);
  });
});

test('with fixed decimals, small values are 0 and large ones are not', () => {
  expect([0.5, -0.5, 1e-5, 0, 2.5e28, -2.5e28].map((value) => measured(text, value, threeDecimals))).toEqual([
    '+0.500',
    '−0.500',
    '0.000',
    '0.000',
    '+2.5·10²⁸',
    '−2.5·10²⁸',
  ]);
});

test('ticks', () => {
  expect([1e28, -1e28, 5e28, 1e-4, 0.01, 0, 20_000].map((value) => tick(text, value))).toEqual([
    '10²⁸',
    '−10²⁸',
    '5·10²⁸',
    '10⁻⁴',
    '0.01',
    '0',
    '20K',
  ]);
});

test('figures and cells write the same numbers by their power of ten', () => {
  expect([12_345.6, 15_000, 0.25, 1.5e28, -1.234e-5, -0].map((value) => figure(text, value))).toEqual([
    '12,346',
    '15,000',
    '0.25',
    '1.5·10²⁸',
    '−1.234·10⁻⁵',
    '0',
  ]);
  expect([-1.5e28, 0.25].map((value) => shortNumber(text, value, 2))).toEqual(['−1.5·10²⁸', '.25']);
});

test('what has no digits is a dash or a sign, whoever writes it', () => {
  const odd = [NaN, Infinity, -Infinity];
  for (const write of [
    (value: number) => figure(text, value),
    (value: number) => shortNumber(text, value, 2),
    (value: number) => measured(text, value),
    (value: number) => tick(text, value),
  ])
    expect(odd.map(write)).toEqual(['–', '∞', '−∞']);
});

test('no number of single precision is longer than its place', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      for (const written of [
        measured(text, value),
        measured(text, value, threeDecimals),
        tick(text, value),
        figure(text, value),
      ])
        expect(written.length).toBeLessThanOrEqual(12);
    }),
  );
});
