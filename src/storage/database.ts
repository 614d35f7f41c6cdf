/** The browser's databases: each is opened when it is first needed, and again after it failed to open or was closed underneath. */
import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type OpenDBCallbacks,
  type StoreNames,
} from 'idb';
import { keepsNothing } from './keeping';

/** `unavailable`: there is no database, or it does not open; `newer`: a later version of the page has written it; `full`: no space is left. */
export type StorageReason = 'unavailable' | 'newer' | 'full' | 'failed';

export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    readonly reason: StorageReason,
    message: string,
  ) {
    super(message);
  }
}

/** Why something could not be stored, as a notice says it. */
export const storageReason = (error: unknown): StorageReason =>
  error instanceof StorageError ? error.reason : 'failed';

const REASONS: Readonly<Record<string, StorageReason>> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
  SecurityError: 'unavailable',
  InvalidStateError: 'unavailable',
  UnknownError: 'unavailable',
};

const storageError = (error: unknown): StorageError => {
  if (error instanceof StorageError) return error;
  const { name, message } = error instanceof Error || error instanceof DOMException ? error : new Error(String(error));
  return new StorageError(REASONS[name] ?? 'failed', message);
};

/** Some browsers neither open a database nor say why they do not; a busy machine may take seconds. */
const OPENING_MILLISECONDS = 10_000;

/**
 * How work fails on a connection that was closed underneath it, refused or ended in the middle, and how a new one fails
 * while the browser still clears what the site has stored. The connection has no property that says so, and its `close`
 * event comes late or not at all.
 */
const PERHAPS_CLOSED: ReadonlySet<string> = new Set(['InvalidStateError', 'AbortError', 'UnknownError']);

/** Before each new try: clearing takes a while. */
const PAUSES_MILLISECONDS = [0, 100, 500, 2000] as const;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Database<Schema extends DBSchema> {
  #opening: Promise<IDBPDatabase<Schema>> | null = null;
  /** The connection, as long as nothing has closed it. */
  #open: IDBPDatabase<Schema> | null = null;
  /** Whether it has ever opened: where it never did, no try more helps. */
  #everOpened = false;

  constructor(
    private readonly name: string,
    private readonly version: number,
    private readonly upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
  ) {}

  /**
   * Runs a piece of work with the database; where the connection may have been closed meanwhile, again with a new one.
   * Whatever goes wrong rejects as a StorageError.
   */
  async use<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
    for (let tries = 0; ; tries++) {
      let connection: IDBPDatabase<Schema> | undefined;
      try {
        connection = await this.#connection();
        return await work(connection);
      } catch (error) {
        const perhapsClosed = this.#everOpened && error instanceof DOMException && PERHAPS_CLOSED.has(error.name);
        const wait = PAUSES_MILLISECONDS[tries];
        if (!perhapsClosed || wait === undefined) throw storageError(error);
        if (connection) {
          connection.close();
          this.#forget(connection);
        }
        await pause(wait);
      }
    }
  }

  /**
   * Writes into some stores, all of it or nothing. A request that fails ends its transaction as well, and so does work that
   * throws between two; both are waited for, so that neither rejects behind anybody's back. Rejects as `use` does.
   */
  write<Names extends StoreNames<Schema>[], Result>(
    stores: Names,
    work: (all: IDBPTransaction<Schema, Names, 'readwrite'>) => Promise<Result>,
  ): Promise<Result> {
    return this.use(async (open) => {
      const all = open.transaction(stores, 'readwrite');
      const working = work(all);
      working.catch(() => {
        try {
          all.abort();
        } catch {
          // It has ended by itself.
        }
      });
      const [result] = await Promise.all([working, all.done]);
      return result;
    });
  }

  #connection(): Promise<IDBPDatabase<Schema>> {
    this.#opening ??= this.#connect();
    return this.#opening;
  }

  async #connect(): Promise<IDBPDatabase<Schema>> {
    if (keepsNothing() || typeof indexedDB === 'undefined')
      throw new StorageError('unavailable', 'This browser has no database.');
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        late = true;
        reject(new StorageError('unavailable', 'The database did not open.'));
      }, OPENING_MILLISECONDS);
    });
    const open = async (): Promise<IDBPDatabase<Schema>> => {
      const opened: IDBPDatabase<Schema> = await openDB<Schema>(this.name, this.version, {
        upgrade: this.upgrade,
        // A tab with a later version of the page may always take the database over, and the person may always delete it.
        blocking: (_, __, event) => {
          (event.target as IDBDatabase).close();
          this.#forget(opened);
        },
        terminated: () => this.#forget(opened),
      });
      if (late) opened.close();
      return opened;
    };
    try {
      // Where storing is forbidden, some browsers throw instead of answering.
      this.#open = await Promise.race([open(), patience]);
      this.#everOpened = true;
      return this.#open;
    } catch (error) {
      this.#opening = null;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** What is asked for next opens a new connection. */
  #forget(closed: IDBPDatabase<Schema>): void {
    if (this.#open !== closed) return;
    this.#open = null;
    this.#opening = null;
  }
}
