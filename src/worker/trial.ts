/** What a worker does under the name of a trial: tries backends on a network, times them, and is gone. */
import { openBackend, timeTraining } from '../engine/backends';
import { BackendError, type BackendName } from '../engine/engine';
import { buildNetwork } from '../network';
import type { BackendReport } from './protocol';
import type { TrialRequest } from './trials';

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

/** The backends one after the other, so that none is slowed by another. */
export async function answerTrial(request: TrialRequest): Promise<readonly BackendReport[]> {
  const reports: BackendReport[] = [];
  for (const name of request.names) reports.push(await tryOne(name, request));
  return reports;
}
