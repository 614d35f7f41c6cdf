import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CHAIN_NAMES,
  fieldFormulas,
  growthOf,
  KNOWN_CHAINS,
  sizeIfPoolingMultiplied,
  type Link,
} from '../../../../src/lens/count/chain';
import { coneOf } from '../../../../src/lens/count/cone';
import { evaluate } from '../../../../src/lens/count/formula';
import { fieldOfChain } from '../../../../src/network';

const closedForm = (chain: readonly Link[]) => {
  const { size, stride, padding } = fieldFormulas(chain);
  return { size: Number(evaluate(size)), stride: Number(evaluate(stride)), padding: Number(evaluate(padding)) };
};

test.each([
  ['lenet5', 32, 4, 0],
  ['three3', 7, 1, 0],
  ['alexnet', 195, 32, 64],
  ['vgg16', 212, 32, 90],
  ['resnet50', 483, 32, 239],
  ['dilated', 15, 1, 0],
] as const)('%s sees %i pixels at a stride of %i and a padding of %i', (name, size, stride, padding) => {
  expect(closedForm(KNOWN_CHAINS[name])).toEqual({ size, stride, padding });
  expect(fieldOfChain(KNOWN_CHAINS[name])).toEqual({ size, stride, padding });
});

const chains = fc.array(
  fc.record({
    kind: fc.constantFrom('convolution' as const, 'pooling' as const),
    kernel: fc.integer({ min: 1, max: 5 }),
    stride: fc.integer({ min: 1, max: 3 }),
    padding: fc.integer({ min: 0, max: 2 }),
    dilation: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 5 },
);

test('formulas, growth and the drawn cone agree on any chain', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const field = fieldOfChain(chain);
      expect(closedForm(chain)).toEqual(field);
      expect(growthOf(chain).at(-1)!.field).toEqual(field);
      const input = coneOf(chain)[0]!.ticks;
      const first = input.filter(({ seenBy }) => seenBy === 'first' || seenBy === 'both').map(({ unit }) => unit);
      const second = input.filter(({ seenBy }) => seenBy === 'second' || seenBy === 'both').map(({ unit }) => unit);
      expect(first[0]).toBe(0 - field.padding);
      expect(first.at(-1)).toBe(-field.padding + field.size - 1);
      expect(second[0]! - first[0]!).toBe(field.stride);
    }),
    { numRuns: 60 },
  );
});

test('every unit stands over the middle of what it reads', () => {
  for (const name of CHAIN_NAMES) {
    const levels = coneOf(KNOWN_CHAINS[name]);
    const input = levels[0]!.ticks.filter(({ seenBy }) => seenBy === 'first' || seenBy === 'both');
    expect(levels.at(-1)!.ticks[0]!.centre).toBe((input[0]!.unit + input.at(-1)!.unit) / 2);
  }
});

test('a window narrower than its stride leaves holes', () => {
  const levels = coneOf([{ kind: 'convolution', kernel: 1, stride: 3, padding: 0, dilation: 1 }]);
  expect(levels[0]!.ticks.map(({ seenBy }) => seenBy)).toEqual(['first', 'neither', 'neither', 'second']);
});

test('pooling adds to the field; if it doubled it, VGG-16 would see 864 pixels', () => {
  expect(sizeIfPoolingMultiplied(KNOWN_CHAINS.vgg16)).toBe(864);
  expect(sizeIfPoolingMultiplied(KNOWN_CHAINS.three3)).toBe(7);
});
