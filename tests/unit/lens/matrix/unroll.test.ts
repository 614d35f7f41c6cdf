import { describe, expect, test } from 'vitest';
import { NOT_CONNECTED } from '../../../../src/lens/matrix/entries';
import { momentAt, shiftAt, unrollingOf } from '../../../../src/lens/matrix/unroll';
import { buildNetwork, PRESETS, withConnectivity } from '../../../../src/network';

const lenet = buildNetwork(PRESETS.lenet);

describe('C1, 5×5 at stride 1', () => {
  const unrolling = unrollingOf(lenet, 0)!;
  test('16 positions on 8×8 pixels', () => {
    expect([unrolling.height, unrolling.width, unrolling.positions]).toEqual([8, 8, 16]);
  });
  test('every row holds the 25 weights once, each where its pixel is', () => {
    unrolling.rows.forEach((row, position) => {
      const [top, left] = [Math.floor(position / 4), position % 4];
      row.forEach((weight, pixel) => {
        const [ky, kx] = [Math.floor(pixel / 8) - top, (pixel % 8) - left];
        const inside = ky >= 0 && ky < 5 && kx >= 0 && kx < 5;
        expect(weight).toBe(inside ? ky * 5 + kx : NOT_CONNECTED);
      });
    });
  });
  test('what is said follows the window', () => {
    expect([0, 1, 2, 4, 5, 6, 16].map((rows) => momentAt(unrolling, rows))).toEqual([
      'kernel',
      'first',
      'right',
      'right',
      'down',
      'right',
      'all',
    ]);
    expect(shiftAt(unrolling, 2)).toBe(1);
    expect(shiftAt(unrolling, 5)).toBe(5);
  });
});

test('S layers move by their stride; a full layer is unrolled as the kernel it would share', () => {
  const s2 = unrollingOf(lenet, 1)!;
  expect([s2.width, s2.positions, shiftAt(s2, 2)]).toEqual([8, 16, 2]);
  const full = buildNetwork(withConnectivity(PRESETS.lenet, 'full'));
  expect(unrollingOf(full, 0)).toEqual(unrollingOf(lenet, 0));
});

test('a dense layer has nothing to unroll', () => {
  expect(unrollingOf(lenet, 5)).toBeNull();
});
