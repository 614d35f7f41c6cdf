/** Painting outside of a field never reaches it; painting inside does, whatever the size of the network's input. */
import { describe, expect, test } from 'vitest';
import { fitToInput } from '../../../src/digits/fit';
import { PRESETS } from '../../../src/network';
import { repaint } from '../../../src/stage/experiment';

const image = Float32Array.from({ length: 784 }, (_, i) => ((i * 37) % 101) / 101);

describe.each(['lenet', 'lenet5', 'net3'] as const)('input of %s', (name) => {
  const { input } = PRESETS[name];
  const box = { top: 4, bottom: 8, left: 2, right: 9 };
  let seed = 0;
  const random = (): number => (seed = (seed * 16807 + 11) % 2147483647) / 2147483647;
  const { outside, inside, pixelsOutside, pixelsInside } = repaint(image, input, box, random);
  const before = fitToInput(image, input);
  const changed = (painted: Float32Array<ArrayBuffer>): { within: number; beyond: number } => {
    const counts = { within: 0, beyond: 0 };
    fitToInput(painted, input).forEach((value, place) => {
      if (value === before[place]) return;
      const [y, x] = [Math.floor(place / input.width), place % input.width];
      counts[y >= box.top && y <= box.bottom && x >= box.left && x <= box.right ? 'within' : 'beyond']++;
    });
    return counts;
  };

  test('outside', () => {
    expect(changed(outside).within).toBe(0);
    expect(changed(outside).beyond).toBeGreaterThan(50);
    expect(pixelsOutside).toBeGreaterThan(300);
  });

  test('inside', () => {
    expect(changed(inside).beyond).toBe(0);
    expect(changed(inside).within).toBeGreaterThan(10);
    expect(pixelsInside).toBeGreaterThan(10);
  });
});

test('nothing is outside of a field that is the whole image', () => {
  const all = { top: 0, bottom: 27, left: 0, right: 27 };
  expect(repaint(image, PRESETS.lenet.input, all, () => 0.5)).toMatchObject({ pixelsOutside: 0, pixelsInside: 784 });
});
