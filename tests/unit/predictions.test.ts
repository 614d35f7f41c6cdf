/** One rule names the class that scores speak for, wherever the page says one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');

test('no place looks for the largest score in a way that makes class −1 of scores that are not numbers', () => {
  const files = ['paper', 'stage', 'lens', 'dock'].flatMap((place) =>
    readdirSync(join(src, place), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(place, file)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => /indexOf\(Math\.max\(/.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
});
