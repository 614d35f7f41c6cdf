/** One contender in a worker of its own: opened, trained and asked, as it is told; every figure is measured here. */
import type { Batch, Contender, Learner } from './contender';
import type { Opening, Prediction } from './figures';
import type { Answer, Assignment, Question } from './page';
import { median, quantile } from './quantiles';

/** Each loads its own code, so that nobody's start is another's. */
async function load({ task, model, unn }: Assignment): Promise<Contender | Learner> {
  switch (task.library) {
    case 'receptive': {
      const { benchSpec, openReceptive } = await import('./contenders/receptive');
      return openReceptive(task.backend, benchSpec(task), task.threads);
    }
    case 'tensorflow':
      return (await import('./contenders/tensorflow')).openTensorFlow(task.backend);
    case 'jax':
      return (await import('./contenders/jax')).openJax(task.backend);
    case 'convnetjs':
      return (await import('./contenders/convnetjs')).openConvNetJs();
    case 'unn':
      return (await import('./contenders/unn')).openUnn(unn);
    case 'onnxruntime':
      return (await import('./contenders/onnxruntime')).openOnnxRuntime(model);
    case 'pytorch':
      throw new Error('PyTorch does not run in a browser.');
  }
}

/** Seeded pictures: what is in them does not matter to the clock, that they are the same for all does. */
function batchOf(size: number, side: number): Batch {
  const images = Float32Array.from({ length: size * side * side }, (_, i) => 0.5 + 0.5 * Math.sin(i * 12.9898));
  return { images, labels: Uint8Array.from({ length: size }, (_, i) => i % 10) };
}

/** The clock counts tenths of a millisecond: the median is that of groups, the 95th percentile that of single predictions. */
const GROUP = 10;

let contender: Contender | Learner;
let batch = 0;
/** As many as fill a window. */
let steps = 1;

/** The contender, as one that trains. */
function learner(): Learner {
  if ('train' in contender) return contender;
  throw new Error(`${contender.device} only predicts.`);
}

async function open(assignment: Assignment): Promise<Opening> {
  const { task } = assignment;
  const start = performance.now();
  contender = await load(assignment);
  batch = task.batch;
  if (!('train' in contender)) return { device: contender.device, firstStep: null };
  await contender.load(batchOf(batch, task.side ?? 28));
  const loss = await contender.train(1);
  const firstStep = performance.now() - start;
  if (!Number.isFinite(loss)) throw new Error('The loss is not a finite number.');
  // What comes later would be counted as the next one's code.
  await contender.complete;
  return { device: contender.device, firstStep };
}

/** Until one was long enough for a clock of a millisecond. */
async function trainWindow(milliseconds: number): Promise<number> {
  for (;;) {
    const taken = steps;
    const start = performance.now();
    await learner().train(taken);
    const elapsed = performance.now() - start;
    steps = Math.max(1, Math.round((taken * milliseconds) / Math.max(1, elapsed)));
    // A single step may last longer than a window.
    if (elapsed >= milliseconds / 2) return (taken * batch * 1000) / elapsed;
  }
}

async function predict(runs: number): Promise<Prediction> {
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

function answer(question: Question): Promise<unknown> {
  switch (question.ask) {
    case 'open':
      return open(question.assignment);
    case 'window':
      return trainWindow(question.milliseconds);
    case 'predict':
      return predict(question.runs);
  }
}

const reply = (message: Answer<unknown>): void => globalThis.postMessage(message);

globalThis.onmessage = ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    (result) => reply({ result }),
    (error: unknown) => reply({ error: String(error) }),
  );
};
