import react from '@vitejs/plugin-react';
import { defineConfig, mergeConfig, type UserConfig } from 'vite';
import { assemblyScript } from './scripts/assemblyscript-plugin.ts';
import { catalogue, firstWords } from './scripts/catalogue-plugin.ts';
import { offline } from './scripts/offline-plugin.ts';
import { contentSecurityPolicy, headers, mnistAddress } from './scripts/content-security-policy.ts';

/** That compiling AssemblyScript takes most of a build is known. */
const rolldownOptions = { checks: { pluginTimings: false } };

/**
 * What the page begins with is one script, however many parts that load later use pieces of it: cut into those pieces it
 * would take a hundredth more. Its words begin to load before it (scripts/catalogue-plugin.ts), and need what loads them.
 */
const codeSplitting = {
  groups: [
    { name: 'words', test: /src\/i18n\/languages/, priority: 1 },
    { name: 'page', tags: ['$initial' as const], test: (id: string) => !id.includes('offline/serviceWorker') },
  ],
};

/** Of the page and of the element (element.vite.config.ts). */
export const shared: UserConfig = {
  base: './',
  define: mnistAddress,
  plugins: [assemblyScript(), catalogue(), react()],
  // Messages come parsed.
  resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
  preview: { headers },
  worker: { format: 'es', plugins: () => [assemblyScript()], rolldownOptions },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    license: { fileName: 'licenses.md' },
    rolldownOptions,
  },
};

export default defineConfig(
  mergeConfig(shared, {
    plugins: [firstWords(), contentSecurityPolicy(), offline()],
    build: { rolldownOptions: { output: { codeSplitting } } },
  }),
);
