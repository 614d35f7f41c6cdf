/** What is measured, and of whom. */

import type { Connectivity } from '../src/network';

export interface Task {
  readonly library: 'receptive' | 'tensorflow' | 'convnetjs';
  readonly backend: string;
  readonly batch: number;
  readonly connectivity?: Connectivity;
  /** Side of the image; 28 where absent. */
  readonly side?: number;
  readonly windows: number;
  /** Length of a window. */
  readonly milliseconds: number;
  /** Single predictions to time; none at 0. */
  readonly predictions: number;
}

export interface Figures {
  readonly device: string;
  /** From nothing to the first step done: loading, compiling, uploading. Milliseconds. */
  readonly firstStep: number;
  readonly samplesPerSecond: number;
  /** One image with every feature map read back. Milliseconds. */
  readonly prediction: { readonly median: number; readonly p95: number; readonly values: number } | null;
}
