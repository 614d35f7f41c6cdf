import { expect, test } from 'vitest';
import {
  curves,
  EXAMPLES,
  mostPadding,
  outputSide,
  possible,
  weightFormulas,
} from '../../../../src/lens/count/calculator';
import { evaluate, write } from '../../../../src/lens/count/formula';
import { countAfter, DURATION, parametersAfter, POSITIONS, timeOf } from '../../../../src/lens/count/positions';
import { computedRows, PUBLISHED, PUBLISHED_TOTAL } from '../../../../src/lens/count/published';
import { buildLayer, countsByConnectivity } from '../../../../src/network';

const values = (sizes: Parameters<typeof weightFormulas>[0]) => {
  const { full, local, shared } = weightFormulas(sizes);
  return [evaluate(full), evaluate(local), evaluate(shared)];
};

test('the textbook cases', () => {
  expect(outputSide(EXAMPLES.textbook)).toBe(100);
  expect(values(EXAMPLES.textbook)).toEqual([10n ** 8n, 10n ** 6n, 100n]);
  expect(values(EXAMPLES.large)).toEqual([10n ** 12n, 10n ** 8n, 100n]);
});

test('counts beyond 2^53 stay exact', () => {
  const huge = { image: 999, kernel: 3, stride: 1, padding: 2, inputs: 511, outputs: 511 };
  expect(values(huge)[0]).toBe(999n ** 4n * 511n ** 2n);
});

test.each([
  { image: 28, kernel: 5, stride: 1, padding: 4, inputs: 1, outputs: 6 },
  { image: 14, kernel: 5, stride: 1, padding: 0, inputs: 6, outputs: 16 },
  { image: 31, kernel: 3, stride: 2, padding: 2, inputs: 3, outputs: 4 },
  EXAMPLES.alexnet,
])('the same weights as network/ builds: %o', (sizes) => {
  const { image, kernel, stride, padding, inputs, outputs } = sizes;
  const layer = buildLayer(
    { kind: 'convolution', name: 'C', maps: outputs, kernel, stride, padding: padding / 2, activation: 'relu' },
    { height: image, width: image, channels: inputs },
  );
  const { full, local, shared } = countsByConnectivity(layer);
  expect(values(sizes)).toEqual([full.weights, local.weights, shared.weights].map(BigInt));
});

test('no slider reaches an impossible shape', () => {
  const sizes = possible({ image: 4, kernel: 31, stride: 16, padding: 60, inputs: 1, outputs: 1 });
  expect(sizes.kernel).toBe(4);
  expect(sizes.padding).toBe(mostPadding(4));
  expect(outputSide(sizes)).toBeGreaterThan(0);
});

test('the curves pass through the exact counts and end at 1,000', () => {
  const points = curves(EXAMPLES.textbook);
  expect(points.at(-1)).toEqual({ image: 1000, weights: { full: 1e12, local: 1e8, shared: 100 } });
  expect(points[0]!.image).toBe(10);
});

test("AlexNet's first layer, position by position", () => {
  const all = parametersAfter(POSITIONS);
  expect(evaluate(all.apart)).toBe(105_705_600n);
  expect(evaluate(all.shared)).toBe(34_944n);
  expect(evaluate(parametersAfter(1).apart)).toBe(34_944n);
  expect(write(all.apart, String)).toBe('3025 × 96 × (11×11×3 + 1)');
});

test('played positions begin with one, end with all, and go on from any', () => {
  expect([countAfter(0), countAfter(DURATION), countAfter(2 * DURATION)]).toEqual([1, POSITIONS, POSITIONS]);
  for (let count = 1; count <= POSITIONS; count++) expect(countAfter(timeOf(count))).toBe(count);
});

test("LeNet-5's table, cell for cell", () => {
  const { rows, total } = computedRows();
  expect(rows).toEqual(PUBLISHED);
  expect(total).toEqual(PUBLISHED_TOTAL);
});
