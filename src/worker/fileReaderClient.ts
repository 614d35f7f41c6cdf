/** The page's end of the reader of digits. One that died over a file remembers nothing. */
import type { FileReaderEvents, FileReaderFunctions } from './fileProtocol';
// oxlint-disable-next-line import/default -- Vite makes the address of the bundled script its default export
import script from './fileReader.ts?worker&url';
import { onDemand } from './onDemand';
import { startWorker } from './startWorker';

export const fileReader = onDemand<FileReaderFunctions, FileReaderEvents>('The reader of digits', () =>
  startWorker(script, 'receptive digits'),
);
