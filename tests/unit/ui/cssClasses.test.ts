/** Every class that a component names stands in its stylesheet: one that does not would be missing without a word. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => join('src', path));

test('no component names a class that its stylesheet does not have', () => {
  const missing = components.flatMap((path) => {
    const source = readFileSync(path, 'utf8');
    return [...source.matchAll(/^import (\w+) from '(.+\.module\.css)';$/gm)].flatMap(([, styles, sheet]) => {
      const css = readFileSync(join(dirname(path), sheet!), 'utf8');
      const named = [...source.matchAll(new RegExp(`(?<![.\\w])${styles}\\.(\\w+)`, 'g'))].map(([, name]) => name!);
      return [...new Set(named)]
        .filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(css))
        .map((name) => `${path}: ${name}`);
    });
  });
  expect(components.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
