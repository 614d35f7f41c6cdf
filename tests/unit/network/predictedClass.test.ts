/** The predicted class, of scores that are numbers and of scores that are not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { predictedClass } from '../../../src/network';

test('the largest, the lowest class where several are equal', () => {
  expect(predictedClass([0.1, 0.6, 0.3])).toBe(1);
  expect(predictedClass([-2, -1, -1])).toBe(1);
});

test('none where a score is not a number', () => {
  expect(predictedClass([0.1, NaN, 0.3])).toBeNull();
  expect(predictedClass([])).toBeNull();
});

test('no place of the page finds a largest value in a way that makes class −1 of scores that are not numbers', () => {
  const src = resolve(import.meta.dirname, '../../../src');
  const files = ['paper', 'stage', 'lens', 'dock'].flatMap((place) =>
    readdirSync(join(src, place), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(place, file)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => /indexOf\(Math\.max\(/.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
});
