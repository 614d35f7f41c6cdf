/** Generated digits: repeatable one by one, balanced, different from each other, and of one hand where asked. */
import { describe, expect, test } from 'vitest';
import { OF_MORE_HABITS, ON_FORMS } from '../../../scripts/onForms';
import type { Allograph } from '../../../src/digits/allographs';
import { exampleDrawing } from '../../../src/digits/examples';
import { generateDigit, generateSet, oneHand } from '../../../src/digits/generator';
import { ON_SCREEN, type Writers } from '../../../src/digits/handwriting';
import { drawNormalized, IMAGE_PIXELS, imageOfDrawing } from '../../../src/digits/normalize';
import type { Drawing } from '../../../src/digits/strokes';

const imageAt = (images: Uint8Array, n: number) => images.subarray(n * IMAGE_PIXELS, (n + 1) * IMAGE_PIXELS);
const inkOf = (drawing: Drawing) => imageOfDrawing(drawing)!.image;

describe('generator', () => {
  test('the same seed gives the same digits, wherever one begins', () => {
    const all = generateSet({ seed: 5, count: 60 });
    const part = generateSet({ seed: 5, count: 20, from: 30 });
    expect(part.images).toEqual(all.images.slice(30 * IMAGE_PIXELS, 50 * IMAGE_PIXELS));
    expect(part.labels).toEqual(all.labels.slice(30, 50));
    expect(generateSet({ seed: 5, count: 60 })).toEqual(all);
  });

  test('a digit alone is the digit in its set', () => {
    const { images, labels } = generateSet({ seed: -1, count: 30 });
    for (let n = 0; n < 30; n++) {
      const { label, drawing } = generateDigit(-1, n);
      expect(label).toBe(labels[n]);
      const ink = new Float32Array(IMAGE_PIXELS);
      drawNormalized(drawing, ink, ON_SCREEN.widestLine);
      expect(imageAt(images, n)).toEqual(Uint8Array.from(ink, (value) => value * 255 + 0.5));
    }
  });

  test('every ten digits have each class once', () => {
    const { labels } = generateSet({ seed: 2, count: 200 });
    for (let n = 0; n < 200; n += 10)
      expect(labels.slice(n, n + 10).toSorted()).toEqual(Uint8Array.from('0123456789', Number));
  });

  test('no two digits are alike, within a seed or between neighbouring ones', () => {
    const seen = new Set<string>();
    for (const seed of [0, 1, 2, -1]) {
      const { images } = generateSet({ seed, count: 250 });
      for (let n = 0; n < 250; n++) seen.add(imageAt(images, n).join());
    }
    expect(seen.size).toBe(1000);
  });

  test.each([
    ['the page', ON_SCREEN, 0.3],
    ['forms', ON_FORMS, 0.45],
    ['forms with more habits', OF_MORE_HABITS, 0.45],
  ])('strokes by writers of %s lie on the paper, with a pen and pressures that are possible', (_, writers, widest) => {
    const strokes = Array.from({ length: 1000 }, (_digit, n) => generateDigit(9, n, writers).drawing).flat();
    const points = strokes.flatMap((stroke) => stroke.points);
    expect(strokes.every(({ width }) => width > 0 && width < widest)).toBe(true);
    expect(points.every(({ x, y }) => x > 0 && x < 1 && y > 0 && y < 1)).toBe(true);
    expect(points.every(({ pressure }) => pressure! >= 0 && pressure! <= 1)).toBe(true);
  });

  test.each([
    ['forms', ON_FORMS, ON_SCREEN],
    ['forms with more habits', OF_MORE_HABITS, ON_FORMS],
  ])('writers of %s have the usual habits, and few have others', (_, writers, before) => {
    const weightOf = (some: readonly Allograph[]) => some.reduce((sum, { weight }) => sum + weight, 0);
    for (const [label, allographs] of writers.allographs.entries()) {
      const usual = before.allographs[label]!;
      expect(allographs.slice(0, usual.length).map(({ strokes }) => strokes)).toEqual(
        usual.map(({ strokes }) => strokes),
      );
      expect(weightOf(allographs.slice(usual.length)) / weightOf(allographs)).toBeLessThan(0.15);
    }
  });

  test('some writers of forms have felt pens', () => {
    const withFeltPens = (writers: Writers) =>
      Array.from({ length: 1000 }, (_, n) => generateDigit(4, n, writers).drawing).filter(
        ([stroke]) => stroke!.width > 0.27,
      );
    expect(withFeltPens(ON_SCREEN)).toEqual([]);
    expect(withFeltPens(ON_FORMS).length / 1000).toBeGreaterThan(0.01);
    expect(withFeltPens(ON_FORMS).length / 1000).toBeLessThan(0.04);
  });

  test('one hand writes a class more alike than many hands do', () => {
    const distance = (a: Float32Array, b: Float32Array) =>
      Math.sqrt(a.reduce((sum, ink, i) => sum + (ink - b[i]!) ** 2, 0));
    let [own, others] = [0, 0];
    for (let seed = 1; seed <= 6; seed++) {
      for (let label = 0; label < 10; label++) {
        const digit = inkOf(oneHand(seed)(label, 0));
        own += distance(digit, inkOf(oneHand(seed)(label, 1)));
        others += distance(digit, inkOf(oneHand(seed + 10)(label, 1)));
      }
    }
    expect(own).toBeLessThan(0.9 * others);
    expect(oneHand(1)(3, 0)).toEqual(oneHand(1)(3, 0));
    expect(oneHand(1)(3, 0)).not.toEqual(oneHand(1)(3, 1));
  });

  test('examples are the same every time, and every variant another', () => {
    for (let label = 0; label < 10; label++) {
      expect(exampleDrawing(label, 0)).toEqual(exampleDrawing(label, 0));
      expect(exampleDrawing(label, 0)).not.toEqual(exampleDrawing(label, 1));
    }
  });
});
