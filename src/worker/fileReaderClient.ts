/** The page's end of the reader of digits. The worker is started for the first file and again after it died. */
import { createBirpc, type BirpcReturn } from 'birpc';
import type { WorkerPort } from './client';
import { WorkerDied, whyDied } from './died';
// oxlint-disable-next-line import/default -- Vite makes the address of the bundled script its default export
import script from './fileReader.ts?worker&url';
import type { FileReaderEvents, FileReaderFunctions } from './protocol';
import { startWorker } from './startWorker';

type Rpc = BirpcReturn<FileReaderFunctions, FileReaderEvents>;

let open: Rpc | null = null;

/** Its functions. A call rejects where the worker dies over it; the next one starts another, which remembers nothing. */
export const fileReader = (events: FileReaderEvents): FileReaderFunctions => (open ??= connect(events));

function connect(events: FileReaderEvents): Rpc {
  const port: WorkerPort = startWorker(script, 'receptive digits');
  const rpc = createBirpc<FileReaderFunctions, FileReaderEvents>(events, {
    post: (message) => port.postMessage(message),
    on: (receive) => {
      port.onmessage = ({ data }) => receive(data);
    },
    timeout: -1,
  });
  const close = (why: Error): void => {
    port.terminate();
    rpc.$close(why);
    open = null;
  };
  port.onerror = (event) => close(whyDied('The reader of digits', event));
  port.onmessageerror = () => close(new WorkerDied('A message of the reader of digits could not be read.'));
  return rpc;
}
