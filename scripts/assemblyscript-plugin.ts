/** Vite plugin: `import bytes from './kernels.as.ts?bytes'` compiles AssemblyScript (SIMD, no runtime) and yields the module's bytes. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const QUERY = '?bytes';

/** Calls `onRead` with every source that the module consists of. */
async function compile(file: string, onRead: (source: string) => void): Promise<Uint8Array> {
  // The compiler is large: only who asks for a module loads it.
  const { main } = await import('assemblyscript/asc');
  let binary: Uint8Array | null = null;
  const stderr: string[] = [];
  const { error } = await main(
    [
      basename(file),
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--importMemory',
      '--outFile',
      'out.wasm',
      '--baseDir',
      dirname(file),
    ],
    {
      stderr: { write: (text: string | Uint8Array) => void stderr.push(String(text)) },
      readFile: async (name, baseDir) => {
        const source = join(baseDir, name);
        try {
          const text = await readFile(source, 'utf8');
          onRead(source);
          return text;
        } catch {
          // The compiler tries several places for one import.
          return null;
        }
      },
      writeFile: (name, contents) => {
        if (name === 'out.wasm') binary = contents as Uint8Array;
      },
    },
  );
  if (error || !binary)
    throw new Error(`AssemblyScript could not compile ${file}:\n${stderr.join('')}${error?.message ?? ''}`);
  return binary;
}

export function assemblyScript(): Plugin {
  return {
    name: 'assemblyscript',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(`.as.ts${QUERY}`)) return null;
      const file = id.slice(0, -QUERY.length);
      const binary = await compile(file, (source) => this.addWatchFile(source));
      const base64 = Buffer.from(binary).toString('base64');
      return {
        code: `export default Uint8Array.from(atob(${JSON.stringify(base64)}), (c) => c.charCodeAt(0));`,
        moduleType: 'js',
        map: null,
      };
    },
  };
}
