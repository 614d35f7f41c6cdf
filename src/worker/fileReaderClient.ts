/** The page's end of the reader of digits. */
// oxlint-disable-next-line import/default -- Vite makes the address of the bundled script its default export
import script from './fileReader.ts?worker&url';
import type { FileReaderEvents, FileReaderFunctions } from './fileProtocol';
import { onDemand } from './onDemand';
import { startWorker } from './startWorker';

/** Its functions; how far it is goes to `events`. One that died over a file remembers nothing. */
export function fileReader(events: FileReaderEvents): FileReaderFunctions {
  hearing = events;
  return functions();
}

let hearing: FileReaderEvents;

const functions = onDemand<FileReaderFunctions, FileReaderEvents>(
  'The reader of digits',
  () => startWorker(script, 'receptive digits'),
  { reached: (share) => hearing.reached(share) },
);
