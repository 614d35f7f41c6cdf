/** Experiments over a reload, in IndexedDB: what was asked once, and what came out of it after every cell. */
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDatabase, storing } from '../digits/storage';
import type { ExperimentKind } from '../worker/protocol';
import type { ExperimentState } from './experiments';

export type KeptExperiment = Pick<ExperimentState<ExperimentKind>, 'request' | 'done' | 'status'>;

interface ExperimentsSchema extends DBSchema {
  /** Records of earlier visits have the request inside. */
  experiments: { key: ExperimentKind; value: Pick<KeptExperiment, 'done' | 'status'> & Partial<KeptExperiment> };
  /** Apart, because a request that holds digits is large and does not change. */
  requests: { key: ExperimentKind; value: KeptExperiment['request'] };
}

let database: Promise<IDBPDatabase<ExperimentsSchema>> | null = null;
const open = (): Promise<IDBPDatabase<ExperimentsSchema>> => {
  database ??= openDatabase<ExperimentsSchema>('receptive-experiments', 2, (created, before) => {
    if (before < 1) created.createObjectStore('experiments');
    created.createObjectStore('requests');
  });
  // Tried again the next time.
  database.catch(() => (database = null));
  return database;
};

/** The requests that are in the database already. */
const kept = new Map<ExperimentKind, KeptExperiment['request']>();

/** Rejects as `openDatabase` does. */
export async function keepExperiment(kind: ExperimentKind, { request, done, status }: KeptExperiment): Promise<void> {
  const all = (await open()).transaction(['experiments', 'requests'], 'readwrite');
  const writing: Promise<unknown>[] = [all.objectStore('experiments').put({ done, status }, kind), all.done];
  if (kept.get(kind) !== request) writing.push(all.objectStore('requests').put(request, kind));
  await storing(Promise.all(writing));
  kept.set(kind, request);
}

/** What earlier visits found, by its kind. Rejects as `openDatabase` does. */
export async function keptExperiments(): Promise<readonly (readonly [ExperimentKind, KeptExperiment])[]> {
  const opened = await open();
  const found: [ExperimentKind, KeptExperiment][] = [];
  for (const kind of await storing(opened.getAllKeys('experiments'))) {
    const record = await storing(opened.get('experiments', kind));
    const apart = await storing(opened.get('requests', kind));
    const request = apart ?? record?.request;
    if (!record || !request) continue;
    if (apart) kept.set(kind, apart);
    found.push([kind, { request, done: record.done, status: record.status }]);
  }
  return found;
}
