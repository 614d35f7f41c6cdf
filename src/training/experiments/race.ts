/** The race: the same architecture, connected in different ways, trained in step on the same batches. */
import type { Optimizer } from '../../engine/engine';
import type { NetworkSpec } from '../../network';
import { examplesOf, TEST_SOURCE, type TrainingSource } from '../examples';
import { scramble } from './scramble';
import { startOf, type Entrant } from './entrants';
import type { Experiment } from './experiment';
import { Runner } from './runner';

export interface RaceRequest {
  readonly spec: NetworkSpec;
  readonly entrants: readonly Entrant[];
  readonly source: TrainingSource;
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
  readonly millisecondsPerStep: number;
  /** The first layer's weights at this point, in the order of its block; for pictures of the filters. */
  readonly firstWeights: Float32Array<ArrayBuffer>;
}

export interface RaceResult {
  readonly parameters: readonly number[];
  readonly connections: readonly number[];
  readonly points: readonly RacePoint[];
}

/** So many points over a race, evenly. */
const POINTS = 40;
/** The first weights of larger layers are not sent along: a full first layer has millions. */
const MOST_WEIGHTS = 200_000;

export const race: Experiment<RaceRequest, 'race', RaceResult, RacePoint> = {
  cells: () => ['race'],
  async run(laboratory, request, _, tell) {
    const { spec, source, seed, batch, optimizer } = request;
    const arrange = request.scrambled
      ? scramble(spec.input, seed)
      : (set: Awaited<ReturnType<typeof examplesOf>>) => set;
    const training = arrange(await examplesOf(source, spec.input));
    const test = arrange(await examplesOf({ ...TEST_SOURCE, generated: request.testDigits }, spec.input));
    const starts = request.entrants.map((entrant) => startOf(spec, entrant, seed));
    const runners: Runner[] = [];
    const points: RacePoint[] = [];
    const every = Math.max(1, Math.round(request.steps / POINTS));
    try {
      for (const start of starts)
        runners.push(await Runner.start(laboratory, start, training, { batch, optimizer, seed }));
      for (let step = 0; step < request.steps; step += every) {
        for (const [entrant, runner] of runners.entries()) {
          const trainingLoss = await runner.train(Math.min(every, request.steps - step));
          const [trained, tested] = [await runner.measureTraining(request.testDigits), await runner.measure(test)];
          const point: RacePoint = {
            entrant,
            step: runner.step,
            epoch: runner.epoch,
            trainingLoss,
            trainingAccuracy: trained.accuracy,
            testLoss: tested.loss,
            testAccuracy: tested.accuracy,
            millisecondsPerStep: runner.millisecondsPerStep,
            firstWeights: await firstWeights(runner),
          };
          points.push(point);
          tell(point);
        }
      }
    } finally {
      for (const runner of runners) runner.dispose();
    }
    return {
      parameters: starts.map(({ network }) => network.parameterCount),
      connections: starts.map(({ network }) => network.connectionCount),
      points,
    };
  },
};

async function firstWeights({ engine }: Runner): Promise<Float32Array<ArrayBuffer>> {
  const block = engine.network.blocks[0];
  if (!block || block.length > MOST_WEIGHTS) return new Float32Array(0);
  return (await engine.readParameters()).slice(block.offset, block.offset + block.length);
}
