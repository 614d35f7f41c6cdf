/** What operators have in common: how dimensions follow one another, and what numbers they take. */
import { numbersIn, type Work } from './graph';
import { NodeError } from './problem';
import { SAME_PLACE, TooManyPieces, type Reading } from './reading';

export type Dims = readonly number[];

export const NO_WORK: Work = { multiplications: 0, connections: 0 };

/** A dimension that follows one of the input's. */
export const follows = (of: number, reading: Reading = SAME_PLACE) => ({ of, reading });

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
