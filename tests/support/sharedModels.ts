/** Public graphs and published fields, which lie beside the repository where it is developed and are no part of it. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared/models');

/** The bytes of a file; null, and said, where the files are missing. */
export function sharedModel(name: string): Uint8Array | null {
  const path = resolve(folder, name);
  if (existsSync(path)) return readFileSync(path);
  console.warn(`Not held against ${name}: there is no ${path}.`);
  return null;
}
