/** A worker that is the other half of training, and nothing else. */
import { serveHalf } from '../../src/engine/wasm/twoCores/half';

serveHalf(globalThis as unknown as Worker);
