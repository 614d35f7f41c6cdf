/** How far copies have come: of all, of those on the ink, and of those where it was before it moved. */
import { expect, test } from 'vitest';
import { buildNetwork, unitAt } from '../../../../src/network';
import { distance, stillCopies, unitsBefore, unitsOnInk } from '../../../../src/stage/focus/moved';
import { focusOn } from '../../../../src/stage/focus/subject';

/** 3×3 windows over 5×5, a copy for each of 3×3 places. */
const network = buildNetwork({
  name: 'copies',
  input: { height: 5, width: 5, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C', maps: 1, kernel: 3, activation: 'identity', connectivity: 'local' },
    { kind: 'dense', name: 'Out', units: 10, activation: 'identity' },
  ],
  loss: 'crossEntropy',
});
const focus = focusOn(network, 0, 0, 0);
const unit = (row: number, column: number): number => unitAt(focus.layer.output, row, column, 0);

test('copies on ink, and those before them', () => {
  const input = new Float32Array(25);
  input[0 * 5 + 4] = 0.1;
  expect(unitsOnInk(focus, input)).toEqual([unit(0, 2)]);
  input[2 * 5 + 4] = 1;
  expect(unitsOnInk(focus, input)).toEqual([unit(0, 2), unit(1, 2), unit(2, 2)]);
  expect(unitsBefore(focus, [unit(0, 2), unit(1, 2)], 1, 2)).toEqual([unit(0, 0)]);
});

test('the distance is the root mean square of what their weights have moved by', () => {
  const values = new Float32Array(81);
  const row = focus.layer.rowOf(unit(1, 1));
  values.set([3, -4], row);
  const moved = { values, from: new Float32Array(81) };
  expect(stillCopies(focus, moved)).toBe(8);
  expect(distance(focus, moved, [unit(1, 1)])).toBeCloseTo(5 / 3, 6);
  expect(distance(focus, moved, [unit(0, 0), unit(1, 1)])).toBeCloseTo(5 / Math.sqrt(18), 6);
  expect(distance(focus, moved, [])).toBe(0);
});
