/** One contender in a worker of its own: opened, trained and asked; every figure is measured here. */
import type { Batch, Contender, OpenContender } from './contender';
import type { Figures, Task } from './figures';
import type { BackendName } from '../src/engine/engine';

/** Each loads its own code, so that nobody's start is another's. */
function openerOf(task: Task): OpenContender {
  switch (task.library) {
    case 'receptive':
      return async () => {
        const { benchSpec, openReceptive, sizedSpec } = await import('./contenders/receptive');
        const spec = task.side ? sizedSpec(task.side) : benchSpec(task.connectivity);
        return openReceptive(task.backend as BackendName, spec);
      };
    case 'tensorflow':
      return async () =>
        (await import('./contenders/tensorflow')).openTensorFlow(task.backend as 'webgl' | 'wasm' | 'cpu');
    case 'convnetjs':
      return async () => (await import('./contenders/convnetjs')).openConvNetJs();
  }
}

/** Seeded pictures: what is in them does not matter to the clock, that they are the same for all does. */
function batchOf(size: number, side: number): Batch {
  const images = Float32Array.from({ length: size * side * side }, (_, i) => 0.5 + 0.5 * Math.sin(i * 12.9898));
  return { images, labels: Uint8Array.from({ length: size }, (_, i) => i % 10) };
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

/** Samples a second: the median of windows, each long enough for a clock of a millisecond. */
async function throughput(contender: Contender, batch: number, { windows, milliseconds }: Task): Promise<number> {
  let steps = 1;
  const rates: number[] = [];
  while (rates.length < windows) {
    const start = performance.now();
    await contender.train(steps);
    const elapsed = performance.now() - start;
    if (elapsed >= milliseconds / 2) rates.push((steps * batch * 1000) / elapsed);
    steps = Math.max(1, Math.round((steps * milliseconds) / Math.max(1, elapsed)));
  }
  return middle(rates);
}

async function latency(contender: Contender, runs: number): Promise<{ median: number; p95: number; values: number }> {
  const { images } = batchOf(1, 28);
  const times: number[] = [];
  let values = 0;
  for (let run = -Math.ceil(runs / 4); run < runs; run++) {
    const start = performance.now();
    values = await contender.predict(images);
    if (run >= 0) times.push(performance.now() - start);
  }
  return { median: middle(times), p95: percentile(times, 0.95), values };
}

async function measure(task: Task): Promise<Figures> {
  const start = performance.now();
  const contender = await openerOf(task)();
  contender.load(batchOf(task.batch, task.side ?? 28));
  const loss = await contender.train(1);
  const firstStep = performance.now() - start;
  if (!Number.isFinite(loss)) throw new Error('The loss is not a finite number.');
  const samplesPerSecond = await throughput(contender, task.batch, task);
  const prediction = task.predictions > 0 ? await latency(contender, task.predictions) : null;
  const { device } = contender;
  contender.dispose();
  return { device, firstStep, samplesPerSecond, prediction };
}

globalThis.onmessage = ({ data }: MessageEvent<Task>) => {
  measure(data).then(
    (figures) => globalThis.postMessage({ figures }),
    (error: unknown) => globalThis.postMessage({ error: String(error) }),
  );
};
