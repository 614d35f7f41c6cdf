/** The page's end of the reader of networks. The worker is started for the first file and again after it died. */
import { createBirpc, type BirpcReturn } from 'birpc';
import type { WorkerPort } from './client';
// oxlint-disable-next-line import/default -- Vite makes the address of the bundled script its default export
import script from './graphReader.ts?worker&url';
import { startWorker } from './startWorker';
import type { GraphReaderFunctions } from './protocol';

const spawnReader = (): WorkerPort => startWorker(script, 'receptive reader');

type Rpc = BirpcReturn<GraphReaderFunctions>;

let open: { readonly port: WorkerPort; readonly rpc: Rpc } | null = null;

/** Its functions. A call rejects where the worker dies over it; the next one starts another. */
export function graphReader(): GraphReaderFunctions {
  open ??= connect();
  return open.rpc;
}

function connect(): { readonly port: WorkerPort; readonly rpc: Rpc } {
  const port = spawnReader();
  const rpc = createBirpc<GraphReaderFunctions>(
    {},
    {
      post: (message) => port.postMessage(message),
      on: (receive) => {
        port.onmessage = ({ data }) => receive(data);
      },
      timeout: -1,
    },
  );
  const close = (why: string): void => {
    port.terminate();
    rpc.$close(new Error(why));
    open = null;
  };
  port.onerror = ({ message }) => close(`The reader of networks failed: ${message}`);
  port.onmessageerror = () => close('A message of the reader of networks could not be read.');
  return { port, rpc };
}
