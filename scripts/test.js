/** `npm test`: types, lint, format, unused code, and every test in Node and in a real Chromium. Ends with `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installIfNeeded, root } from './install.js';

installIfNeeded();

const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
const local = (name, ...args) => run(process.execPath, [join(root, 'node_modules', ...name), ...args]).status === 0;

await requireChromium();

let passed = 0;
let failed = 0;

/** Checks that are not Vitest's count one each. */
const checks = [
  ['types of the page', () => local(['typescript', 'bin', 'tsc'], '-p', 'tsconfig.json')],
  ['types of the worker', () => local(['typescript', 'bin', 'tsc'], '-p', 'tsconfig.worker.json')],
  ['types of scripts and tests', () => local(['typescript', 'bin', 'tsc'], '-p', 'tsconfig.node.json')],
  ['lint', () => local(['oxlint', 'bin', 'oxlint'])],
  ['format', () => local(['prettier', 'bin', 'prettier.cjs'], '--check', '--log-level', 'warn', '.')],
  ['unused files, exports and packages', () => local(['knip', 'bin', 'knip.js'])],
];
for (const [name, check] of checks) {
  const ok = check();
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  if (ok) passed++;
  else failed++;
}

const report = join(mkdtempSync(join(tmpdir(), 'receptive-')), 'vitest.json');
const finished = local(
  ['vitest', 'vitest.mjs'],
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
);
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  // A file that does not even load has no failed test of its own.
  failed += Math.max(
    numFailedTests,
    finished ? 0 : Math.max(1, numFailedTestSuites > 0 && numFailedTests === 0 ? numFailedTestSuites : 0),
  );
} catch {
  console.error('Vitest left no report: it did not run to its end.');
  failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Finds a Chromium, or installs Debian's where the system allows it; ends with a sentence where neither works. */
async function requireChromium() {
  const { findChromium } = await import('./chromium.js');
  if (findChromium()) return;
  if (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    run('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  ) {
    console.log('No Chromium here: installing the package chromium …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  }
  if (findChromium()) return;
  console.error(
    'The tests need a Chromium and found none. Install one, or name its path in the environment variable CHROMIUM_PATH.',
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}
