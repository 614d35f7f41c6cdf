/** Asks a second worker how fast backends are on a network, so that nobody waits while shaders compile. */
import type { BackendName } from '../engine/engine';
import type { NetworkSpec } from '../network';
import { whyDied } from './died';
import type { BackendReport } from './protocol';
import { startLike } from './startWorker';

export interface TrialRequest {
  readonly names: readonly BackendName[];
  readonly spec: NetworkSpec;
  readonly parameters: Float32Array;
}

/** What the second worker answers: a report for each backend, or why there are none. */
export type TrialAnswer = { readonly reports: readonly BackendReport[] } | { readonly error: string };

export type Trial = (request: TrialRequest) => Promise<readonly BackendReport[]>;

/** What the second worker is called. */
export const TRIAL = 'receptive trial';

/** A driver may take seconds to compile a large network's shaders. One that takes longer than this is not the faster one. */
const PATIENCE_MILLISECONDS = 60_000;

/**
 * No reports where the worker stays silent: then the backend in use stays. Rejects where the worker cannot be started or
 * fails. It is gone afterwards, and its device with it.
 */
export const tryBackends: Trial = async (request) => {
  const worker = startLike(TRIAL);
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<TrialAnswer>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<TrialAnswer>) => resolve(data);
      worker.onerror = (event) => resolve({ error: whyDied('The second worker', event).message });
      worker.onmessageerror = () => resolve({ error: 'The answer could not be read.' });
      patience = setTimeout(() => resolve({ reports: [] }), PATIENCE_MILLISECONDS);
      worker.postMessage(request);
    });
    if ('error' in answer) throw new Error(`The backends could not be compared: ${answer.error}`);
    return answer.reports;
  } finally {
    clearTimeout(patience);
    worker.terminate();
  }
};
