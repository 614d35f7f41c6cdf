/** The page's connection to the worker. */
import { WorkerClient, type ClientEvents } from '../../worker/client';
import type { WorkerFunctions } from '../../worker/protocol';

let client: WorkerClient | null = null;

export function connect(events: ClientEvents): void {
  client = new WorkerClient(events);
}

/** The worker's functions. Throws before `connect`. */
export function worker(): WorkerFunctions {
  if (!client) throw new Error('The session has not been started.');
  return client.worker;
}
