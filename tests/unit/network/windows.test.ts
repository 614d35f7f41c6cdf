/** Every window of a layer sees some of its input: what would see padding alone is refused, and nothing else is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  buildLayer,
  buildNetwork,
  multiplicationsOnInput,
  NetworkError,
  PADDING,
  span,
  units,
  visitPlaces,
  type PoolingSpec,
} from '../../../src/network';
import { networkSpecs } from '../../support/networks';

const both = (min: number, max: number) => fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }));

const pooled = fc.record({
  kernel: both(1, 4),
  stride: both(1, 4),
  padding: both(0, 9),
  paddingBehind: both(0, 9),
  dilation: both(1, 6),
  size: both(1, 6),
});

/** By looking at every window: whether one holds no place of the input. */
function someSeeNothing({ size, ...window }: typeof pooled extends fc.Arbitrary<infer T> ? T : never) {
  const { kernel, stride, padding, paddingBehind, dilation } = window;
  const input = { height: size[0], width: size[1], channels: 1 };
  const outputs = ([0, 1] as const).map((axis) =>
    Math.floor(
      (size[axis] + padding[axis] + paddingBehind[axis] - span(kernel[axis], dilation[axis])) / stride[axis] + 1,
    ),
  );
  for (let y = 0; y < outputs[0]!; y++) {
    for (let x = 0; x < outputs[1]!; x++) {
      let seen = 0;
      visitPlaces(input, window, y, x, (place) => (seen += place >= 0 ? 1 : 0));
      if (seen === 0) return true;
    }
  }
  return false;
}

test('a layer is refused for windows of padding alone exactly where it has one', () => {
  fc.assert(
    fc.property(pooled, ({ size, ...window }) => {
      const { padding, paddingBehind, ...rest } = window;
      const sides = [...padding, ...paddingBehind] as const;
      const spec: PoolingSpec = { kind: 'pooling', name: 'P', combine: 'max', ...rest, padding: sides };
      const fits = ([0, 1] as const).every(
        (axis) => size[axis] + padding[axis] + paddingBehind[axis] >= span(window.kernel[axis], window.dilation[axis]),
      );
      fc.pre(fits);
      let refused: string | null = null;
      try {
        const layer = buildLayer(spec, { height: size[0], width: size[1], channels: 2 });
        for (let unit = 0; unit < units(layer.output); unit++) {
          let seen = 0;
          layer.reads(unit, (input) => (seen += input >= 0 ? 1 : 0));
          expect(seen).toBeGreaterThan(0);
        }
      } catch (error) {
        if (!(error instanceof NetworkError)) throw error;
        refused = error.problem.code;
      }
      if (someSeeNothing({ size, ...window })) expect(['paddingTooLarge', 'tapsPassInput']).toContain(refused);
      else if (refused !== 'paddingTooLarge') expect(refused).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test('taps on both sides of a single pixel', () => {
  const spec: PoolingSpec = { kind: 'pooling', name: 'S2', combine: 'max', kernel: 2, dilation: 2, padding: 1 };
  expect(() => buildLayer(spec, { height: 1, width: 1, channels: 1 })).toThrow(
    expect.objectContaining({ problem: { code: 'tapsPassInput', layer: 'S2', dilation: 2, input: 1 } }),
  );
});

test('"same" keeps the size at stride 1, with the odd one behind; "valid" pads nothing', () => {
  fc.assert(
    fc.property(both(1, 5), both(1, 3), both(1, 4), ([kernelY, kernelX], dilation, stride) => {
      const spec = { kind: 'pooling', name: 'P', combine: 'average', kernel: [kernelY, kernelX], dilation } as const;
      const input = { height: 17, width: 14, channels: 1 };
      const built = (padding: PoolingSpec['padding']) => buildLayer({ ...spec, stride, padding: padding! }, input);
      expect(built('valid').output).toEqual(built(0).output);
      const same = built('same');
      expect(same.output).toEqual({ height: Math.ceil(17 / stride[0]), width: Math.ceil(14 / stride[1]), channels: 1 });
      const { padding, paddingBehind } = same.window;
      for (const axis of [0, 1] as const) expect([0, 1]).toContain(paddingBehind[axis] - padding[axis]);
    }),
  );
});

test('what a layer multiplies of its input is what it reads of it', () => {
  fc.assert(
    fc.property(networkSpecs, (spec) => {
      for (const layer of buildNetwork(spec).layers) {
        let onInput = 0;
        for (let unit = 0; unit < units(layer.output); unit++)
          layer.reads(unit, (input) => (onInput += input === PADDING ? 0 : 1));
        expect(multiplicationsOnInput(layer)).toBe(onInput);
      }
    }),
    { numRuns: 200 },
  );
});
