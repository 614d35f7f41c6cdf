/** The bench as a page of its own, built like the product so that nobody is timed in development mode. */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { assemblyScript } from '../scripts/assemblyscript-plugin.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [assemblyScript()],
  worker: { format: 'es', plugins: () => [assemblyScript()] },
  build: {
    target: 'es2022',
    outDir: resolve(import.meta.dirname, '../build/bench'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000,
  },
});
