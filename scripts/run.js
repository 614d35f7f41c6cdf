/**
 * Runs a TypeScript file of this repository in Node, with the project's Vite plugins:
 *   node scripts/run.js <file> [arguments]
 * The file sees its arguments from `process.argv[2]` on and may use top-level await. What it imports has to be imported
 * before its last await: the modules are served only until then.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfigFromFile, runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const [node, , file, ...rest] = process.argv;
if (!node || !file) {
  console.error('Usage: node scripts/run.js <file.ts> [arguments]');
  process.exit(2);
}
const path = resolve(file);
process.argv = [node, path, ...rest];
const loaded = await loadConfigFromFile({ command: 'serve', mode: 'development' }, resolve(root, 'vite.config.ts'));
await runnerImport(path, { root, plugins: loaded?.config.plugins ?? [], logLevel: 'warn' });
