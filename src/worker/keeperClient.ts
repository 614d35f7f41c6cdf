/** The page's end of the keeper, for one piece of work at a time. */
import type { KeeperEvents, KeeperFunctions } from './fileProtocol';
// oxlint-disable-next-line import/default -- Vite makes the address of the bundled script its default export
import script from './keeper.ts?worker&url';
import { onDemand } from './onDemand';
import { startWorker } from './startWorker';

export const keeper = onDemand<KeeperFunctions, KeeperEvents>('The keeper of drawings', () =>
  startWorker(script, 'receptive keeper'),
);
