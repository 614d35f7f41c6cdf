/** Which test files a change touches: those that import what changed, and, of the page's, those of the places that changed. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.js';

/** What every page test loads: the page itself, and what drives it. */
const OF_THE_PAGE = /^(src|public)\/|^(index|gallery)\.html$|^vite\.config\.ts$|^tests\/page\/serve\.ts$/;

/** Files that differ from a commit's or are not in git yet, by their paths from the root. */
export function changedFiles(commit) {
  const git = (...args) => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    if (status === 0) return stdout.split('\n').filter((line) => line !== '');
    console.error(stderr.trim());
    process.exit(2);
  };
  return [
    ...git('diff', '--name-only', '--diff-filter=d', commit, '--'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ];
}

/**
 * What `vitest related` is told: the changed files, whose importers it finds by itself, and the page's tests, which import
 * nothing of the page. A change under `lens/matrix` touches the page file `matrix`; one in a place without a file of its
 * name touches all page files.
 */
export function testsTouchedBy(changed) {
  const pageFiles = readdirSync(join(root, 'tests/page')).filter((file) => file.endsWith('.test.ts'));
  const touched = changed
    .filter((path) => OF_THE_PAGE.test(path))
    .flatMap((path) => {
      const own = pageFiles.filter((file) => path.split(/[/.]/).includes(file.slice(0, -'.test.ts'.length)));
      return own.length > 0 ? own : pageFiles;
    });
  return [...new Set([...changed, ...touched.map((file) => `tests/page/${file}`)])];
}
