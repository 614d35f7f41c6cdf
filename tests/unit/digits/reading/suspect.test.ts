/** Every repair by property: a set made wrong in one way is seen to be, and the repair gives it back bit for bit; a right one is never wondered at. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GivenSet } from '../../../../src/digits/reading/givenSet';
import { prepare } from '../../../../src/digits/reading/prepare';
import { repaired, transposed, type ByteSet, type Finding } from '../../../../src/digits/reading/repairs';
import { suspect } from '../../../../src/digits/reading/suspect';
import { expectSameSet, givenDigits } from '../../../support/givenDigits';
import { seededRandom } from '../../../support/seeded';

/** Sets of digits, of which each is different. */
const sets = fc.record({ seed: fc.nat(1000), count: fc.integer({ min: 60, max: 80 }) });

const withValues = (set: ByteSet, change: (value: number) => number): GivenSet => ({
  ...set,
  values: Float32Array.from(set.values, change),
});
const bytes = (set: ByteSet, change: (value: number) => number): ByteSet => ({
  ...set,
  values: set.values.map(change),
});
/** The image's inks as so many steps can say them. */
const inSteps = (set: ByteSet, steps: number): ByteSet =>
  bytes(set, (ink) => Math.round((Math.round((ink * steps) / 255) * 255) / steps));

/** A set has thousands of pixels: each run is many. */
const RUNS = { numRuns: 4, endOnFailure: true };

interface Spoilt {
  readonly findings: readonly Finding[];
  /** A set, and the same made wrong. */
  readonly spoil: (set: ByteSet) => readonly [right: GivenSet, wrong: GivenSet];
}

const range = (from: number, to: number): Finding => ({ code: 'range', from, to });
const inverted = (set: ByteSet): ByteSet => bytes(set, (ink) => 255 - ink);

const WAYS: Readonly<Record<string, Spoilt>> = {
  'pixels of 0 … 1': { findings: [range(0, 1)], spoil: (set) => [set, withValues(set, (ink) => ink / 255)] },
  'pixels of 0 and 1': {
    findings: [range(0, 1)],
    spoil: (set) => [inSteps(set, 1), bytes(set, (ink) => Math.round(ink / 255))],
  },
  'pixels of 0 … 16': {
    findings: [range(0, 16)],
    spoil: (set) => [inSteps(set, 16), bytes(set, (ink) => Math.round((ink * 16) / 255))],
  },
  'pixels of −1 … 1': { findings: [range(-1, 1)], spoil: (set) => [set, withValues(set, (ink) => ink / 127.5 - 1)] },
  'pixels of 0 … 65535': { findings: [range(0, 65_535)], spoil: (set) => [set, withValues(set, (ink) => ink * 257)] },
  fractions: {
    findings: [{ code: 'fractions' }],
    spoil: (set) => [set, withValues(set, (ink) => Math.max(0, ink - 0.25))],
  },
  'ink dark on light': { findings: [{ code: 'inkIsDark' }], spoil: (set) => [set, inverted(set)] },
  'rows and columns changed': { findings: [{ code: 'transposed' }], spoil: (set) => [set, transposed(set)] },
  'dark ink of 0 … 1, rows and columns changed': {
    findings: [range(0, 1), { code: 'inkIsDark' }, { code: 'transposed' }],
    spoil: (set) => [set, withValues(transposed(inverted(set)), (ink) => ink / 255)],
  },
};

test.each(Object.entries(WAYS))('%s: seen, and put right', (_, { findings, spoil }) => {
  fc.assert(
    fc.property(sets, ({ count, seed }) => {
      const set = givenDigits(count, seed);
      const [right, wrong] = spoil(set);
      expect(suspect(wrong)).toEqual(findings);
      expectSameSet(findings.reduce(repaired, wrong), right);
    }),
    RUNS,
  );
});

test('labels that never vary: seen where they are a column, and left out', () => {
  const set = givenDigits(30);
  const wrong = { ...set, labels: new Uint8Array(30).fill(4) };
  expect(suspect(wrong)).toEqual([]);
  const [finding] = suspect(wrong, { column: true });
  expect(finding).toEqual({ code: 'oneLabel', label: 4 });
  expectSameSet(repaired(wrong, finding!), { ...set, labels: null });
});

test('nothing is wondered at in a right set', () => {
  fc.assert(
    fc.property(sets, ({ count, seed }) => {
      expect(suspect(givenDigits(count, seed), { column: true })).toEqual([]);
    }),
    RUNS,
  );
  for (const seed of [1, 2, 3]) {
    const random = seededRandom(seed);
    const values = Uint8Array.from({ length: 30 * 784 }, () => 256 * random());
    const labels = Uint8Array.from({ length: 30 }, () => 10 * random());
    expect(suspect({ height: 28, width: 28, values, labels })).toEqual([]);
  }
  for (const values of [new Uint8Array(784), new Uint8Array(784).fill(7)]) {
    expect(suspect({ height: 28, width: 28, values, labels: Uint8Array.of(3) })).toEqual([]);
  }
});

describe('preparing', () => {
  /** A square of ink on blank paper. */
  const square = (size: number, top: number, left: number, side: number, ink = 200): ByteSet => {
    const values = new Uint8Array(size * size);
    for (let y = top; y < top + side; y++) values.fill(ink, y * size + left, y * size + left + side);
    return { height: size, width: size, values, labels: null };
  };

  test('as MNIST: the ink in 20×20, its centre of mass in the middle, wherever and however large it was', () => {
    // Of a width that is even, the middle of pixel 14 is met to half a pixel.
    const expected = square(28, 5, 5, 20).values;
    for (const given of [square(16, 0, 0, 16), square(100, 3, 70, 20), square(100, 30, 10, 60)]) {
      expect(prepare(given, 'asMnist')).toEqual(expected);
    }
  });

  test('a wide digit keeps its proportions, and a heavy side is brought to the middle', () => {
    const values = new Uint8Array(40 * 40);
    for (let x = 0; x < 40; x++) for (let y = 10; y < 20; y++) values[y * 40 + x] = x < 20 ? 200 : 80;
    const image = prepare({ height: 40, width: 40, values, labels: null }, 'asMnist');
    const inked = Array.from(image.keys()).filter((i) => image[i]! > 0);
    const [rows, columns] = [inked.map((i) => Math.floor(i / 28)), inked.map((i) => i % 28)];
    expect([Math.min(...rows), Math.max(...rows)]).toEqual([12, 16]);
    const mass = inked.reduce((sum, i) => sum + image[i]!, 0);
    const centre = inked.reduce((sum, i) => sum + image[i]! * ((i % 28) + 0.5), 0) / mass;
    expect(Math.abs(centre - 14.5)).toBeLessThanOrEqual(0.5);
    expect(Math.max(...columns) - Math.min(...columns)).toBe(19);
  });

  test('stretched, or as they are; blank stays blank', () => {
    expect(prepare(square(7, 0, 0, 7), 'stretched')).toEqual(new Uint8Array(784).fill(200));
    const odd = square(28, 0, 0, 10);
    expect(prepare(odd, 'asTheyAre')).toEqual(odd.values);
    expect(prepare(square(16, 0, 0, 0), 'asMnist')).toEqual(new Uint8Array(784));
  });
});
