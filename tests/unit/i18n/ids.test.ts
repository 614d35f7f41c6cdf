/** Words are asked for by ids, and every id that stands in the code is one of the catalogue's. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';
import { first, later } from '../../../src/i18n/catalogue';

const src = resolve(import.meta.dirname, '../../../src');
const ids = new Set(Object.keys({ ...first, ...later }));
const areas = new Set([...ids].map((id) => id.split('.')[0]));

/** A string that reads as an id of one of the areas; `message.ts` and the like have an ending instead of a name. */
const readsAsId = (text: string): boolean =>
  /^[a-z]\w*(\.\w+)+$/.test(text) && areas.has(text.split('.')[0]) && !/\.(csv|json|png|tsx?)$/.test(text);

function stringsOf(file: string): string[] {
  const found: string[] = [];
  const { program } = parseSync(file, readFileSync(join(src, file), 'utf8'));
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') found.push(value);
    },
  }).visit(program);
  return found;
}

test('every id that the code names has its words', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const named = files.flatMap(stringsOf).filter(readsAsId);
  expect(named.length).toBeGreaterThan(500);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
