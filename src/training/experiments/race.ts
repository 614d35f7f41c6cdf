/**
 * The race: the same architecture, connected in different ways, trained in step on the same batches. It is run in legs, and
 * at the end of each the parameters are noted, so that a race cancelled or cut short goes on from the last leg. The
 * optimizer's memory starts anew with every leg, resumed or not: the same request gives the same curves.
 */
import type { LabelledImages, Optimizer } from '../../engine/engine';
import type { Network, NetworkSpec } from '../../network';
import { examplesOf, TEST_SOURCE, type DigitSet, type TrainingSource } from '../examples';
import { startOf, type Entrant } from './entrants';
import type { Experiment, Laboratory } from './experiment';
import { firstFilters, type Filters } from './filters';
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

export interface RaceLeg {
  readonly leg: number;
}

export interface RaceResult {
  readonly parameters: readonly number[];
  readonly connections: readonly number[];
  readonly points: readonly RacePoint[];
}

/** What the notebook holds: the parameters of every entrant before a leg. */
interface Noted {
  readonly leg: number;
  readonly parameters: readonly Float32Array<ArrayBuffer>[];
}

/** Legs of a race, and points of the curves in each. */
const LEGS = 8;
const POINTS = 5;

export const race: Experiment<RaceRequest, RaceLeg, RaceResult, RacePoint> = {
  cells: (request) => Array.from({ length: legsOf(request) }, (_, leg) => ({ leg })),

  async run(laboratory, request, { leg }, tell) {
    const sets = await setsOf(request);
    const name = nameOf(request);
    const noted = (await laboratory.notebook.read(name)) as Noted | null;
    let from = 0;
    let parameters: readonly Float32Array<ArrayBuffer>[] = request.entrants.map(
      (entrant) => startOf(request.spec, entrant, request.seed).parameters,
    );
    if (noted && noted.leg <= leg) ({ leg: from, parameters } = noted);
    // Legs before this one are run again, untold, only where the notebook was lost, or is that of a tab that was ahead.
    for (; from < leg; from++) ({ parameters } = await runLeg(laboratory, request, sets, from, parameters, () => {}));
    const run = await runLeg(laboratory, request, sets, leg, parameters, tell);
    if (leg + 1 === legsOf(request)) await laboratory.notebook.drop(name);
    else await laboratory.notebook.write(name, { leg: leg + 1, parameters: run.parameters } satisfies Noted);
    return run.result;
  },
};

const legsOf = ({ steps }: RaceRequest): number => Math.min(LEGS, steps);

/** Decides the race wholly. Given images stand in it as a checksum: they are many. */
const nameOf = ({ source, test, ...rest }: RaceRequest): string =>
  JSON.stringify({
    ...rest,
    source: { ...source, given: source.given && checksum(source.given) },
    test: test && checksum(test),
  });

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
  request: RaceRequest,
  { training, test }: Sets,
  leg: number,
  parameters: readonly Float32Array<ArrayBuffer>[],
  tell: (point: RacePoint) => void,
): Promise<{ result: RaceResult; parameters: Float32Array<ArrayBuffer>[] }> {
  const { spec, seed, batch, optimizer, steps, entrants } = request;
  const legs = legsOf(request);
  const [first, last] = [leg, leg + 1].map((end) => Math.round((end * steps) / legs)) as [number, number];
  const every = Math.max(1, Math.ceil((last - first) / POINTS));
  const networks = entrants.map((entrant) => startOf(spec, entrant, seed).network);
  const runners: Runner[] = [];
  const points: RacePoint[] = [];
  try {
    for (const [entrant, network] of networks.entries()) {
      const start = { network, parameters: parameters[entrant]! };
      runners.push(await Runner.start(laboratory, start, training, { batch, optimizer, seed, stepsBefore: first }));
    }
    for (let step = first; step < last; step += every) {
      for (const [entrant, runner] of runners.entries()) {
        const trainingLoss = await runner.train(Math.min(every, last - step));
        const trained = await runner.measureTraining(request.testDigits);
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
      }
    }
    const after: Float32Array<ArrayBuffer>[] = [];
    for (const { engine } of runners) after.push(await engine.readParameters());
    return { result: { ...countsOf(networks), points }, parameters: after };
  } finally {
    for (const runner of runners) runner.dispose();
  }
}

const countsOf = (networks: readonly Network[]): Pick<RaceResult, 'parameters' | 'connections'> => ({
  parameters: networks.map(({ parameterCount }) => parameterCount),
  connections: networks.map(({ connectionCount }) => connectionCount),
});
