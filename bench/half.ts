/** The worker that has half of each batch, where ours trains on two cores (contenders/receptive.ts). */
import { serveHalf } from '../src/engine/wasm/twoCores/half';

serveHalf(globalThis as unknown as Worker);
