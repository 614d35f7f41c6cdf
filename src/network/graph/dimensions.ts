/** What operators have in common: how dimensions follow one another, and what numbers they take. */
import { numbersIn, type Work } from './graph';
import { NodeError } from './problem';
import { SAME_PLACE, TooManyPieces, type Reading } from './reading';

export type Dims = readonly number[];

export const NO_WORK: Work = { multiplications: 0, connections: 0 };

type Following = { readonly of: number; readonly reading: Reading };

/** By dimension: most nodes of a network leave all of theirs where they are. */
const staying: Following[] = [];

/** A dimension that follows one of the input's. */
export const follows = (of: number, reading: Reading = SAME_PLACE): Following =>
  reading === SAME_PLACE ? (staying[of] ??= { of, reading }) : { of, reading };

/** Throws a NodeError where a number of a description is no count. */
export function positive(what: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 1) throw new NodeError({ code: 'numberIsWrong', what, value });
  return value;
}

export const times = (...factors: readonly number[]): number => numbersIn(factors);

/** A reading made of a description; one of too many pieces is the node's problem. */
export function pieces<Result>(make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (error instanceof TooManyPieces) throw new NodeError({ code: 'tooManyPieces' });
    throw error;
  }
}
