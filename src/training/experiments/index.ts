/** The experiments there are. A new one is one file here and one line. */
import { distortions } from './distortions';
import { autoencoder } from './autoencoder';
import type { CellOf } from './cells';
import { elsewhere } from './elsewhere';
import type { CellDone, Experiment } from './experiment';
import { frozenFilters } from './frozenFilters';
import { race } from './race';
import { replay1989 } from './replay1989';
import { sizes } from './sizes';
import { waveforms } from './waveforms';

export const experiments = {
  race,
  sizes,
  distortions,
  elsewhere,
  autoencoder,
  frozenFilters,
  replay1989,
  waveforms,
} as const;

export type ExperimentKind = keyof typeof experiments;

type Part<Kind extends ExperimentKind> =
  (typeof experiments)[Kind] extends Experiment<infer Request, infer _Cell, infer Outcome, infer Live>
    ? { request: Request; outcome: Outcome; live: Live }
    : never;

export type RequestOf<Kind extends ExperimentKind> = Part<Kind>['request'];
export type OutcomeOf<Kind extends ExperimentKind> = Part<Kind>['outcome'];
export type LiveOf<Kind extends ExperimentKind> = Part<Kind>['live'];

/** A finished run that comes with the page. */
export interface RecordedRun<Kind extends ExperimentKind = ExperimentKind> {
  /** The day, as 2026-11-30. */
  readonly on: string;
  readonly seeds: readonly number[];
  readonly request: RequestOf<Kind>;
  readonly done: readonly CellDone<CellOf<Kind>, OutcomeOf<Kind>>[];
}
