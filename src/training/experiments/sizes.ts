/** The regularising effect of sharing: accuracy on new digits against the number of digits learned from. */
import type { Pool } from '../../digits/pool';
import type { Optimizer } from '../../engine/engine';
import type { NetworkSpec } from '../../network';
import { examplesOf, fromPool, TEST_SOURCE, type TrainingSource } from '../examples';
import { cells, type CellOf } from './cells';
import { startOf, type Entrant } from './entrants';
import type { Experiment } from './experiment';
import { Runner, type Learnt } from './runner';
import { scramble } from './scramble';

export interface SizesRequest {
  readonly spec: NetworkSpec;
  readonly entrants: readonly Entrant[];
  /** Numbers of training digits. */
  readonly sizes: readonly number[];
  readonly seeds: readonly number[];
  readonly testDigits: number;
  readonly batch: number;
  readonly optimizer: Optimizer;
  /** A run ends when every training digit is right, or after so many steps, or epochs where they are more. */
  readonly mostSteps: number;
  /** 0 where absent. */
  readonly mostEpochs?: number;
  readonly scrambled: boolean;
  /** Where the digits come from; generated ones fill up what the pool lacks. All are generated where absent. */
  readonly pool?: Pool;
}

export const sizes: Experiment<SizesRequest, CellOf<'sizes'>, Learnt> = {
  cells: cells.sizes,
  async run(laboratory, request, { size, seed, entrant }) {
    const { spec, batch, optimizer } = request;
    const arrange = request.scrambled ? scramble(spec.input, seed) : <Set>(set: Set) => set;
    const training = arrange(await examplesOf(fromPool(request.pool, size, seed), spec.input));
    const judged: TrainingSource = request.pool?.test
      ? { ...TEST_SOURCE, generated: 0, given: request.pool.test }
      : { ...TEST_SOURCE, generated: request.testDigits };
    const test = arrange(await examplesOf(judged, spec.input));
    const runner = await Runner.start(laboratory, startOf(spec, request.entrants[entrant]!, seed), training, {
      batch: Math.min(batch, size),
      optimizer,
      seed,
    });
    const most = Math.max(request.mostSteps, Math.ceil(((request.mostEpochs ?? 0) * size) / Math.min(batch, size)));
    return runner.learnByHeart(most, test);
  },
};
