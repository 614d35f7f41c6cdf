/** Names that one tab holds and the others can ask for. Where the browser has no locks, or refuses them, nobody holds any. */
import { keepsNothing } from './keeping';

/** Holds a name for as long as the page lives; false where it cannot be had. */
export function hold(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const keep = (lock: Lock | null): Promise<void> | undefined => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined;
    };
    asked(() => navigator.locks.request(name, { ifAvailable: true }, keep)).catch(() => resolve(false));
  });
}

/** The names that tabs hold now; null where that cannot be known. */
export async function heldNames(): Promise<ReadonlySet<string> | null> {
  try {
    const { held = [] } = await asked(() => navigator.locks.query());
    return new Set(held.flatMap(({ name }) => name ?? []));
  } catch {
    return null;
  }
}

/** What is missing throws at once; what is refused rejects. Here both reject, and a page that keeps nothing has none to hold. */
const asked = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  if (keepsNothing()) throw new Error('Nothing is kept here.');
  return ask();
};
