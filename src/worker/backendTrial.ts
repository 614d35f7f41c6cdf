/** What a worker does under the name of a trial: tries backends on a network, times them, and is gone. */
import { openBackend, timeTraining } from '../engine/backends';
import { BackendError, type BackendName, type Engine } from '../engine/engine';
import { buildNetwork } from '../network';
import type { BackendReport } from './protocol';
import type { TrialAnswer, TrialRequest } from './askForTrial';

const TIMING_MILLISECONDS = 150;

async function tryOne(name: BackendName, { spec, parameters }: TrialRequest): Promise<BackendReport> {
  let engine: Engine | null = null;
  try {
    engine = await openBackend(name, buildNetwork(spec), parameters);
    const samplesPerSecond = await timeTraining(engine, TIMING_MILLISECONDS);
    return { name, device: engine.device, unavailable: null, samplesPerSecond };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return { name, device: '', unavailable: error.reason, samplesPerSecond: null };
  } finally {
    engine?.dispose();
  }
}

/**
 * The backends one after the other, so that none is slowed by another. Never rejects: what goes wrong behind a message is
 * told to nobody, and whoever asked would wait.
 */
export async function answerTrial(request: TrialRequest): Promise<TrialAnswer> {
  try {
    const reports: BackendReport[] = [];
    for (const name of request.names) reports.push(await tryOne(name, request));
    return { reports };
  } catch (error) {
    return { error: String(error) };
  }
}
