/** Asks a worker of its own how fast backends are on a network. */
import type { BackendName } from '../engine/engine';
import type { NetworkSpec } from '../network';
import type { BackendReport } from './protocol';

export interface TrialRequest {
  readonly names: readonly BackendName[];
  readonly spec: NetworkSpec;
  readonly parameters: Float32Array;
}

export type Trial = (request: TrialRequest) => Promise<readonly BackendReport[]>;

/** Rejects where the worker cannot be started or fails. */
export const tryBackends: Trial = (request) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./trial.ts', import.meta.url), { type: 'module', name: 'receptive trial' });
    worker.onmessage = ({ data }: MessageEvent<readonly BackendReport[]>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new Error(`The backends could not be compared: ${message}`));
    };
    worker.postMessage(request);
  });
