/** Moved images: decided by number and seed, small, and of paper where the image ends. */
import { describe, expect, test } from 'vitest';
import { moveImage, movingSeed, reachIn } from '../../../src/engine/moving';

const input = { height: 28, width: 28, channels: 1, white: -0.1, ink: 1.175 };
const PIXELS = 28 * 28;

/** A disc of ink in the middle of paper: large enough that no motion takes it out of the image. */
const disc = Float32Array.from({ length: PIXELS }, (_, i) =>
  Math.hypot(Math.floor(i / 28) - 13.5, (i % 28) - 13.5) < 6 ? input.ink : input.white,
);

function moved(images: Float32Array, index: number, seed: number): Float32Array {
  const result = new Float32Array(PIXELS);
  moveImage(images, 0, index, input, seed, result, 0);
  return result;
}

function momentsOf(image: Float32Array) {
  let [mass, y, x] = [0, 0, 0];
  image.forEach((value, i) => {
    const ink = (value - input.white) / (input.ink - input.white);
    mass += ink;
    y += ink * (Math.floor(i / 28) - 13.5);
    x += ink * ((i % 28) - 13.5);
  });
  return { mass, y: y / mass, x: x / mass };
}

describe('moveImage', () => {
  test('the same number and seed move an image alike; another number or seed, otherwise', () => {
    const two = new Float32Array(2 * PIXELS);
    two.set(disc);
    two.set(disc, PIXELS);
    expect(moved(two, 1, 5)).toEqual(moved(two, 1, 5));
    expect(moved(two, 1, 5)).not.toEqual(moved(two, 0, 5));
    expect(moved(two, 1, 5)).not.toEqual(moved(two, 1, 6));
  });

  test('ink stays ink: all that is read lies between paper and ink', () => {
    for (let seed = 0; seed < 50; seed++) {
      const image = moved(disc, 0, movingSeed(1, seed));
      expect(Math.min(...image)).toBeCloseTo(input.white, 6);
      expect(Math.max(...image)).toBeCloseTo(input.ink, 6);
    }
  });

  test('an image of ink moves in from paper', () => {
    const full = new Float32Array(PIXELS).fill(input.ink);
    const corners = Array.from({ length: 50 }, (_, seed) => moved(full, 0, movingSeed(2, seed))[0]!);
    expect(corners.some((corner) => corner < input.ink - 0.1)).toBe(true);
    expect(corners.every((corner) => corner >= input.white - 1e-6)).toBe(true);
  });

  test('over many epochs the digit stays where it was on average, and moves by as much as it is said to', () => {
    const moments = Array.from({ length: 2000 }, (_, epoch) => momentsOf(moved(disc, 0, movingSeed(3, epoch))));
    const { mass } = momentsOf(disc);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const axis of ['x', 'y'] as const) {
      expect(Math.abs(mean(moments.map((moment) => moment[axis])))).toBeLessThan(0.1);
      const deviation = Math.sqrt(mean(moments.map((moment) => moment[axis] ** 2)));
      expect(deviation).toBeGreaterThan(0.9);
      expect(deviation).toBeLessThan(1.1);
      expect(Math.max(...moments.map((moment) => Math.abs(moment[axis])))).toBeLessThan(reachIn(input).shift + 0.1);
    }
    expect(Math.abs(mean(moments.map((moment) => moment.mass)) / mass - 1)).toBeLessThan(0.05);
  });

  test('a smaller input is moved by fewer of its pixels', () => {
    expect(reachIn({ height: 16 }).shift).toBeLessThan(reachIn({ height: 28 }).shift);
    expect(reachIn({ height: 32 })).toEqual(reachIn({ height: 28 }));
  });
});
