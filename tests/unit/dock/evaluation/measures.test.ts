/** Precision, recall and reliability, on numbers small enough to count by hand. */
import { describe, expect, test } from 'vitest';
import {
  confusionRows,
  digitsInCell,
  measuresByClass,
  reliabilityOf,
  reliabilityRows,
} from '../../../../src/dock/evaluation/measures';

test('precision and recall by hand', () => {
  const [zero, one, two] = measuresByClass([
    [3, 1, 0],
    [2, 4, 0],
    [0, 0, 0],
  ]);
  expect(zero).toEqual({ count: 4, predicted: 5, right: 3, precision: 3 / 5, recall: 3 / 4 });
  expect(one).toEqual({ count: 6, predicted: 5, right: 4, precision: 4 / 5, recall: 4 / 6 });
  expect(two).toMatchObject({ precision: null, recall: null });
});

const labels = Uint8Array.of(1, 2, 1, 1);
const evaluation = { predictions: Uint8Array.of(1, 1, 7, 7), topScores: Float32Array.of(0.75, 0.5, 0.25, 0.75) };

test('reliability by hand: bins of one tenth, and the calibration error', () => {
  const { bins, error } = reliabilityOf(labels, evaluation);
  expect(bins.map(({ from, count, confidence, accuracy }) => [from, count, confidence, accuracy])).toEqual([
    [0.2, 1, 0.25, 0],
    [0.5, 1, 0.5, 0],
    [0.7, 2, 0.75, 0.5],
  ]);
  expect(error).toBeCloseTo((0.25 + 0.5 + 2 * 0.25) / 4, 12);
});

test('every row of the file says what was measured', () => {
  const measured = { network: 'LeNet', seed: 3, step: 40 };
  expect(
    reliabilityRows({ bins: [{ from: 0.2, to: 0.3, count: 1, confidence: 0.25, accuracy: 0 }], error: 0 }, measured),
  ).toEqual([
    ['from', 'to', 'digits_in_bin', 'confidence', 'accuracy', 'network', 'seed', 'step'],
    [0.2, 0.3, 1, 0.25, 0, 'LeNet', 3, 40],
  ]);
});

test('certainty belongs to the last bin', () => {
  const sure = { predictions: Uint8Array.of(1), topScores: Float32Array.of(1) };
  expect(reliabilityOf(Uint8Array.of(1), sure).bins).toMatchObject([{ from: 0.9, accuracy: 1 }]);
});

describe('the digits of a cell', () => {
  test('are its own', () => {
    expect(digitsInCell(labels, evaluation, { label: 2, predicted: 1 })).toEqual([1]);
    expect(digitsInCell(labels, evaluation, { label: 1, predicted: null })).toEqual([3, 2, 0]);
  });
  test('come with the surest mistakes first, and the least sure right answers after them', () => {
    expect(digitsInCell(labels, evaluation, { label: null, predicted: null })).toEqual([3, 1, 2, 0]);
  });
});

test('the table has the matrix and what follows from it', () => {
  expect(
    confusionRows([
      [1, 1],
      [0, 2],
    ]),
  ).toEqual([
    ['true \\ predicted', 0, 1, 'precision', 'recall'],
    [0, 1, 1, 1, 0.5],
    [1, 0, 2, 2 / 3, 1],
  ]);
});
