/** A value that changes often, for what takes longer than its changes. */
import { useEffect, useRef, useState } from 'react';

/** The value as it was when it last stood still for `pause`, or where it never does, once every `longest`. Milliseconds. */
export function useRested<Value>(value: Value, pause: number, longest = Infinity): Value {
  const [rested, setRested] = useState(value);
  const restless = useRef<number | null>(null);
  useEffect(() => {
    if (Object.is(value, rested)) {
      restless.current = null;
      return undefined;
    }
    const now = performance.now();
    restless.current ??= now;
    const timer = setTimeout(
      () => {
        restless.current = null;
        setRested(() => value);
      },
      Math.min(pause, Math.max(0, restless.current + longest - now)),
    );
    return () => clearTimeout(timer);
  }, [value, rested, pause, longest]);
  return rested;
}
