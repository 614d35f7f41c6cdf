/** A count on its way from one number to another: from 156 to 122,304 every power of ten is passed at the same pace. */

/** `part` of the way, 0 … 1. Both numbers are 1 at least. */
export const countBetween = (from: number, to: number, part: number): number =>
  part >= 1 ? to : Math.round(Math.exp(Math.log(from) + (Math.log(to) - Math.log(from)) * part));
