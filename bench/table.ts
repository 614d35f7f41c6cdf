/** How the bench prints what it found: a line a task, and at the end the claims of the README, each from the same run. */
import type { Row, StepCalls, Task, Who } from './figures';
import {
  BATCH_SIZE,
  BATCHES,
  CONNECTIVITY,
  FAST,
  IMAGE_SIDE,
  MAPS,
  MAPS_TIMES,
  SIDES,
  training,
  TRAINING_BATCHES,
} from './tasks';

const NAME_WIDTH = 44;
const COLUMNS = [
  ['samples/s', 10],
  ['slowest', 9],
  ['fastest', 9],
  ['1st step/ms', 12],
  ['predict/ms', 11],
  ['p95', 8],
  ['kB shipped', 11],
] as const;

export const HEADER = 'who'.padEnd(NAME_WIDTH) + COLUMNS.map(([name, width]) => name.padStart(width)).join('');

export function lineOf({ task, figures, shippedBytes }: Row): string {
  const { library, backend, connectivity, batch, side, maps } = task;
  const who = [
    library,
    backend,
    'threads' in task && '2 threads',
    connectivity,
    side && `${side}×${side}`,
    maps && `${maps} × the maps`,
    `batch ${batch}`,
  ]
    .filter(Boolean)
    .join(' ');
  if ('error' in figures) return `${who.padEnd(NAME_WIDTH)} ${figures.error}`;
  const { training: trained, prediction } = figures;
  const cells = [
    trained?.samplesPerSecond.toFixed(0),
    trained?.slowest.toFixed(0),
    trained?.fastest.toFixed(0),
    trained?.firstStep.toFixed(0),
    prediction?.median.toFixed(2),
    prediction?.p95.toFixed(2),
    shippedBytes > 0 ? (shippedBytes / 1000).toFixed(0) : '',
  ];
  return who.padEnd(NAME_WIDTH) + cells.map((cell, at) => (cell ?? '').padStart(COLUMNS[at]![1])).join('');
}

export const callsLine = (calls: StepCalls): string =>
  `WebGL calls of a training step: ${Object.entries(calls)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')}`;

/** What the issue of speed was judged by; a figure that could not be had is NaN. */
export function claims(rows: readonly Row[]): readonly string[] {
  /** Samples a second. */
  const rate = (who: Who, section: string, also: Partial<Task> = {}): number => {
    const wanted = Object.entries({ threads: undefined, ...who, section, ...also });
    const row = rows.find(({ task }) =>
      wanted.every(([key, value]) => (task as Record<string, unknown>)[key] === value),
    );
    return (row && 'training' in row.figures && row.figures.training?.samplesPerSecond) || NaN;
  };
  const ours = (backend: (typeof FAST)[number]): Who => ({ library: 'receptive', backend });
  const times = (ratio: number): string => `${ratio.toFixed(1)} ×`;

  const ratios = TRAINING_BATCHES.flatMap((batch) => {
    const rateOf = (who: Who): number => rate(who, training(batch));
    const peers = rows
      .filter(({ task }) => task.section === training(batch) && !['receptive', 'pytorch'].includes(task.library))
      .map(({ task }) => rateOf(task));
    const fastest = Math.max(...peers.filter((peer) => !Number.isNaN(peer)));
    const native = (backend: '1 thread' | '2 threads'): number => rateOf({ library: 'pytorch', backend });
    const onTwo = rateOf({ library: 'receptive', backend: 'wasm', threads: 2 });
    const tensorFlow = rateOf({ library: 'tensorflow', backend: 'webgl' });
    return [
      `batch ${batch}: our WebGL is ${times(rateOf(ours('webgl')) / tensorFlow)} TensorFlow.js webgl`,
      `batch ${batch}: our WebAssembly is ${times(rateOf(ours('wasm')) / fastest)} the fastest peer in a browser`,
      `batch ${batch}: our WebAssembly is ${times(rateOf(ours('wasm')) / native('1 thread'))} PyTorch outside of it, one thread each`,
      `batch ${batch}: our WebAssembly is ${times(onTwo / native('2 threads'))} PyTorch, two threads each; ${times(onTwo / rateOf(ours('wasm')))} itself on one`,
    ];
  });
  const costs = FAST.flatMap((backend) => {
    const who = ours(backend);
    const ofBatch = BATCHES.map((batch) => (1e6 / rate(who, BATCH_SIZE, { batch })).toFixed(0));
    const ofPixel = SIDES.map((side) => (1e9 / rate(who, IMAGE_SIDE, { side }) / side ** 2).toFixed(0));
    const ofMaps = MAPS.map((maps) => (1e6 / rate(who, MAPS_TIMES, { maps })).toFixed(0));
    const [shared, local] = (['shared', 'local'] as const).map((connectivity) =>
      rate(who, CONNECTIVITY, { connectivity }),
    );
    return [
      `${backend}: local takes ${times(shared! / local!)} the time of shared, batch 32`,
      `${backend}: µs a sample ${ofBatch.join(', ')} at batch ${BATCHES.join(', ')}`,
      `${backend}: ns a pixel ${ofPixel.join(', ')} at side ${SIDES.join(', ')}`,
      `${backend}: µs a sample ${ofMaps.join(', ')} with ${MAPS.join(', ')} times the maps`,
    ];
  });
  return [...ratios, ...costs];
}
