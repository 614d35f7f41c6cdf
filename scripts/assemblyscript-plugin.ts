/**
 * Vite plugin: compiles AssemblyScript (SIMD, no runtime) and yields the module's bytes: `import bytes from
 * './kernels.as.ts?exact'`, or `?relaxed` with relaxed SIMD allowed to it.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const REQUEST = /^(?<file>.*\.as\.ts)\?(?<arithmetic>exact|relaxed)$/;

interface Compiled {
  readonly binary: Uint8Array;
  /** Every source that the module consists of, by path. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * By request. Compiling takes far longer than bundling: what the workers share, each a bundle of its own, is compiled once.
 * So is what several builds of one process share; each of them loads its configuration, and with it this file, anew.
 */
const kept = globalThis as { assemblyScriptCompilations?: Map<string, Promise<Compiled>> };
const compilations = (kept.assemblyScriptCompilations ??= new Map());

async function compiledOnce(request: string, file: string, relaxed: boolean): Promise<Compiled> {
  let compilation = compilations.get(request);
  if (compilation && !(await isCurrent(compilation))) compilation = undefined;
  if (!compilation) compilations.set(request, (compilation = compile(file, relaxed)));
  return compilation;
}

async function isCurrent(compilation: Promise<Compiled>): Promise<boolean> {
  try {
    const { sources } = await compilation;
    const same = [...sources].map(async ([path, text]) => (await readFile(path, 'utf8')) === text);
    return (await Promise.all(same)).every(Boolean);
  } catch {
    // It could not be compiled, or a source is gone: to be tried again, and told.
    return false;
  }
}

async function compile(file: string, relaxed: boolean): Promise<Compiled> {
  // The compiler is large: only who asks for a module loads it.
  const { main } = await import('assemblyscript/asc');
  const sources = new Map<string, string>();
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
      ...(relaxed ? ['--enable', 'relaxed-simd'] : []),
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
          sources.set(source, text);
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
  return { binary, sources };
}

export function assemblyScript(): Plugin {
  return {
    name: 'assemblyscript',
    enforce: 'pre',
    async load(id) {
      const { file, arithmetic } = REQUEST.exec(id)?.groups ?? {};
      if (file === undefined) return null;
      const { binary, sources } = await compiledOnce(id, file, arithmetic === 'relaxed');
      for (const source of sources.keys()) this.addWatchFile(source);
      const base64 = Buffer.from(binary).toString('base64');
      return {
        code: `export default Uint8Array.from(atob(${JSON.stringify(base64)}), (c) => c.charCodeAt(0));`,
        moduleType: 'js',
        map: null,
      };
    },
  };
}
