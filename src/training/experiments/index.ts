/** The experiments there are. A new one is one file here and one line. */
import { distortions } from './distortions';
import type { Experiment } from './experiment';
import { race } from './race';
import { sizes } from './sizes';

export const experiments = { race, sizes, distortions } as const;

export type ExperimentKind = keyof typeof experiments;

type Part<Kind extends ExperimentKind> =
  (typeof experiments)[Kind] extends Experiment<infer Request, infer Cell, infer Outcome, infer Live>
    ? { request: Request; cell: Cell; outcome: Outcome; live: Live }
    : never;

export type RequestOf<Kind extends ExperimentKind> = Part<Kind>['request'];
export type CellOf<Kind extends ExperimentKind> = Part<Kind>['cell'];
export type OutcomeOf<Kind extends ExperimentKind> = Part<Kind>['outcome'];
export type LiveOf<Kind extends ExperimentKind> = Part<Kind>['live'];
