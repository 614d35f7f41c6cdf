/** No slider of the playground can reach an impossible shape, and its pictures are true convolutions. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { valuesOfUnits } from '../../../../src/lens/arithmetic';
import { classicKernel } from '../../../../src/lens/slide/classics';
import { fitted, layerOf, limitsOf, resized, type Settings } from '../../../../src/lens/slide/playground';
import { walkOf } from '../../../../src/network/walk';

const settings = fc.record({
  kernel: fc.integer({ min: 1, max: 7 }),
  stride: fc.integer({ min: 1, max: 4 }),
  padding: fc.integer({ min: 0, max: 6 }),
  dilation: fc.integer({ min: 1, max: 4 }),
});
const pictures = fc.record({ height: fc.integer({ min: 8, max: 64 }), width: fc.integer({ min: 8, max: 64 }) });

test('whatever is wished, the layer can be built, and so can every setting within its limit', () => {
  fc.assert(
    fc.property(settings, pictures, (wished, picture) => {
      const now = fitted(wished, picture);
      expect(layerOf(now, picture).output.height).toBeGreaterThan(0);
      const limits = limitsOf(now, picture);
      for (const key of ['kernel', 'stride', 'padding', 'dilation'] as const) {
        for (let value = now[key]; value <= limits[key]; value++) {
          expect(() => layerOf({ ...now, [key]: value }, picture)).not.toThrow();
        }
      }
    }),
  );
});

test('settings that fit are left alone', () => {
  const fits: Settings = { kernel: 5, stride: 2, padding: 2, dilation: 2 };
  expect(fitted(fits, { height: 28, width: 28 })).toEqual(fits);
});

test('identity with padding gives the picture back; a vertical edge answers to a step and to nothing else', () => {
  const picture = { height: 5, width: 6, values: Float32Array.from({ length: 30 }, (_, i) => (i % 6 < 3 ? 1 : 0)) };
  const result = (kernel: number[], padding: number): number[] => {
    const layer = layerOf({ kernel: 3, stride: 1, padding, dilation: 1 }, picture);
    const { units } = walkOf(layer.output, 0);
    return [...valuesOfUnits(layer, { input: picture.values, weights: kernel, bias: [0] }, units)];
  };
  expect(result(classicKernel('identity', 3, 3), 1)).toEqual([...picture.values]);
  const row = [0, 1, 1, 0];
  expect(result(classicKernel('verticalEdge', 3, 3), 0)).toEqual([...row, ...row, ...row]);
});

test('a kernel by hand keeps its middle when its size changes', () => {
  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const larger = resized(nine, null, 5);
  expect(larger.slice(6, 9)).toEqual([1, 2, 3]);
  expect(larger.reduce((sum, weight) => sum + weight, 0)).toBe(45);
  expect(resized(larger, null, 3)).toEqual(nine);
  expect(resized(nine, 'identity', 1)).toEqual([1]);
});
