/** Painting outside of a field never reaches it; painting inside does, whatever the size of the network's input; and why a unit may not show it. */
import { describe, expect, test } from 'vitest';
import { fitToInput } from '../../../src/digits/fit';
import { buildNetwork, PRESETS, type LayerSpec } from '../../../src/network';
import { repainted, sidesOf, silenceOf } from '../../../src/stage/experiment';
import { seededRandom } from '../../support/seeded';

const image = Float32Array.from({ length: 784 }, (_, i) => ((i * 37) % 101) / 101);

/** A solid field and one with holes. */
const fields = {
  box: { rows: [4, 5, 6, 7, 8], columns: [2, 3, 4, 5, 6, 7, 8, 9] },
  grid: { rows: [1, 5, 9], columns: [2, 6, 10] },
};
const cases = (['lenet', 'lenet5', 'net3'] as const).flatMap((name) =>
  (['box', 'grid'] as const).map((field) => [name, field] as const),
);

describe.each(cases)('input of %s, a %s', (name, shape) => {
  const { input } = PRESETS[name];
  const field = fields[shape];
  const sides = sidesOf(input, field);
  const before = fitToInput(image, input);
  const random = seededRandom(3);
  /** Places of the input that eight paintings have changed. */
  const changed = (pixels: readonly number[]): { within: number; beyond: number } => {
    const places = new Set<number>();
    for (let painting = 0; painting < 8; painting++)
      fitToInput(repainted(image, pixels, 0.5, random), input).forEach((value, place) => {
        if (value !== before[place]) places.add(place);
      });
    const within = [...places].filter(
      (place) => field.rows.includes(Math.floor(place / input.width)) && field.columns.includes(place % input.width),
    ).length;
    return { within, beyond: places.size - within };
  };

  test('outside, holes too', () => {
    const { within, beyond } = changed(sides.outside);
    expect(within).toBe(0);
    expect(beyond).toBeGreaterThan(100);
    expect(sides.outside.length).toBeGreaterThan(300);
  });

  test('inside: every place that a pixel of the image shows in', () => {
    expect(changed(sides.inside)).toEqual({
      within: fitToInput(new Float32Array(784).fill(1), { ...input, channels: 1, white: 0, ink: 1 }).filter(
        (ink, place) =>
          ink > 0 &&
          field.rows.includes(Math.floor(place / input.width)) &&
          field.columns.includes(place % input.width),
      ).length,
      beyond: 0,
    });
  });
});

test('nothing is outside of a field that is the whole image', () => {
  const all = Array.from({ length: 28 }, (_, line) => line);
  const { outside, inside } = sidesOf(PRESETS.lenet.input, { rows: all, columns: all });
  expect(outside).toEqual([]);
  expect(inside).toHaveLength(784);
});

test('a painting has about as much ink as it was asked for, and white besides; the rest of the image stays', () => {
  const pixels = Array.from({ length: 700 }, (_, pixel) => pixel + 50);
  const painting = repainted(image, pixels, 0.25, seededRandom(1));
  const painted = pixels.map((pixel) => painting[pixel]!);
  expect(painted.every((ink) => ink === 0 || ink === 1)).toBe(true);
  expect(painted.filter((ink) => ink === 1).length / 700).toBeCloseTo(0.25, 1);
  for (const pixel of [0, 49, 750, 783]) expect(painting[pixel]).toBe(image[pixel]);
});

test('a unit that stays where it was is held there by its own ReLU, by the one that it pools, by one below, or by weights', () => {
  const net = (activation: 'relu' | 'tanh', combine: 'max' | 'average') => {
    const layers: LayerSpec[] = [
      { kind: 'convolution', name: 'C1', maps: 2, kernel: 5, activation },
      { kind: 'pooling', name: 'S2', kernel: 2, combine },
      { kind: 'pooling', name: 'S3', kernel: 2, combine: 'average' },
      { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
    ];
    return buildNetwork({ ...PRESETS.lenet, layers });
  };
  const relu = net('relu', 'max');
  expect([0, 1, 2, 3].map((layer) => silenceOf(relu, layer, 0))).toEqual(['relu', 'pooled', 'pooled', 'below']);
  // Held at a value that ReLU lets through, it is not ReLU that holds it.
  expect([1, 3].map((layer) => silenceOf(relu, layer, 0.5))).toEqual(['below', 'below']);
  const tanh = net('tanh', 'max');
  expect([0, 1, 3].map((layer) => silenceOf(tanh, layer, 0))).toEqual(['weights', 'below', 'below']);
  expect(silenceOf(net('tanh', 'average'), 3, 1)).toBe('weights');
});
