/** Workers that are started when they are first asked something, and again after they died over it. */
import { createBirpc, type BirpcReturn } from 'birpc';
import type { WorkerPort } from './client';
import { WorkerDied, whyDied } from './died';
import { buffersIn } from './transfer';

/**
 * Gives the functions of a worker that `who` names and `spawn` starts; what it tells unasked goes to the events that were
 * given last. A call rejects where the worker dies over it; the next one starts another. Arrays that are sent are given away,
 * but for those that are not `leaving`.
 */
export function onDemand<Functions extends object, Events extends object = Record<string, never>>(
  who: string,
  spawn: () => WorkerPort,
  leaving: (message: unknown) => ArrayBuffer[] = buffersIn,
): (events?: Events) => BirpcReturn<Functions, Events> {
  let rpc: BirpcReturn<Functions, Events> | null = null;
  let hearing = {} as Events;
  const connect = (): BirpcReturn<Functions, Events> => {
    const port = spawn();
    const opened = createBirpc<Functions, Events>({} as Events, {
      resolver: (name) => hearing[name as keyof Events] as (...told: unknown[]) => unknown,
      post: (message) => port.postMessage(message, { transfer: leaving(message) }),
      on: (receive) => {
        port.onmessage = ({ data }) => receive(data);
      },
      timeout: -1,
    });
    const close = (why: Error): void => {
      port.terminate();
      opened.$close(why);
      rpc = null;
    };
    port.onerror = (event) => close(whyDied(who, event));
    port.onmessageerror = () => close(new WorkerDied(`A message of ${who.toLowerCase()} could not be read.`));
    return opened;
  };
  return (events) => {
    if (events) hearing = events;
    return (rpc ??= connect());
  };
}
