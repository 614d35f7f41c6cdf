/**
 * The race: the same architecture, connected in different ways, trained in step on the same batches. It is run in legs. The
 * optimizer's memory starts anew with every leg, resumed or not: the same request gives the same curves.
 */
import type { LabelledImages, Optimizer } from '../../engine/engine';
import type { Network, NetworkSpec } from '../../network';
import { examplesOf, TEST_SOURCE, type DigitSet, type TrainingSource } from '../examples';
import { startOf, type Entrant } from './entrants';
import type { Laboratory } from './experiment';
import { firstFilters, type Filters } from './filters';
import { inLegs, type Span } from './legs';
import { Runner } from './runner';
import { scramble } from './scramble';

export interface RaceRequest {
  readonly spec: NetworkSpec;
  readonly entrants: readonly Entrant[];
  readonly source: TrainingSource;
  /** Digits that judge, `testDigits` of them; generated ones where absent. */
  readonly test?: DigitSet;
  readonly testDigits: number;
  readonly batch: number;
  readonly optimizer: Optimizer;
  readonly steps: number;
  /** Decides the starting weights and the order of the examples. */
  readonly seed: number;
  /** One fixed permutation of the pixels for all images, or none. */
  readonly scrambled: boolean;
}

/** A point of one entrant's curves. */
export interface RacePoint {
  readonly entrant: number;
  readonly step: number;
  readonly epoch: number;
  /** Mean over the steps since the last point. */
  readonly trainingLoss: number;
  /** Over as many training digits as there are test digits. */
  readonly trainingAccuracy: number;
  readonly testLoss: number;
  readonly testAccuracy: number;
  /** Over the steps of this leg. */
  readonly millisecondsPerStep: number;
  readonly filters: Filters;
}

export interface RaceResult {
  readonly parameters: readonly number[];
  readonly connections: readonly number[];
  readonly points: readonly RacePoint[];
}

/** The parameters of every entrant. */
type RaceState = readonly Float32Array<ArrayBuffer>[];

/** Points of the curves in each leg. */
const POINTS = 5;

/** What a step costs for an example, in forward passes: its answer, the errors, the gradients. */
const STEP_COST = 3;

export const race = inLegs<RaceRequest, Sets, RaceState, RaceResult, RacePoint>({
  name: nameOf,
  examples: setsOf,
  begin: ({ spec, entrants, seed }) => entrants.map((entrant) => startOf(spec, entrant, seed).parameters),
  run: runLeg,
});

/** Decides the race wholly. Given images stand in it as a checksum: they are many. */
function nameOf({ source, test, ...rest }: RaceRequest): string {
  const given = source.given && checksum(source.given);
  return `race ${JSON.stringify({ ...rest, source: { ...source, given }, test: test && checksum(test) })}`;
}

/** FNV-1a over images and labels (Fowler, Noll, Vo 1991). */
function checksum({ images, labels }: DigitSet): number {
  let hash = 0x811c9dc5;
  for (const bytes of [images, labels]) for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}

interface Sets {
  readonly training: LabelledImages;
  readonly test: LabelledImages;
}

async function setsOf({ spec, source, test, testDigits, scrambled, seed }: RaceRequest): Promise<Sets> {
  const judging = test ? { generated: 0, given: test } : { generated: testDigits };
  const arrange = scrambled ? scramble(spec.input, seed) : (set: LabelledImages) => set;
  return {
    training: arrange(await examplesOf(source, spec.input)),
    test: arrange(await examplesOf({ ...TEST_SOURCE, ...judging }, spec.input)),
  };
}

async function runLeg(
  laboratory: Laboratory,
  { spec, seed, batch, optimizer, entrants, testDigits }: RaceRequest,
  { training, test }: Sets,
  { first, last }: Span,
  parameters: RaceState,
  tell: (point: RacePoint) => void,
): Promise<{ outcome: RaceResult; state: RaceState }> {
  const every = Math.max(1, Math.ceil((last - first) / POINTS));
  const networks = entrants.map((entrant) => startOf(spec, entrant, seed).network);
  const runners: Runner[] = [];
  const points: RacePoint[] = [];
  // In forward passes, an entrant's share of each alike: they take turns.
  const measuring = testDigits + test.labels.length;
  const work = ((last - first) * STEP_COST * batch + Math.ceil((last - first) / every) * measuring) * entrants.length;
  let worked = 0;
  const did = (passes: number): void => laboratory.reached((worked += passes) / work);
  for (const [entrant, network] of networks.entries()) {
    const start = { network, parameters: parameters[entrant]! };
    runners.push(await Runner.start(laboratory, start, training, { batch, optimizer, seed, stepsBefore: first }));
  }
  did(0);
  for (let step = first; step < last; step += every) {
    for (const [entrant, runner] of runners.entries()) {
      const trainingLoss = await runner.train(Math.min(every, last - step), () => did(STEP_COST * batch));
      const trained = await runner.measureTraining(testDigits);
      const tested = await runner.measure(test);
      const point: RacePoint = {
        entrant,
        step: runner.step,
        epoch: runner.epoch,
        trainingLoss,
        trainingAccuracy: trained.accuracy,
        testLoss: tested.loss,
        testAccuracy: tested.accuracy,
        millisecondsPerStep: runner.millisecondsPerStep,
        filters: firstFilters(runner.engine.network, await runner.engine.readParameters()),
      };
      points.push(point);
      tell(point);
      did(measuring);
    }
  }
  const state: Float32Array<ArrayBuffer>[] = [];
  for (const { engine } of runners) state.push(await engine.readParameters());
  return { outcome: { ...countsOf(networks), points }, state };
}

const countsOf = (networks: readonly Network[]): Pick<RaceResult, 'parameters' | 'connections'> => ({
  parameters: networks.map(({ parameterCount }) => parameterCount),
  connections: networks.map(({ connectionCount }) => connectionCount),
});
