/** From 28×28 to a network's input: borders, averages, and the numbers for white and ink. */
import { describe, expect, test } from 'vitest';
import { FittedImages, fitToInput } from '../../../src/digits/fit';
import { IMAGE_PIXELS, IMAGE_SIZE } from '../../../src/digits/normalize';
import { PRESETS } from '../../../src/network';

const image = Float32Array.from({ length: IMAGE_PIXELS }, (_, i) => ((i * 37) % 101) / 100);
const mean = (values: Float32Array) => values.reduce((a, b) => a + b, 0) / values.length;

describe('fitToInput', () => {
  test('28×28 is taken as it is', () => {
    expect(fitToInput(image, { height: 28, width: 28, channels: 1 })).toEqual(image);
  });

  test('LeNet-5 has it in a border of two, white −0.1 and ink 1.175', () => {
    const fitted = fitToInput(image, PRESETS.lenet5.input);
    expect(fitted.length).toBe(32 * 32);
    for (let y = 0; y < 32; y++) {
      for (let x = 0; x < 32; x++) {
        const inside = y >= 2 && y < 30 && x >= 2 && x < 30;
        const ink = inside ? image[(y - 2) * IMAGE_SIZE + x - 2]! : 0;
        expect(fitted[y * 32 + x]).toBeCloseTo(-0.1 + 1.275 * ink, 6);
      }
    }
  });

  test('enlarged, every pixel lies between the middles of the nearest', () => {
    const fitted = fitToInput(image, { height: 56, width: 56, channels: 1, enlarged: true });
    const at = (y: number, x: number) => image[y * IMAGE_SIZE + x]!;
    const expected = 0.75 * (0.75 * at(3, 4) + 0.25 * at(3, 5)) + 0.25 * (0.75 * at(4, 4) + 0.25 * at(4, 5));
    expect(fitted[7 * 56 + 9]).toBeCloseTo(expected, 6);
  });

  test('a picture in colours fills the input, each channel its own', () => {
    const side = 4;
    const picture = Float32Array.from({ length: 3 * side * side }, (_, i) => (i * 7) % 11);
    const fitted = fitToInput(picture, { height: 2, width: 2, channels: 3, white: 1, ink: 0 });
    const block = (channel: number, y: number, x: number): number => {
      const pixel = (dy: number, dx: number) => picture[channel * 16 + (2 * y + dy) * side + 2 * x + dx]!;
      return (pixel(0, 0) + pixel(0, 1) + pixel(1, 0) + pixel(1, 1)) / 4;
    };
    for (let i = 0; i < fitted.length; i++)
      expect(fitted[i]).toBeCloseTo(1 - block(i % 3, Math.floor(i / 6), Math.floor(i / 3) % 2), 5);
  });

  test('16×16 averages the middle 24×24 by areas of 1.5 pixels', () => {
    const fitted = fitToInput(image, { height: 16, width: 16, channels: 1 });
    const at = (y: number, x: number) => image[(y + 2) * IMAGE_SIZE + x + 2]!;
    const first = (at(0, 0) + 0.5 * at(0, 1) + 0.5 * at(1, 0) + 0.25 * at(1, 1)) / 2.25;
    const last = (at(23, 23) + 0.5 * at(23, 22) + 0.5 * at(22, 23) + 0.25 * at(22, 22)) / 2.25;
    expect(fitted[0]).toBeCloseTo(first, 6);
    expect(fitted[255]).toBeCloseTo(last, 6);
  });

  test('16×16 is to the bit what the shipped weights were trained on: pixel for pixel, its share times its value', () => {
    const fitted = fitToInput(image, { height: 16, width: 16, channels: 1 });
    // Areas of 1.5 pixels begin with a pixel and end in the middle of one, or the other way round.
    const sharesOf = (place: number): readonly number[] => (place % 2 === 0 ? [1, 0.5] : [0.5, 1]).map((w) => w / 1.5);
    const wanted = Float32Array.from({ length: 256 }, (_, i) => {
      const [y, x] = [Math.floor(i / 16), i % 16];
      const first = (2 + Math.floor(1.5 * y)) * IMAGE_SIZE + 2 + Math.floor(1.5 * x);
      let sum = 0;
      for (const [row, down] of sharesOf(y).entries())
        for (const [column, along] of sharesOf(x).entries())
          sum += down * along * image[first + row * IMAGE_SIZE + column]!;
      return sum;
    });
    expect(fitted).toEqual(wanted);
  });

  test.each([
    [14, 14],
    [7, 20],
    [3, 28],
    [27, 1],
  ])('%d×%d keeps the mean', (height, width) => {
    const fitted = fitToInput(image, { height, width, channels: 1 });
    expect(fitted.length).toBe(height * width);
    expect(mean(fitted)).toBeCloseTo(mean(image), 5);
  });

  test('a wider input keeps all the ink, and every channel is the same', () => {
    const fitted = fitToInput(image, { height: 33, width: 64, channels: 2 });
    expect(fitted.reduce((a, b) => a + b, 0) / 2).toBeCloseTo(mean(image) * IMAGE_PIXELS, 2);
    for (let i = 0; i < fitted.length; i += 2) expect(fitted[i]).toBe(fitted[i + 1]);
  });

  test.each([
    ['as it is', PRESETS.lenet.input],
    ['in a border, with its own numbers', PRESETS.lenet5.input],
    ['smaller', PRESETS.net1.input],
    ['in two channels, wider than high', { height: 31, width: 64, channels: 2 }],
    ['enlarged', { height: 56, width: 56, channels: 1, white: 1, ink: -1, enlarged: true }],
  ])('of many, in bytes and in several sets, each is to the bit what it is alone: %s', (_, input) => {
    const bytes = Uint8Array.from({ length: 4 * IMAGE_PIXELS }, (_, i) => (i * 53) % 256);
    const alone = [0, 1, 2, 3].flatMap((n) => {
      const one = bytes.subarray(n * IMAGE_PIXELS, (n + 1) * IMAGE_PIXELS);
      return [
        ...fitToInput(
          Float32Array.from(one, (byte) => byte / 255),
          input,
        ),
      ];
    });
    const all = new FittedImages([bytes.subarray(0, IMAGE_PIXELS), bytes.subarray(IMAGE_PIXELS)], input);
    expect(all.length).toBe(alone.length);
    for (const [from, to] of [
      [0, all.length],
      [all.length / 4, all.length / 2],
      [7, all.length - 5],
      [3, 3],
    ] as const)
      expect([...all.subarray(from, to)]).toEqual(alone.slice(from, to));
  });
});
