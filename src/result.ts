/** What came of reading what others wrote: a value, or what is wrong with it. Nothing is thrown. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export const refuse = <const Problem>(problem: Problem) => ({ ok: false, problem }) as const;
