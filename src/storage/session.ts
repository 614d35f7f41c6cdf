/** This tab's own storage, which a reload keeps. Where the browser refuses it, what is put there lasts as long as the page. */
import { keepsNothing } from './keeping';

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

function inMemory(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

let instead: Shelf | null = null;

/** Asking for it throws where site data are blocked. Putting something there throws where no space is left. */
export function session(): Shelf {
  try {
    if (!keepsNothing()) return sessionStorage;
  } catch {
    // Site data are blocked.
  }
  return (instead ??= inMemory());
}
