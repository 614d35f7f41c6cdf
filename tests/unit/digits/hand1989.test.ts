/** The 480 images of 1989: counts, positions, and no digit in both sets. */
import { expect, test } from 'vitest';
import { oneHand } from '../../../src/digits/generator';
import { digits1989, sets1989 } from '../../../src/digits/hand1989';

const write = oneHand(1);
const digits = digits1989(
  Array.from({ length: 120 }, (_, n) => ({ label: n % 10, drawing: write(n % 10, Math.floor(n / 10)) })),
);
const { training, test: testing } = sets1989(digits, { white: -1, ink: 1 });
const image = (set: typeof training, n: number) => set.images.subarray(n * 256, (n + 1) * 256);

test('320 images to train on, 160 to test, as many of each class', () => {
  expect([training.labels.length, testing.labels.length]).toEqual([320, 160]);
  for (let label = 0; label < 10; label++) {
    expect(training.labels.filter((other) => other === label)).toHaveLength(32);
    expect(testing.labels.filter((other) => other === label)).toHaveLength(16);
  }
});

test('each digit stands at 4 consecutive positions, with nothing cut off', () => {
  for (let first = 0; first < 320; first += 4) {
    const start = image(training, first);
    for (let position = 1; position < 4; position++) {
      const moved = image(training, first + position);
      for (let at = 0; at < 256; at++) {
        expect(moved[at]).toBe(at % 16 < position ? -1 : start[at - position]);
      }
    }
    // The last three columns of the first position are paper.
    expect(start.every((value, at) => at % 16 < 13 || value === -1)).toBe(true);
    expect(Math.max(...start)).toBeGreaterThan(0);
  }
});

test('no image is in both sets', () => {
  const known = new Set(Array.from({ length: 320 }, (_, n) => image(training, n).join()));
  for (let n = 0; n < 160; n++) expect(known.has(image(testing, n).join())).toBe(false);
});
