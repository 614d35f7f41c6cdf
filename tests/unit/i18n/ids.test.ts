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

/** The strings of all code but the words themselves, and the templates of others, by what stands between their values. */
const strings: string[] = [];
const templates: (readonly string[])[] = [];
for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
  if (!/\.tsx?$/.test(file) || file.startsWith('i18n/areas/')) continue;
  const { program } = parseSync(file, readFileSync(join(src, file), 'utf8'));
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') strings.push(value);
    },
    TemplateLiteral: ({ quasis }) => {
      templates.push(quasis.map(({ value }) => value.cooked ?? ''));
    },
  }).visit(program);
}

test('every id that the code names has its words', () => {
  const named = strings.filter(readsAsId);
  expect(named.length).toBeGreaterThan(500);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

test('every word is asked for, by its id or by a template of ids', () => {
  const named = new Set(strings);
  const escaped = (part: string): string => part.replaceAll('.', '\\.');
  const patterns = templates
    .filter(([start]) => areas.has(start!.split('.')[0]) && start!.includes('.'))
    .map((parts) => new RegExp(`^${parts.map(escaped).join('\\w[\\w.]*')}$`));
  expect([...ids].filter((id) => !named.has(id) && !patterns.some((pattern) => pattern.test(id)))).toEqual([]);
});
