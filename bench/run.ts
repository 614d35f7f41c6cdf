/** `npm run bench`: all contenders in one headless Chromium, one after the other; prints a table and writes build/bench.json. */
import type { AddressInfo } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../scripts/chromium.js';
import type { Figures, Task } from './figures';
import { measureSmoothness } from './smoothness';

const root = resolve(import.meta.dirname, '..');
const configFile = resolve(root, 'bench/vite.config.ts');
const quick = process.argv.includes('--quick');
const timing = quick
  ? { windows: 2, milliseconds: 250, predictions: 20 }
  : { windows: 5, milliseconds: 1000, predictions: 200 };

const header = `${'who'.padEnd(44)} ${'samples/s'.padStart(10)} ${'1st step/ms'.padStart(11)} ${'predict/ms'.padStart(9)} ${'p95'.padStart(8)}`;

interface Row extends Task {
  readonly section: string;
  readonly figures: Figures | { readonly error: string };
}

const everybody: readonly Pick<Task, 'library' | 'backend'>[] = [
  { library: 'receptive', backend: 'webgl' },
  { library: 'receptive', backend: 'wasm' },
  { library: 'receptive', backend: 'reference' },
  { library: 'tensorflow', backend: 'webgl' },
  { library: 'tensorflow', backend: 'wasm' },
  { library: 'tensorflow', backend: 'cpu' },
  { library: 'convnetjs', backend: 'js' },
];

const tasks: (Task & { readonly section: string })[] = [
  ...[32, 128].flatMap((batch) =>
    everybody.map((who) => ({
      ...who,
      ...timing,
      batch,
      predictions: batch === 32 ? timing.predictions : 0,
      section: `training, batch ${batch}`,
    })),
  ),
  ...(['webgl', 'wasm'] as const).flatMap((backend) => [
    ...(['shared', 'local', 'full'] as const).map((connectivity) => ({
      library: 'receptive' as const,
      backend,
      connectivity,
      batch: 32,
      ...timing,
      predictions: 0,
      section: 'connectivity, batch 32',
    })),
    ...[8, 32, 64, 128, 256].map((batch) => ({
      library: 'receptive' as const,
      backend,
      batch,
      ...timing,
      predictions: 0,
      section: 'batch size',
    })),
    ...[28, 56, 112].map((side) => ({
      library: 'receptive' as const,
      backend,
      side,
      batch: 8,
      ...timing,
      predictions: 0,
      section: 'image side, batch 8',
    })),
  ]),
];

await build({ configFile, logLevel: 'warn' });
const server = await preview({ configFile, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } });
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
const rows: Row[] = [];
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'bench' in window);
  const renderer = await page.evaluate(() => {
    const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
    return gl
      ? String(gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER))
      : 'no WebGL2';
  });
  console.log(`${browser.version()}, ${renderer}\n`);
  let section = '';
  for (const task of tasks) {
    if (task.section !== section) console.log(`${(section = task.section)}\n${header}`);
    const figures = await page
      .evaluate((one) => window.bench.run(one), task)
      .catch((error: unknown) => ({ error: String(error) }));
    rows.push({ ...task, figures });
    console.log(line(rows.at(-1)!));
  }
  console.log(`\n${ratios().join('\n')}`);
  await browser.close();
  console.log('\nthe page');
  const smoothness = await measureSmoothness(quick ? 2000 : 10_000);
  mkdirSync(resolve(root, 'build'), { recursive: true });
  writeFileSync(
    resolve(root, 'build/bench.json'),
    JSON.stringify({ chromium: browser.version(), renderer, rows, smoothness }, null, 2),
  );
} finally {
  await browser.close();
  await server.close();
}

function line({ library, backend, connectivity, batch, side, figures }: Row): string {
  const who = [library, backend, connectivity, side && `${side}×${side}`, `batch ${batch}`]
    .filter(Boolean)
    .join(' ')
    .padEnd(44);
  if ('error' in figures) return `${who} ${figures.error}`;
  const { samplesPerSecond, firstStep, prediction } = figures;
  const predicted = prediction
    ? `${prediction.median.toFixed(2).padStart(9)} ${prediction.p95.toFixed(2).padStart(8)}`
    : '';
  return `${who} ${samplesPerSecond.toFixed(0).padStart(10)} ${firstStep.toFixed(0).padStart(11)} ${predicted}`;
}

/** The claims of the README, each from this run. */
function ratios(): string[] {
  const rate = (library: string, backend: string, batch: number): number => {
    const row = rows.find(
      (one) =>
        one.library === library && one.backend === backend && one.batch === batch && one.section.startsWith('training'),
    );
    return row && 'samplesPerSecond' in row.figures ? row.figures.samplesPerSecond : NaN;
  };
  return [32, 128].flatMap((batch) => {
    const peers = everybody
      .filter(({ library }) => library !== 'receptive')
      .map(({ library, backend }) => rate(library, backend, batch));
    const fastest = Math.max(...peers.filter((peer) => !Number.isNaN(peer)));
    return [
      `batch ${batch}: our WebGL is ${(rate('receptive', 'webgl', batch) / rate('tensorflow', 'webgl', batch)).toFixed(1)} × TensorFlow.js webgl`,
      `batch ${batch}: our WebAssembly is ${(rate('receptive', 'wasm', batch) / fastest).toFixed(1)} × the fastest peer`,
    ];
  });
}
