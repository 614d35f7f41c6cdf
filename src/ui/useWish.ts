/** A choice that takes time: it is marked in the frame in which it was made, and goes back where it could not be had. */
import { useState } from 'react';

export interface Wish<Value> {
  /** What was chosen last while that is under way; else what is so. */
  readonly value: Value;
  /** Whether it is under way. */
  readonly busy: boolean;
  readonly choose: (value: Value) => void;
}

/** `carryOut` resolves when the choice holds, or could not be had and that has been said. Choices made meanwhile take over. */
export function useWish<Value>(actual: Value, carryOut: (value: Value) => Promise<void>): Wish<Value> {
  const [wish, setWish] = useState<{ readonly value: Value } | null>(null);
  const choose = (value: Value): void => {
    const own = { value };
    setWish(own);
    void carryOut(value).finally(() => setWish((newest) => (newest === own ? null : newest)));
  };
  return { value: wish ? wish.value : actual, busy: wish !== null, choose };
}
