/** How training goes, as the person sets it, and what it tells on its way. */
import type { Optimizer } from '../engine/engine';

export interface Schedule {
  readonly kind: 'constant' | 'halving' | 'cosine';
  /** Epochs to a halving, or to the end of the cosine. */
  readonly epochs: number;
}

export interface TrainingSettings {
  readonly batch: number;
  readonly optimizer: Optimizer;
  readonly schedule: Schedule;
  /** Order of the examples, epoch by epoch. */
  readonly seed: number;
  /** Each digit moved a little, in every epoch otherwise (engine/moving.ts). */
  readonly moved: boolean;
  /** Training stops by itself after so many epochs (null: never) … */
  readonly maxEpochs: number | null;
  /** … or when the share of training examples that are wrong falls under this (null: never). */
  readonly errorThreshold: number | null;
}

/** A set that the person has given to be judged on. */
export interface TestedOn {
  readonly name: string;
  /** How many of its digits are measured. */
  readonly digits: number;
}

/** One point of the curves. */
export interface CurvePoint {
  readonly step: number;
  readonly epoch: number;
  /** Mean training loss since the last point. */
  readonly trainingLoss: number;
  /** Shares of right answers, 0 … 1; null where not measured at this point. */
  readonly testAccuracy: number | null;
  readonly testLoss: number | null;
  readonly trainingAccuracy: number | null;
  /** What the test measures are of; absent: the generated test digits. */
  readonly testedOn?: TestedOn;
}

/** Why training ended. */
export type StopReason = 'maxEpochs' | 'errorThreshold' | 'stepsDone' | 'paused' | 'notFinite' | 'failed';
