/** Digits as files give them, made by the generator: sets to be spoilt, tables, sheets. */
import { expect } from 'vitest';
import { generateSet } from '../../src/digits/generator';
import type { GivenSet } from '../../src/digits/reading/givenSet';
import type { ByteSet } from '../../src/digits/reading/repairs';

/** Of 28×28, with labels. */
export function givenDigits(count: number, seed = 5): ByteSet {
  const { images, labels } = generateSet({ seed, count });
  return { height: 28, width: 28, values: images, labels };
}

/** Bit for bit. Vitest compares arrays a value at a time, which takes seconds where there are images. */
export function expectSameSet(actual: GivenSet, { values, ...expected }: GivenSet): void {
  const bytesOf = (of: GivenSet['values']) => Buffer.from(of.buffer, of.byteOffset, of.byteLength);
  expect({ ...actual, values: actual.values.constructor }).toEqual({ ...expected, values: values.constructor });
  expect(bytesOf(actual.values).equals(bytesOf(values))).toBe(true);
}

export interface Written {
  readonly labels?: 'first' | 'last';
  readonly separator?: string;
  readonly ending?: string;
  readonly names?: readonly string[];
  readonly number?: (value: number) => string;
}

/** As a table of text, a row a digit. */
export function written({ values, labels, height, width }: ByteSet, options: Written = {}): string {
  const { labels: place = 'first', separator = ',', ending = '\n', names, number = String } = options;
  const size = height * width;
  const rows = Array.from(labels!, (label, n) => {
    const pixels = Array.from(values.subarray(n * size, (n + 1) * size), number);
    return (place === 'first' ? [String(label), ...pixels] : [...pixels, String(label)]).join(separator);
  });
  return [...(names ? [names.join(separator)] : []), ...rows, ''].join(ending);
}

/** On a sheet of so many cells across, `gap` apart, light on dark unless on paper: lightness, [y, x]. */
export function sheetOf(
  { values, height, width }: ByteSet,
  across: number,
  { gap = 0, margin = 0, paper = false } = {},
) {
  const count = values.length / (height * width);
  const down = Math.ceil(count / across);
  const [tall, wide] = [down * (height + gap) - gap + 2 * margin, across * (width + gap) - gap + 2 * margin];
  const lightness = new Uint8Array(tall * wide);
  for (let n = 0; n < count; n++) {
    const [top, left] = [margin + Math.floor(n / across) * (height + gap), margin + (n % across) * (width + gap)];
    for (let y = 0; y < height; y++) {
      lightness.set(values.subarray((n * height + y) * width, (n * height + y + 1) * width), (top + y) * wide + left);
    }
  }
  return { height: tall, width: wide, lightness: paper ? lightness.map((ink) => 255 - ink) : lightness, alpha: null };
}
