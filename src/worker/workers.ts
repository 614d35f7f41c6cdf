/** The workers that are started when they are first wanted: the page's end of each, on a script of its own. */
/* oxlint-disable import/default -- Vite makes the address of a bundled script its default export */
import fileReaderScript from './fileReader.ts?worker&url';
import graphReaderScript from './graphReader.ts?worker&url';
import keeperScript from './keeper.ts?worker&url';
import laboratoryScript from './laboratory.ts?worker&url';
import type {
  FileReaderEvents,
  FileReaderFunctions,
  GraphReaderFunctions,
  KeeperEvents,
  KeeperFunctions,
} from './fileProtocol';
import { onDemand } from './onDemand';
import type { LaboratoryEvents, LaboratoryFunctions } from './protocol';
import { startWorker } from './startWorker';

/** One that died over a file remembers nothing. */
export const fileReader = onDemand<FileReaderFunctions, FileReaderEvents>('The reader of digits', () =>
  startWorker(fileReaderScript, 'receptive digits'),
);

export const graphReader = onDemand<GraphReaderFunctions>('The reader of networks', () =>
  startWorker(graphReaderScript, 'receptive reader'),
);

/** For one piece of work at a time. */
export const keeper = onDemand<KeeperFunctions, KeeperEvents>('The keeper of drawings', () =>
  startWorker(keeperScript, 'receptive keeper'),
);

/** Where it dies, the cells told until then are done, and can be given as `earlier`. What is asked stays the page's. */
export const laboratory = onDemand<LaboratoryFunctions, LaboratoryEvents>(
  'The laboratory',
  () => startWorker(laboratoryScript, 'receptive laboratory'),
  () => [],
);
