/** Starts the worker that has half of training. */
import type { HalfWorker } from '../engine/wasm/twoCores/halfClient';
import { startLike } from './startWorker';

/** What it is called. */
export const HALF = 'receptive half';

/** Null where there is no second core. */
export const halfStarter = (): (() => HalfWorker) | null =>
  navigator.hardwareConcurrency >= 2 ? () => startLike(HALF) : null;
