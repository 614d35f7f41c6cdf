/**
 * Learned in one place, asked in another: a shared net and its untied twin begin as the same function and see the same
 * batches; then both are asked about unseen digits that stand where few of the twin's copies, or none, have seen ink.
 */
import { UNDISTORTED } from '../../digits/distort';
import type { Pool } from '../../digits/pool';
import type { Optimizer } from '../../engine/engine';
import type { Connectivity, NetworkSpec } from '../../network';
import { digitsOf, fromPool, TEST_SOURCE } from '../examples';
import { generatorFor, symmetric } from '../random';
import { cells, type CellOf } from './cells';
import { distortedExamples } from './distorted';
import { startOf } from './entrants';
import type { Experiment } from './experiment';
import { Runner, type Measurement } from './runner';

/** How the digits that are learned from are set. */
export interface Lesson {
  readonly digits: number;
  readonly steps: number;
  /** All at the first of `columns`, or each at a place of its own between the first and the last. */
  readonly places: 'one' | 'all';
}

export interface ElsewhereRequest {
  readonly spec: NetworkSpec;
  readonly lessons: readonly Lesson[];
  readonly seeds: readonly number[];
  readonly batch: number;
  readonly optimizer: Optimizer;
  readonly testDigits: number;
  /** Where the unseen digits stand, in pixels right of the middle; at the first of these is what is learned in one place. */
  readonly columns: readonly number[];
  /** Where the digits come from; generated ones fill up what the pool lacks. All are generated where absent. */
  readonly pool?: Pool;
}

export interface TwinOutcome {
  readonly parameters: number;
  readonly training: Measurement;
  /** Shares of unseen digits that were right, 0 … 1, at each of the request's `columns`. */
  readonly accuracies: readonly number[];
}

export type ElsewhereOutcome = Readonly<Record<Twin, TwinOutcome>>;

export const TWINS = ['shared', 'local'] as const satisfies readonly Connectivity[];
export type Twin = (typeof TWINS)[number];

/** The twins' training losses so far. */
export type ElsewhereLive = Readonly<Record<Twin, number>> & { readonly step: number };

/** Steps between two losses that are told. */
const TELL_EVERY = 10;
/** Of the generator of a digit's place. */
const PLACES = 31;

export const elsewhere: Experiment<ElsewhereRequest, CellOf<'elsewhere'>, ElsewhereOutcome, ElsewhereLive> = {
  cells: cells.elsewhere,

  async run(laboratory, request, { lesson, seed }, tell) {
    const { spec, batch, optimizer, columns } = request;
    const { digits, steps, places } = request.lessons[lesson]!;
    const source = fromPool(request.pool, digits, seed);
    const columnOf = places === 'one' ? () => columns[0]! : placesBetween(columns[0]!, columns.at(-1)!, digits, seed);
    const training = await distortedExamples(laboratory, digitsOf(source, 0, digits), spec, (digit) => ({
      ...UNDISTORTED,
      columns: columnOf(digit),
    }));
    const runners: Runner[] = [];
    for (const twin of TWINS) {
      const options = { batch: Math.min(batch, digits), optimizer, seed };
      runners.push(await Runner.start(laboratory, startOf(spec, twin, seed), training, options));
    }
    const [shared, local] = runners as [Runner, Runner];
    for (let step = 0; step < steps; step += TELL_EVERY) {
      const taken = Math.min(TELL_EVERY, steps - step);
      tell({ step: step + taken, shared: await shared.train(taken), local: await local.train(taken) });
      laboratory.reached((step + taken) / steps);
    }
    const unseen = request.pool?.test ?? digitsOf(TEST_SOURCE, 0, request.testDigits);
    const accuracies: Record<Twin, number[]> = { shared: [], local: [] };
    for (const column of columns) {
      const set = await distortedExamples(laboratory, unseen, spec, () => ({ ...UNDISTORTED, columns: column }));
      for (const [at, twin] of TWINS.entries()) accuracies[twin].push((await runners[at]!.measure(set)).accuracy);
    }
    const outcomeOf = async (twin: Twin, runner: Runner): Promise<TwinOutcome> => ({
      parameters: runner.engine.network.parameterCount,
      training: await runner.measureTraining(),
      accuracies: accuracies[twin],
    });
    return { shared: await outcomeOf('shared', shared), local: await outcomeOf('local', local) };
  },
};

/** A whole column for every digit, each as likely. */
function placesBetween(first: number, last: number, digits: number, seed: number): (digit: number) => number {
  const generator = generatorFor(seed, PLACES);
  const half = (last - first + 1) / 2;
  const all = Array.from({ length: digits }, () => Math.floor(first + half + symmetric(generator, half)));
  return (digit) => all[digit]!;
}
