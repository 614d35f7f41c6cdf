/** The page's end of the reader of networks. */
// oxlint-disable-next-line import/default -- Vite makes the address of the bundled script its default export
import script from './graphReader.ts?worker&url';
import { onDemand } from './onDemand';
import type { GraphReaderFunctions } from './fileProtocol';
import { startWorker } from './startWorker';

export const graphReader = onDemand<GraphReaderFunctions>(
  'The reader of networks',
  () => startWorker(script, 'receptive reader'),
  {},
);
