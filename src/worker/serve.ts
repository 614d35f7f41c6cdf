/** The worker's end of what the page asks of it. */
import { createBirpc, type BirpcReturn } from 'birpc';
import { buffersIn } from './transfer';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

interface Serving<Events> {
  /** What is told, and not answered. */
  readonly told?: readonly (keyof Events & string)[];
  /** The buffers that a message takes with it; all of its own where absent. */
  readonly leaving?: (message: unknown) => ArrayBuffer[];
}

/** Answers with the page, to be told of what goes on. */
export const serve = <Functions extends object, Events extends object = Record<string, never>>(
  functions: Functions,
  { told = [], leaving = buffersIn }: Serving<Events> = {},
): BirpcReturn<Events, Functions> =>
  createBirpc<Events, Functions>(functions, {
    post: (message: unknown) => scope.postMessage(message, leaving(message)),
    on: (receive) => {
      scope.onmessage = ({ data }) => receive(data);
    },
    eventNames: [...told],
    timeout: -1,
  });
