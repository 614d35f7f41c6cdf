/** The page's end of the keeper. */
// oxlint-disable-next-line import/default -- Vite makes the address of the bundled script its default export
import script from './keeper.ts?worker&url';
import { onDemand } from './onDemand';
import type { KeeperEvents, KeeperFunctions } from './fileProtocol';
import { startWorker } from './startWorker';

/** The keeper's functions; what it tells of the work goes to `events`, one piece of work at a time. */
export function keeper(events: KeeperEvents): KeeperFunctions {
  hearing = events;
  return functions();
}

let hearing: KeeperEvents;

const functions = onDemand<KeeperFunctions, KeeperEvents>(
  'The keeper of drawings',
  () => startWorker(script, 'receptive keeper'),
  {
    share: (share) => hearing.share(share),
    found: (digits) => hearing.found(digits),
    notStored: (digits, reason) => hearing.notStored(digits, reason),
  },
);
