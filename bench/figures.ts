/** What is measured, and of whom. */
import type { BackendName } from '../src/engine/engine';
import type { Connectivity } from '../src/network';

/** Who runs: a library on one of its backends. */
export type Who =
  | { readonly library: 'receptive'; readonly backend: BackendName; readonly threads?: 2 }
  | { readonly library: 'tensorflow'; readonly backend: 'webgl' | 'wasm' | 'cpu' }
  | { readonly library: 'jax'; readonly backend: 'webgl' | 'wasm' }
  | { readonly library: 'convnetjs' | 'unn'; readonly backend: 'js' }
  | { readonly library: 'onnxruntime'; readonly backend: 'wasm' }
  | { readonly library: 'pytorch'; readonly backend: '1 thread' | '2 threads' };

export type Task = Who & {
  /** Tasks of one section take turns, a window each, so that what else the machine does meets them alike. */
  readonly section: string;
  readonly batch: number;
  readonly connectivity?: Connectivity;
  /** Side of the image; 28 where absent. */
  readonly side?: number;
  /** How many times as many maps as the bench's network has; 1 where absent. */
  readonly maps?: number;
  readonly windows: number;
  /** Length of a window. */
  readonly milliseconds: number;
  /** Single predictions to time; none at 0. */
  readonly predictions: number;
};

/** What a contender says when it is ready. */
export interface Opening {
  readonly device: string;
  /** From nothing to the first step done: loading, compiling, uploading. Milliseconds; null for one that only predicts. */
  readonly firstStep: number | null;
}

/** One image with every feature map read back. Milliseconds. */
export interface Prediction {
  readonly median: number;
  readonly p95: number;
  readonly values: number;
}

/** A contender in a place of its own, from opening to closing. */
export interface Place {
  open(): Promise<Opening>;
  /** Trains for about so many milliseconds. Answers with the samples a second. */
  window(milliseconds: number): Promise<number>;
  predict(runs: number): Promise<Prediction>;
  close(): Promise<void>;
}

export interface Figures {
  readonly device: string;
  /** Null for a library that only predicts. */
  readonly training: {
    readonly firstStep: number;
    /** Medians and extremes of the windows. */
    readonly samplesPerSecond: number;
    readonly slowest: number;
    readonly fastest: number;
  } | null;
  readonly prediction: Prediction | null;
}

/** A task with what came of it. */
export interface Row {
  readonly task: Task;
  /** What the contender's files weigh, gzipped: all that its worker loaded, the bench's own few lines included. 0 outside a browser. */
  readonly shippedBytes: number;
  readonly figures: Figures | { readonly error: string };
}

/** Calls of each WebGL function in one training step. */
export type StepCalls = Readonly<Record<string, number>>;

export const failure = (error: unknown): { readonly error: string } => ({ error: String(error) });
