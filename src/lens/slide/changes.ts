/** Weights changed by hand, each with what it was before and what was put there: so they can be put back, and only they. */

interface Change {
  readonly before: number;
  readonly put: number;
}

/** By index among all parameters. */
export type Changes = ReadonlyMap<number, Change>;

/** Puts values into `parameters`, in place. A weight that something else has changed since it was put counts as new. */
export function putIn(changes: Changes, parameters: Float32Array, values: ReadonlyMap<number, number>): Changes {
  const after = new Map(changes);
  for (const [index, value] of values) {
    const known = changes.get(index);
    const before = known?.put === parameters[index] ? known!.before : parameters[index]!;
    parameters[index] = value;
    after.set(index, { before, put: parameters[index]! });
  }
  return after;
}

/** Those whose weights are still as they were put: not trained on, reset or loaded since. */
export const standing = (changes: Changes, parameters: Float32Array): Changes =>
  new Map([...changes].filter(([index, { put }]) => parameters[index] === put));

/** Puts those back, in place. */
export function putBack(changes: Changes, parameters: Float32Array): void {
  for (const [index, { before }] of standing(changes, parameters)) parameters[index] = before;
}
