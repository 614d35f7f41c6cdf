/** Asks a second worker how fast backends are on a network, so that nobody waits while shaders compile. */
import type { BackendName } from '../engine/engine';
import type { NetworkSpec } from '../network';
import type { BackendReport } from './protocol';

export interface TrialRequest {
  readonly names: readonly BackendName[];
  readonly spec: NetworkSpec;
  readonly parameters: Float32Array;
}

export type Trial = (request: TrialRequest) => Promise<readonly BackendReport[]>;

/** What the second worker is called. It runs the first one's script, and that tells it what to do: nothing more has to be fetched. */
export const TRIAL = 'receptive trial';

/** Rejects where the worker cannot be started or fails. */
export const tryBackends: Trial = (request) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(location.href, { type: 'module', name: TRIAL });
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
