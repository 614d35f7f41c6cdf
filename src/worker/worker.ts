/** The worker: carries messages between the page and the service, and nothing else; or, under other names, a trial of the backends, or the half of training that a second core has. */
import { serveHalf } from '../engine/wasm/twoCores/half';
import type { PageFunctions, WorkerFunctions } from './protocol';
import { serve } from './serve';
import { serviceFor } from './service';
import { answerTrial } from './backendTrial';
import { TRIAL, tryBackends, type TrialRequest } from './askForTrial';
import { HALF, halfStarter } from './secondCore';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

if (scope.name === TRIAL) {
  scope.onmessage = async ({ data }: MessageEvent<TrialRequest>) => scope.postMessage(await answerTrial(data));
} else if (scope.name === HALF) serveHalf(scope);
else {
  const functions = {} as WorkerFunctions;
  const page = serve<WorkerFunctions, PageFunctions>(functions, { told: ['progress', 'trouble', 'computeChanged'] });
  Object.assign(functions, serviceFor(page, tryBackends, halfStarter()));
}
