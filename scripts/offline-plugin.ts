/**
 * Vite plugin: puts the page's service worker (src/offline/serviceWorker.ts) beside the built page, and into it the name and
 * the hash of every file that the page may ask for.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { normalizePath, type Plugin } from 'vite';

const SCRIPT = 'service-worker.js';
const source = resolve(import.meta.dirname, '../src/offline/serviceWorker.ts');

/** What the page is made of. MNIST's files, which may lie in a folder beside it, are not: whoever wants them fetches them. */
const PART = /\.(html|css|js|json|safetensors|svg|webmanifest)$/;

const hashOf = (algorithm: string, bytes: string | Buffer): string =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

/** By its path, what a file must be (Subresource Integrity, W3C 2016). The page itself is asked for by its folder: hosts send its file's name elsewhere. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => PART.test(path) && path !== SCRIPT && statSync(join(folder, path)).isFile())
    .map(normalizePath)
    .toSorted();
  return Object.fromEntries(
    paths.map((path) => [path === 'index.html' ? './' : path, hashOf('sha256', readFileSync(join(folder, path)))]),
  );
}

export function offline(): Plugin {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    buildStart() {
      if (this.environment.name === 'client') this.emitFile({ type: 'chunk', id: source, fileName: SCRIPT });
    },
    // When everything is written, what lies in the public folder included.
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const files = JSON.stringify(filesIn(folder));
        const script = join(folder, SCRIPT);
        const code = readFileSync(script, 'utf8')
          .replaceAll('PAGE_FILES', files)
          .replaceAll('PAGE_VERSION', JSON.stringify(hashOf('sha256', files)));
        writeFileSync(script, code);
      },
    },
  };
}
