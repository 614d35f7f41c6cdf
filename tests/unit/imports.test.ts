/** Data flows one way: who may import whom, checked over every import in src. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');

const PLACES = ['header', 'paper', 'stage', 'lens', 'dock', 'editor', 'ownNetwork', 'tour'];

/** What each room may use, besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  async: [],
  network: [],
  fileFormats: ['network', 'result'],
  host: [],
  result: [],
  storage: [],
  digits: ['network', 'storage', 'result'],
  engine: ['network'],
  training: ['engine', 'digits', 'network'],
  worker: ['async', 'training', 'engine', 'digits', 'network', 'fileFormats', 'storage', 'result'],
  i18n: [],
  ui: ['host', 'i18n'],
  store: ['host', 'async', 'worker', 'digits', 'fileFormats', 'network', 'i18n', 'storage', 'result'],
  offline: ['store'],
  ...Object.fromEntries(PLACES.map((place) => [place, ['host', 'async', 'store', 'ui', 'i18n', 'network', 'digits']])),
};

/** The page may know the workers by their clients and their protocol, nothing behind them. */
const CLIENT_ONLY = /^worker\/(client|workers|protocol|fileProtocol)$/;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.endsWith('.as.ts'))
  .map((file) => file.replaceAll('\\', '/'));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const path = join(src, file);
  const { module } = parseSync(path, readFileSync(path, 'utf8'));
  const text = readFileSync(path, 'utf8');
  const written = [
    ...module.staticImports.map(({ moduleRequest, start, end }) => ({
      to: moduleRequest.value,
      typeOnly: /^import type\b/.test(text.slice(start, end)),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ to: moduleRequest.value, typeOnly: isType }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      to: text.slice(moduleRequest.start, moduleRequest.end).replace(/['"`]/g, ''),
      typeOnly: false,
    })),
  ];
  return written
    .filter(({ to }) => to.startsWith('.'))
    .map(({ to, typeOnly }) => ({
      from: file,
      to: relative(src, resolve(dirname(path), to)).replaceAll('\\', '/'),
      typeOnly,
    }));
}

const roomOf = (path: string): string => (path.includes('/') || path in ALLOWED ? path.split('/')[0]! : '');

function allowed({ from, to, typeOnly }: Import): boolean {
  const [here, there] = [roomOf(from), roomOf(to)];
  // The page itself, the gallery, which shows all of it, and the element, which shows a panel.
  if (['', 'gallery', 'element'].includes(here)) return true;
  if (here === there) return here !== 'lens' || sameLensPanel(from, to);
  if (there === 'worker' && !CLIENT_ONLY.test(to)) return false;
  if (typeOnly && /^worker\/(fileP|p)rotocol$/.test(to)) return true;
  return ALLOWED[here]?.includes(there) ?? false;
}

/** Panels never import each other. What several share stands in lens/ itself, and of experiments in lens/experiments. */
function sameLensPanel(from: string, to: string): boolean {
  const panel = (path: string): string => path.split('/').slice(1, -1)[0] ?? '';
  return ['', 'experiments', panel(from)].includes(panel(to)) || from === 'lens/panels.tsx';
}

test('imports go downwards only', () => {
  const wrong = files.flatMap(importsOf).filter((found) => !allowed(found));
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('there are imports to check', () => {
  expect(files.flatMap(importsOf).length).toBeGreaterThan(50);
});

/** The circles of a graph: its strongly connected components of more than one node (Tarjan 1972). */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (path.includes(next)) lowest.set(node, Math.min(lowest.get(node)!, lowest.get(next)!));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const circle = path.splice(path.indexOf(node));
    if (circle.length > 1) circles.push(circle.toSorted());
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}

/** Who imports whom. */
function graphOf(found: readonly Import[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map(
    files.flatMap((file) => [file, file.replace(/(\/index)?\.tsx?$/, '')].map((name) => [name, file])),
  );
  const graph = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { from, to } of found) {
    const file = names.get(to);
    if (file) graph.get(from)!.push(file);
  }
  return graph;
}

test('circles are found', () => {
  const graph = new Map(Object.entries({ a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: ['d'], f: ['a'] }));
  expect(circlesOf(graph)).toEqual([
    ['d', 'e'],
    ['a', 'b', 'c'],
  ]);
});

test('no file imports itself by way of others', () => {
  expect(circlesOf(graphOf(files.flatMap(importsOf).filter(({ typeOnly }) => !typeOnly)))).toEqual([]);
});

test('nor does what a network is know of types that know of it', () => {
  const inNetwork = files.flatMap(importsOf).filter(({ from }) => from.startsWith('network/'));
  expect(circlesOf(graphOf(inNetwork))).toEqual([]);
});
