/** How much a call allocates on the heap of JavaScript, once it has been compiled. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Until then the compiler itself allocates: feedback, and code that it throws away again. */
const WARMING = 2000;
const CALLS = 200;
const WINDOWS = 5;

/**
 * Bytes a call of what does not wait: nothing else runs meanwhile, and it is so little that nothing is collected. The least
 * of several windows, since the compiler may still be at work in some.
 */
export function bytesPerCall(call: () => void): number {
  for (let i = 0; i < WARMING; i++) call();
  let least = Infinity;
  for (let window = 0; window < WINDOWS; window++) {
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < CALLS; i++) call();
    least = Math.min(least, (process.memoryUsage().heapUsed - before) / CALLS);
  }
  return least;
}
