import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CHAIN_NAMES,
  fieldFormulas,
  growthOf,
  IMAGE_WIDTHS,
  KNOWN_CHAINS,
  narrowest,
  problemOf,
  sizeIfPoolingMultiplied,
  widthsOf,
  type Link,
} from '../../../../src/lens/count/chain';
import { coneOf, readingOf, runsOf, type Tick } from '../../../../src/lens/count/cone';
import { evaluate } from '../../../../src/lens/count/formula';
import { buildNetwork, fieldOfChain, PRESETS, span } from '../../../../src/network';

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

/** A window never holds padding alone. */
const possible = (link: Link): Link => ({
  ...link,
  padding: Math.min(link.padding, span(link.kernel, link.dilation) - 1),
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

const seenBy = (ticks: readonly Tick[], which: 'first' | 'second'): number[] =>
  ticks.filter((tick) => tick.seenBy === which || tick.seenBy === 'both').map(({ unit }) => unit);

test('formulas, growth and the drawn cone agree on any chain, image and unit', () => {
  fc.assert(
    fc.property(chains, fc.nat(40), fc.nat(40), (wished, wider, anyUnit) => {
      const chain = wished.map(possible);
      const field = fieldOfChain(chain);
      expect(closedForm(chain)).toEqual(field);
      expect(growthOf(chain).at(-1)!.field).toEqual(field);
      const image = narrowest(chain) + wider;
      const units = widthsOf(chain, image).at(-1)!;
      const unit = anyUnit % units;
      const input = coneOf(chain, image, unit)[0]!.ticks;
      const first = seenBy(input, 'first');
      const second = seenBy(input, 'second');
      expect(first[0]).toBe(unit * field.stride - field.padding);
      expect(first.at(-1)).toBe(first[0]! + field.size - 1);
      if (unit + 1 < units) expect(second[0]! - first[0]!).toBe(field.stride);
      else expect(second).toEqual([]);
      expect(input.filter(({ outside }) => !outside).map(({ unit }) => unit)).toEqual(
        Array.from({ length: image }, (_, pixel) => pixel),
      );
    }),
    { numRuns: 100 },
  );
});

test('the widths of a chain are those of the layers it stands for, and no narrower image would do', () => {
  fc.assert(
    fc.property(chains, fc.nat(20), (wished, wider) => {
      const chain = wished.map(possible);
      const least = narrowest(chain);
      const image = least + wider;
      // No network has taps that pass its input on both sides; the calculator has widths for them all the same.
      const widths = widthsOf(chain, image);
      fc.pre(chain.every(({ dilation }, at) => dilation <= widths[at]!));
      const network = buildNetwork({
        ...PRESETS.lenet,
        input: { height: image, width: image, channels: 1 },
        layers: chain.map(({ kernel, stride, padding, dilation }, at) => ({
          kind: 'convolution',
          name: `C${at}`,
          maps: 1,
          activation: 'tanh',
          ...{ kernel, stride, padding, dilation },
        })),
      });
      expect(widths).toEqual([image, ...network.layers.map(({ output }) => output.width)]);
      if (least > 1) expect(Math.min(...widthsOf(chain, least - 1))).toBeLessThan(1);
    }),
    { numRuns: 60 },
  );
});

test('the last unit of AlexNet’s pool5 sees padding beyond the right border, the middle one none', () => {
  const outside = (unit: number): number[] =>
    coneOf(KNOWN_CHAINS.alexnet, IMAGE_WIDTHS.alexnet, unit)[0]!
      .ticks.filter((tick) => tick.outside && (tick.seenBy === 'first' || tick.seenBy === 'both'))
      .map(({ unit }) => unit);
  expect(widthsOf(KNOWN_CHAINS.alexnet, 224)).toEqual([224, 54, 26, 26, 12, 12, 12, 12, 5]);
  expect(outside(0)).toHaveLength(64);
  expect(Math.max(...outside(0))).toBe(-1);
  expect(outside(2)).toEqual([]);
  expect(Math.min(...outside(4))).toBe(224);
});

test('every unit stands over the middle of what it reads', () => {
  for (const name of CHAIN_NAMES) {
    const levels = coneOf(KNOWN_CHAINS[name], IMAGE_WIDTHS[name], 0);
    const input = seenBy(levels[0]!.ticks, 'first');
    expect(levels.at(-1)!.ticks[0]!.centre).toBe((input[0]! + input.at(-1)!) / 2);
  }
});

test('a window narrower than its stride leaves holes', () => {
  const chain: Link[] = [{ kind: 'convolution', kernel: 1, stride: 3, padding: 0, dilation: 1 }];
  const { ticks } = coneOf(chain, 4, 0)[0]!;
  expect(ticks.map(({ seenBy }) => seenBy)).toEqual(['first', 'neither', 'neither', 'second']);
  expect(runsOf(ticks.filter(({ seenBy }) => seenBy === 'neither')).map((run) => run.map(({ unit }) => unit))).toEqual([
    [1, 2],
  ]);
});

/** The pixels a unit reads, tap by tap down every path, the padding of all layers being read on. */
function pixelsRead(chain: readonly Link[], unit: number): Set<number> {
  const last = chain.at(-1);
  if (!last) return new Set([unit]);
  const { kernel, stride, padding, dilation } = last;
  const taps = Array.from({ length: kernel }, (_, tap) => unit * stride - padding + tap * dilation);
  return new Set(taps.flatMap((below) => [...pixelsRead(chain.slice(0, -1), below)]));
}

test('what a unit reads, shares with its neighbour and has on padding is counted without the holes', () => {
  fc.assert(
    fc.property(chains, fc.nat(20), fc.nat(40), (wished, wider, anyUnit) => {
      const chain = wished.map(possible);
      const image = narrowest(chain) + wider;
      const units = widthsOf(chain, image).at(-1)!;
      const unit = anyUnit % units;
      const own = pixelsRead(chain, unit);
      const next = unit + 1 < units ? pixelsRead(chain, unit + 1) : new Set();
      expect(readingOf(coneOf(chain, image, unit))).toEqual({
        read: own.size,
        onPadding: [...own].filter((pixel) => pixel < 0 || pixel >= image).length,
        shared: [...own].filter((pixel) => next.has(pixel)).length,
      });
    }),
    { numRuns: 100 },
  );
  const dilated: Link[] = [{ kind: 'convolution', kernel: 3, stride: 1, padding: 3, dilation: 4 }];
  expect(readingOf(coneOf(dilated, 12, 0))).toEqual({ read: 3, onPadding: 1, shared: 0 });
});

test('pooling adds to the field; if it doubled it, VGG-16 would see 864 pixels', () => {
  expect(sizeIfPoolingMultiplied(KNOWN_CHAINS.vgg16)).toBe(864);
  expect(sizeIfPoolingMultiplied(KNOWN_CHAINS.three3)).toBe(7);
});

const dilated = (kernel: number, ...dilations: readonly number[]): Link[] =>
  dilations.map((dilation) => ({ kind: 'convolution', kernel, stride: 1, padding: 0, dilation }));

test.each([
  ['WaveNet’s ten layers of two, 1 … 512 apart', dilated(2, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512), 1024],
  ['1 … 32 apart, four times', dilated(3, ...[1, 1, 1, 1].flatMap(() => [1, 2, 4, 8, 16, 32])), 505],
  ['three, 18 apart', dilated(3, 18), 37],
  ['as much as may be typed', dilated(4096, 4096), 4095 * 4096 + 1],
] as const)('%s', (_name, chain, size) => {
  expect(problemOf(chain)).toBeNull();
  expect(closedForm(chain).size).toBe(size);
});

test('a window of padding alone and a field that cannot be counted are no chain', () => {
  const [link] = dilated(3, 2);
  expect(problemOf([{ ...link!, padding: 4 }])).toBeNull();
  expect(problemOf([{ ...link!, padding: 5 }])).toBe('paddingAlone');
  const wide = { ...link!, stride: 4096 };
  expect(problemOf([wide, wide, wide, wide, link!])).toBeNull();
  expect(problemOf([wide, wide, wide, wide, wide])).toBe('uncountable');
});
