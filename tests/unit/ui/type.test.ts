/** Type is as large as the person has set it: in rem everywhere, but for the pictures that are saved as files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css') && !path.includes('chartFile'))
  .map((path) => join('src', path));

test('no style sheet sets type in pixels', () => {
  const inPixels = sheets.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bfont(?:-size)?:[^;]*?\d+px[^;]*;/g)].map(([rule]) => `${path}: ${rule}`),
  );
  expect(sheets.length).toBeGreaterThan(50);
  expect(inPixels).toEqual([]);
});
