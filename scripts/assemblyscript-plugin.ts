/** Vite plugin: `import bytes from './kernels.as.ts?bytes'` compiles AssemblyScript (SIMD, no runtime) and yields the module's bytes. */
import { main as compileAssemblyScript } from 'assemblyscript/asc';
import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';

async function compile(file: string): Promise<Uint8Array> {
  let binary: Uint8Array | null = null;
  const stderr: string[] = [];
  const { error } = await compileAssemblyScript(
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
      if (!id.endsWith('.as.ts?bytes')) return null;
      const file = id.slice(0, -'?bytes'.length);
      this.addWatchFile(file);
      const base64 = Buffer.from(await compile(file)).toString('base64');
      return {
        code: `export default Uint8Array.from(atob(${JSON.stringify(base64)}), (c) => c.charCodeAt(0));`,
        moduleType: 'js',
        map: null,
      };
    },
  };
}
