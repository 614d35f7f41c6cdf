/** The page of the bench: each contender in a worker of its own, so that nobody meets another's caches or garbage. */
import { buildNetwork, PRESETS } from '../src/network';
import { initialise } from '../src/training/initialise';
import { encodeOnnx } from '../src/fileFormats/onnx';
import type { Opening, Prediction, StepCalls, Task } from './figures';

/** What a worker is told: its task, and what some contenders run: the network as a model, and UNN.js's text. */
export interface Assignment {
  readonly task: Task;
  readonly model: Uint8Array<ArrayBuffer>;
  readonly unn: string;
}

export type Question =
  | { readonly ask: 'open'; readonly assignment: Assignment }
  | { readonly ask: 'window'; readonly milliseconds: number }
  | { readonly ask: 'predict'; readonly runs: number };

export type Answer<Result> = { readonly result: Result } | { readonly error: string };

const network = buildNetwork(PRESETS.lenet);
const model = encodeOnnx(network, initialise(network, { kind: 'lecun', seed: 1 }), { everyLayer: true });

function ask<Result>(worker: Worker, question: Question | null): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer<Result>>) => {
      if ('result' in data) resolve(data.result);
      else reject(new Error(data.error));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}

/** By number, as they were opened. */
const workers: Worker[] = [];

const bench = {
  /** Makes a worker; the others are asked of by its number. */
  make(): number {
    return workers.push(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })) - 1;
  },
  open: (number: number, task: Task, unn: string): Promise<Opening> =>
    ask(workers[number]!, { ask: 'open', assignment: { task, model, unn } }),
  window: (number: number, milliseconds: number): Promise<number> =>
    ask(workers[number]!, { ask: 'window', milliseconds }),
  predict: (number: number, runs: number): Promise<Prediction> => ask(workers[number]!, { ask: 'predict', runs }),
  close: (number: number): void => workers[number]!.terminate(),
  stepCalls(): Promise<StepCalls> {
    const worker = new Worker(new URL('./stepCalls.ts', import.meta.url), { type: 'module' });
    return ask<StepCalls>(worker, null).finally(() => worker.terminate());
  },
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
