/**
 * `npm test`: types, lint, format and unused code, and beside them every test in Node and in a real Chromium.
 * `npm test -- NAME …`: the test files whose path contains a NAME. `npm test -- --changed [COMMIT]`: those that a change
 * since the commit touches. Both without the other checks. Ends with `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedFiles, testsTouchedBy } from './changedTests.js';
import { installIfNeeded, root } from './install.js';

const SLOWEST_FILES = 10;

const CHECKS = [
  ['types of the page', 'typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['types of the worker', 'typescript/bin/tsc', '-p', 'tsconfig.worker.json'],
  ['types of scripts and tests', 'typescript/bin/tsc', '-p', 'tsconfig.node.json'],
  ['lint', 'oxlint/bin/oxlint'],
  ['format', 'oxfmt/bin/oxfmt', '--check'],
  ['unused files, exports and packages', 'knip/bin/knip.js'],
];

installIfNeeded();
await requireChromium();

const [first, ...rest] = process.argv.slice(2);
const whole = first === undefined;
const selection = first === '--changed' ? touched(rest[0]) : whole ? [] : ['run', first, ...rest];
const [checks, tests] = await Promise.all([whole ? runChecks() : [], runTests(whole ? ['run'] : selection)]);

for (const { name, ok, said } of checks) console.log(`${ok ? '' : said}${ok ? 'ok  ' : 'FAIL'} ${name}`);
report(checks, tests.files);
const passed = tests.passed + checks.filter(({ ok }) => ok).length;
const failed = tests.failed + checks.filter(({ ok }) => !ok).length;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** What Vitest is told to run after a change; ends here where it touches no test. */
function touched(commit = 'HEAD') {
  const files = testsTouchedBy(changedFiles(commit));
  if (files.length > 0) return ['related', '--run', ...files];
  console.log(`Nothing has changed since ${commit}.\n0 passed, 0 failed`);
  process.exit(0);
}

/** Runs a package's script; what it says is shown at once, or kept where something else is being shown. */
function runScript(path, args, kept = false) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', path), ...args], {
      cwd: root,
      stdio: ['inherit', kept ? 'pipe' : 'inherit', kept ? 'pipe' : 'inherit'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
    child.on('close', (status) => done({ ok: status === 0, said }));
  });
}

/** One after the other: Vitest takes the other cores. */
async function runChecks() {
  const results = [];
  for (const [name, path, ...args] of CHECKS) {
    const start = Date.now();
    const { ok, said } = await runScript(path, args, true);
    results.push({ name, ok, said, milliseconds: Date.now() - start });
  }
  return results;
}

async function runTests(selected) {
  const path = join(mkdtempSync(join(tmpdir(), 'receptive-')), 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const { ok } = await runScript('vitest/vitest.mjs', [...selected, ...reporters]);
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(path, 'utf8'));
    // A file that does not even load has no failed test of its own.
    const failed = Math.max(numFailedTests, ok ? 0 : Math.max(1, numFailedTests === 0 ? numFailedTestSuites : 0));
    return { passed: numPassedTests, failed, files: testResults };
  } catch {
    console.error('Vitest left no report: it did not run to its end.');
    return { passed: 0, failed: 1, files: [] };
  }
}

/** Where the time goes: the slowest files, and what each kind takes, all of its files added up. */
function report(checks, files) {
  const timed = files
    .map(({ name, startTime, endTime }) => ({
      name: name.slice(name.lastIndexOf('/tests/') + '/tests/'.length),
      milliseconds: endTime - startTime,
    }))
    .toSorted((a, b) => b.milliseconds - a.milliseconds);
  const seconds = (all) => `${(all.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000).toFixed(1)} s`;
  console.log(`\nThe slowest files:`);
  for (const file of timed.slice(0, SLOWEST_FILES)) console.log(`  ${seconds([file]).padStart(8)}  ${file.name}`);
  console.log('All files of a kind, one after the other:');
  for (const kind of ['unit', 'engine', 'component', 'page']) {
    const ofKind = timed.filter(({ name }) => name.startsWith(`${kind}/`));
    if (ofKind.length > 0) console.log(`  ${seconds(ofKind).padStart(8)}  ${kind}, ${ofKind.length} files`);
  }
  if (checks.length > 0) console.log(`  ${seconds(checks).padStart(8)}  static checks`);
}

/** Finds a Chromium, or installs Debian's where the system allows it; ends with a sentence where neither works. */
async function requireChromium() {
  const { findChromium } = await import('./chromium.js');
  if (findChromium()) return;
  const run = (command, args, options = {}) => spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    run('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  ) {
    console.log('No Chromium here: installing the package chromium-headless-shell …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-cjk']);
    if (!findChromium()) run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (findChromium()) return;
  console.error(
    'The tests need a Chromium and found none. Install one, or name its path in the environment variable CHROMIUM_PATH.',
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}
