/** The page of the bench: runs one task at a time in a fresh worker, so that nobody meets another's caches or garbage. */
import { buildNetwork, PRESETS } from '../src/network';
import { initialise } from '../src/training/initialise';
import { encodeOnnx } from '../src/fileFormats/onnx';
import type { Figures, StepCalls, Task } from './figures';

/** What a worker is told: its task, and the network as a model for whoever takes models. */
export interface Assignment {
  readonly task: Task;
  readonly model: Uint8Array<ArrayBuffer>;
}

export type Answer<Result> = { readonly result: Result } | { readonly error: string };

const network = buildNetwork(PRESETS.lenet);
const model = encodeOnnx(network, initialise(network, { kind: 'lecun', seed: 1 }), { everyLayer: true });

function ask<Result>(worker: Worker, question: unknown): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer<Result>>) => {
      if ('result' in data) resolve(data.result);
      else reject(new Error(data.error));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

const bench = {
  run: (task: Task): Promise<Figures> =>
    ask(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), { task, model } satisfies Assignment),
  stepCalls: (): Promise<StepCalls> =>
    ask(new Worker(new URL('./stepCalls.ts', import.meta.url), { type: 'module' }), null),
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
