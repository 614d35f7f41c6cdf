/**
 * Kept drawings in the browser's database: each a record of its own, so that two tabs cannot overwrite each other. What
 * cannot be read is left where it is.
 */
import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';
import * as v from 'valibot';
import { IMAGE_PIXELS } from './normalize';
import type { Drawing } from './strokes';

export interface KeptDigit {
  readonly id: string;
  readonly label: number;
  readonly drawing: Drawing;
  /** 28×28, 0 … 255. */
  readonly image: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

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

/** Runs a piece of work with a database; whatever goes wrong rejects as a StorageError. */
export async function storing<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw storageError(error);
  }
}

/** A name that nobody else has: 128 random bits. (crypto.randomUUID is missing where a page is served without TLS.) */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Some browsers neither open a database nor say why they do not. */
const OPENING_MILLISECONDS = 4000;

/** Opens a database, or rejects with a StorageError. A tab with a later version of the page may always take it over. */
export function openDatabase<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === 'undefined') {
    return Promise.reject(new StorageError('unavailable', 'This browser has no database.'));
  }
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new StorageError('unavailable', 'The database did not open.')), OPENING_MILLISECONDS);
  });
  // Where storing is forbidden, some browsers throw instead of answering.
  const open = async () =>
    openDB<Schema>(name, version, {
      upgrade,
      blocking(_, __, event) {
        (event.target as IDBDatabase).close();
      },
    });
  return storing(Promise.race([open(), late]));
}

interface DigitsSchema extends DBSchema {
  digits: { key: string; value: KeptDigit };
}

const finite = v.pipe(v.number(), v.finite());
const KeptDigitSchema = v.object({
  id: v.string(),
  label: v.picklist([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
  drawing: v.array(
    v.object({
      width: finite,
      points: v.array(v.object({ x: finite, y: finite, pressure: v.optional(finite) })),
    }),
  ),
  image: v.pipe(
    v.instance(Uint8Array<ArrayBuffer>),
    v.check((image) => image.length === IMAGE_PIXELS),
  ),
  keptAt: finite,
});

export class DigitStorage {
  #database: Promise<IDBPDatabase<DigitsSchema>> | null = null;

  /** All kept digits, oldest first, and how many records could not be read. */
  async load(): Promise<{ readonly digits: readonly KeptDigit[]; readonly unreadable: number }> {
    const records: readonly unknown[] = await storing((await this.#open()).getAll('digits'));
    const digits = records.flatMap((record) => {
      const parsed = v.safeParse(KeptDigitSchema, record);
      return parsed.success ? [parsed.output as KeptDigit] : [];
    });
    return {
      digits: digits.toSorted((a, b) => a.keptAt - b.keptAt),
      unreadable: records.length - digits.length,
    };
  }

  /** Adds a digit, or changes the one with its id. */
  async put(digit: KeptDigit): Promise<void> {
    await storing((await this.#open()).put('digits', digit));
  }

  async remove(id: string): Promise<void> {
    await storing((await this.#open()).delete('digits', id));
  }

  /** Opened when first needed, and again after a failure. */
  #open(): Promise<IDBPDatabase<DigitsSchema>> {
    this.#database ??= openDatabase<DigitsSchema>('receptive-digits', 1, (database) => {
      database.createObjectStore('digits', { keyPath: 'id' });
    });
    this.#database.catch(() => (this.#database = null));
    return this.#database;
  }
}
