/** The other half of training on this very thread: a channel in place of a worker. */
import { serveHalf, type Answered, type Told } from '../../src/engine/wasm/twoCores/half';
import type { HalfWorker } from '../../src/engine/wasm/twoCores/halfClient';

/** `between` sees each message on its way there; false loses it. */
export function halfOnThisThread(between: (told: Told) => boolean = () => true): HalfWorker {
  const { port1, port2 } = new MessageChannel();
  serveHalf({
    postMessage: (answered: Answered, transfer) => port2.postMessage(answered, transfer),
    set onmessage(hear: ((event: MessageEvent<Told>) => void) | null) {
      port2.onmessage = (event: MessageEvent<Told>) => void (between(event.data) && hear?.(event));
    },
  });
  return {
    postMessage: (told, transfer) => port1.postMessage(told, transfer),
    set onmessage(hear: ((event: MessageEvent<Answered>) => void) | null) {
      port1.onmessage = hear;
    },
    onerror: null,
    onmessageerror: null,
    terminate: () => port1.close(),
  };
}
