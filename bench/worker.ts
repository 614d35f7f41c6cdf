/** One contender in a worker of its own: opened, trained and asked; every figure is measured here. */
import type { Batch, Contender, Learner } from './contender';
import type { Figures, Task } from './figures';
import type { Assignment } from './page';
import { median, quantile } from './quantiles';

/** Each loads its own code, so that nobody's start is another's. */
async function open({ task, model }: Assignment): Promise<Contender | Learner> {
  switch (task.library) {
    case 'receptive': {
      const { benchSpec, openReceptive, sizedSpec } = await import('./contenders/receptive');
      return openReceptive(task.backend, task.side ? sizedSpec(task.side) : benchSpec(task.connectivity));
    }
    case 'tensorflow':
      return (await import('./contenders/tensorflow')).openTensorFlow(task.backend);
    case 'convnetjs':
      return (await import('./contenders/convnetjs')).openConvNetJs();
    case 'onnxruntime':
      return (await import('./contenders/onnxruntime')).openOnnxRuntime(model);
  }
}

/** Seeded pictures: what is in them does not matter to the clock, that they are the same for all does. */
function batchOf(size: number, side: number): Batch {
  const images = Float32Array.from({ length: size * side * side }, (_, i) => 0.5 + 0.5 * Math.sin(i * 12.9898));
  return { images, labels: Uint8Array.from({ length: size }, (_, i) => i % 10) };
}

/** Samples a second: the median of windows, each long enough for a clock of a millisecond. */
async function throughput(contender: Learner, batch: number, { windows, milliseconds }: Task): Promise<number> {
  let steps = 1;
  const rates: number[] = [];
  while (rates.length < windows) {
    const start = performance.now();
    await contender.train(steps);
    const elapsed = performance.now() - start;
    if (elapsed >= milliseconds / 2) rates.push((steps * batch * 1000) / elapsed);
    steps = Math.max(1, Math.round((steps * milliseconds) / Math.max(1, elapsed)));
  }
  return median(rates);
}

/** The clock counts tenths of a millisecond: the median is that of groups, the 95th percentile that of single predictions. */
const GROUP = 10;

async function latency(contender: Contender, runs: number): Promise<NonNullable<Figures['prediction']>> {
  const { images } = batchOf(1, 28);
  let values = 0;
  for (let run = 0; run < runs / 4; run++) values = await contender.predict(images);
  const singles: number[] = [];
  const groups: number[] = [];
  while (singles.length < runs) {
    const start = performance.now();
    let before = start;
    for (let run = 0; run < GROUP; run++) {
      await contender.predict(images);
      const now = performance.now();
      singles.push(now - before);
      before = now;
    }
    groups.push((before - start) / GROUP);
  }
  return { median: median(groups), p95: quantile(singles, 0.95), values };
}

async function measure(assignment: Assignment): Promise<Figures> {
  const { task } = assignment;
  const start = performance.now();
  const contender = await open(assignment);
  const training = 'train' in contender ? await learning(contender, task, start) : null;
  const prediction = task.predictions > 0 ? await latency(contender, task.predictions) : null;
  const { device } = contender;
  contender.dispose();
  return { device, training, prediction };
}

/** `start` is when there was nothing yet. */
async function learning(learner: Learner, task: Task, start: number): Promise<NonNullable<Figures['training']>> {
  await learner.load(batchOf(task.batch, task.side ?? 28));
  const loss = await learner.train(1);
  const firstStep = performance.now() - start;
  if (!Number.isFinite(loss)) throw new Error('The loss is not a finite number.');
  return { firstStep, samplesPerSecond: await throughput(learner, task.batch, task) };
}

globalThis.onmessage = ({ data }: MessageEvent<Assignment>) => {
  measure(data).then(
    (result) => globalThis.postMessage({ result }),
    (error: unknown) => globalThis.postMessage({ error: String(error) }),
  );
};
