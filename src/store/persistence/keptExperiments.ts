/** Experiments over a reload, in IndexedDB: what was asked once, and what came out of it after every cell. */
import type { DBSchema } from 'idb';
import { Database } from '../../storage/database';
import type { ExperimentKind } from '../../worker/protocol';
import type { ExperimentState } from '../actions/experiments';

export type KeptExperiment = Pick<ExperimentState<ExperimentKind>, 'request' | 'done' | 'status'>;

interface ExperimentsSchema extends DBSchema {
  /** Records of earlier visits have the request inside. */
  experiments: { key: ExperimentKind; value: Pick<KeptExperiment, 'done' | 'status'> & Partial<KeptExperiment> };
  /** Apart, because a request that holds digits is large and does not change. */
  requests: { key: ExperimentKind; value: KeptExperiment['request'] };
}

const database = new Database<ExperimentsSchema>('receptive-experiments', 2, (created, before) => {
  if (before < 1) created.createObjectStore('experiments');
  created.createObjectStore('requests');
});

/** The requests that are in the database already. */
const kept = new Map<ExperimentKind, KeptExperiment['request']>();

/** Rejects as `Database.use` does. */
export async function keepExperiment(kind: ExperimentKind, { request, done, status }: KeptExperiment): Promise<void> {
  await database.write(['experiments', 'requests'], async (all) => {
    const requests = all.objectStore('requests');
    await all.objectStore('experiments').put({ done, status }, kind);
    // It may have been deleted underneath, with everything else of the site.
    if (kept.get(kind) !== request || (await requests.getKey(kind)) === undefined) await requests.put(request, kind);
  });
  kept.set(kind, request);
}

/** What earlier visits found, by its kind. Rejects as `Database.use` does. */
export function keptExperiments(): Promise<readonly (readonly [ExperimentKind, KeptExperiment])[]> {
  return database.use(async (open) => {
    const found: [ExperimentKind, KeptExperiment][] = [];
    for (const kind of await open.getAllKeys('experiments')) {
      const record = await open.get('experiments', kind);
      const apart = await open.get('requests', kind);
      const request = apart ?? record?.request;
      if (!record || !request) continue;
      if (apart) kept.set(kind, apart);
      found.push([kind, { request, done: record.done, status: record.status }]);
    }
    return found;
  });
}
