/** What is measured, and of whom. */
import type { BackendName } from '../src/engine/engine';
import type { Connectivity } from '../src/network';

/** Who runs: a library on one of its backends. */
export type Who =
  | { readonly library: 'receptive'; readonly backend: BackendName }
  | { readonly library: 'tensorflow'; readonly backend: 'webgl' | 'wasm' | 'cpu' }
  | { readonly library: 'convnetjs'; readonly backend: 'js' }
  | { readonly library: 'onnxruntime'; readonly backend: 'wasm' };

export type Task = Who & {
  readonly section: string;
  readonly batch: number;
  readonly connectivity?: Connectivity;
  /** Side of the image; 28 where absent. */
  readonly side?: number;
  readonly windows: number;
  /** Length of a window. */
  readonly milliseconds: number;
  /** Single predictions to time; none at 0. */
  readonly predictions: number;
};

export interface Figures {
  readonly device: string;
  /** Null for a library that only predicts. */
  readonly training: {
    /** From nothing to the first step done: loading, compiling, uploading. Milliseconds. */
    readonly firstStep: number;
    readonly samplesPerSecond: number;
  } | null;
  /** One image with every feature map read back. Milliseconds. */
  readonly prediction: { readonly median: number; readonly p95: number; readonly values: number } | null;
}

/** A task with what came of it. */
export interface Row {
  readonly task: Task;
  /** What the contender's files weigh, gzipped: all that its worker loaded, the bench's own few lines included. */
  readonly shippedBytes: number;
  readonly figures: Figures | { readonly error: string };
}

/** Calls of each WebGL function in one training step. */
export type StepCalls = Readonly<Record<string, number>>;
