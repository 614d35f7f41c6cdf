/** The worker: carries messages between the page and the service, and nothing else; or, under other names, a trial of the backends, or the half of training that a second core has. */
import { createBirpc } from 'birpc';
import { serveHalf } from '../engine/wasm/twoCores/half';
import type { PageFunctions, WorkerFunctions } from './protocol';
import { Service } from './service';
import { buffersIn } from './transfer';
import { answerTrial } from './backendTrial';
import { TRIAL, tryBackends, type TrialRequest } from './askForTrial';
import { HALF, halfStarter } from './secondCore';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

function serve(): void {
  // Answers own what they carry, so their arrays are transferred.
  const page = createBirpc<PageFunctions, WorkerFunctions>({} as WorkerFunctions, {
    post: (message) => scope.postMessage(message, { transfer: buffersIn(message) }),
    on: (receive) => {
      scope.onmessage = ({ data }) => receive(data);
    },
    eventNames: ['progress', 'trouble', 'computeChanged'],
    timeout: -1,
    resolver: (name) => {
      const method = service[name as keyof WorkerFunctions] as (...args: unknown[]) => unknown;
      return (...args) => method.apply(service, args);
    },
  });
  const service = new Service(page, tryBackends, halfStarter());
}

if (scope.name === TRIAL) {
  scope.onmessage = async ({ data }: MessageEvent<TrialRequest>) => scope.postMessage(await answerTrial(data));
} else if (scope.name === HALF) serveHalf(scope);
else serve();
