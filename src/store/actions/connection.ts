/** The page's connection to the worker. */
import { WorkerClient, WorkerDied, type ClientEvents } from '../../worker/client';
import type { WorkerFunctions } from '../../worker/protocol';

let client: WorkerClient | null = null;
let why: Error = new Error('The session has not been started.');

export function connect(events: ClientEvents): void {
  try {
    client = new WorkerClient(events);
  } catch (error) {
    // As in a frame that may have scripts and nothing else.
    why = new WorkerDied(String(error), 'notAllowed');
  }
}

/** The worker's functions. Throws before `connect`, and where the page may have no worker. */
export function worker(): WorkerFunctions {
  if (!client) throw why;
  return client.worker;
}
