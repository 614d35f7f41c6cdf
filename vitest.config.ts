import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium, WITHOUT_WEBGL } from './scripts/chromium.js';
import { assemblyScript } from './scripts/assemblyscript-plugin.ts';
import { catalogue } from './scripts/catalogue-plugin.ts';
import { LongestFirst } from './tests/support/longestFirst.ts';

/** Tests in Node that put something in place of a module or a global, watch the heap, or share the state of the page. */
const ALONE = ['async', 'dock', 'engine', 'paper', 'store', 'worker'].map(
  (folder) => `tests/unit/${folder}/**/*.test.{ts,tsx}`,
);

/**
 * Four kinds: plain modules in node, the backends and single components in a real browser, and the built page driven from
 * outside. The timeouts
 * are long enough for a machine several times slower than the one they were written on: no test measures time.
 */
export default defineConfig({
  plugins: [assemblyScript(), catalogue()],
  test: {
    // Two at least: files of the engine wait for their browser.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit-alone',
          environment: 'node',
          // Sooner there than processes.
          pool: 'threads',
          include: ALONE,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          pool: 'threads',
          // Loading the modules anew for every file takes about as long as most files.
          isolate: false,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: ALONE,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['tests/engine/**/*.test.{ts,tsx}'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          browser: {
            enabled: true,
            headless: true,
            fileParallelism: false,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        // What components import is known before the first test: found on the way, it would load the page anew.
        optimizeDeps: { entries: ['src/App.tsx', 'tests/component/*.test.tsx'] },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.tsx'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 30_000 } },
          browser: {
            enabled: true,
            headless: true,
            fileParallelism: false,
            screenshotFailures: false,
            viewport: { width: 1024, height: 768 },
            provider: playwright({
              launchOptions: { executablePath: findChromium(), args: [...CHROMIUM_ARGS, ...WITHOUT_WEBGL] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'node',
          // After the others: a page goes on drawing while it is waited for, and all the more the longer that takes.
          sequence: { groupOrder: 1 },
          // One more than there are processors: a visit waits now and then for what it has asked for.
          maxWorkers: availableParallelism() + 1,
          // What a file changes, it changes in its own visits.
          isolate: false,
          include: ['tests/page/**/*.test.ts'],
          globalSetup: ['tests/page/serve.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 30_000, interval: 100 } },
        },
      },
    ],
  },
});
