/** A worker for a moment: tries backends on a network and times them, so that nobody waits while shaders compile. */
import { openBackend, timeTraining } from '../engine/backends';
import { BackendError, type BackendName } from '../engine/engine';
import { buildNetwork } from '../network';
import type { BackendReport } from './protocol';
import type { TrialRequest } from './trials';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

const TIMING_MILLISECONDS = 150;

async function tryOne(name: BackendName, { spec, parameters }: TrialRequest): Promise<BackendReport> {
  try {
    const engine = await openBackend(name, buildNetwork(spec), parameters);
    const samplesPerSecond = await timeTraining(engine, TIMING_MILLISECONDS);
    engine.dispose();
    return { name, device: engine.device, unavailable: null, samplesPerSecond };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return { name, device: '', unavailable: error.reason, samplesPerSecond: null };
  }
}

scope.onmessage = async ({ data }: MessageEvent<TrialRequest>) => {
  const reports: BackendReport[] = [];
  for (const name of data.names) reports.push(await tryOne(name, data));
  scope.postMessage(reports);
};
