/** The regularising effect of sharing: accuracy on new digits against the number of digits learned from. */
import type { Optimizer } from '../../engine/engine';
import type { NetworkSpec } from '../../network';
import { examplesOf, TEST_SOURCE } from '../examples';
import { startOf, type Entrant } from './entrants';
import type { Experiment } from './experiment';
import { Runner, type Measurement } from './runner';
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
  /** A run ends when every training digit is right, or after so many steps. */
  readonly mostSteps: number;
  readonly scrambled: boolean;
}

export interface SizesCell {
  readonly size: number;
  readonly seed: number;
  readonly entrant: number;
}

export interface SizesOutcome {
  readonly steps: number;
  readonly training: Measurement;
  readonly test: Measurement;
}

/** How often a run looks whether it is done, in steps. */
const LOOK_EVERY = 20;

export const sizes: Experiment<SizesRequest, SizesCell, SizesOutcome> = {
  cells: ({ sizes: all, seeds, entrants }) =>
    all.flatMap((size) => seeds.flatMap((seed) => entrants.map((_, entrant) => ({ size, seed, entrant })))),
  async run(laboratory, request, { size, seed, entrant }) {
    const { spec, batch, optimizer } = request;
    const arrange = request.scrambled ? scramble(spec.input, seed) : <Set>(set: Set) => set;
    const training = arrange(await examplesOf({ generated: size, seed, given: null }, spec.input));
    const test = arrange(await examplesOf({ ...TEST_SOURCE, generated: request.testDigits }, spec.input));
    const runner = await Runner.start(laboratory, startOf(spec, request.entrants[entrant]!, seed), training, {
      batch: Math.min(batch, size),
      optimizer,
      seed,
    });
    try {
      let trained = await runner.measureTraining();
      while (runner.step < request.mostSteps && trained.accuracy < 1) {
        await runner.train(Math.min(LOOK_EVERY, request.mostSteps - runner.step));
        trained = await runner.measureTraining();
      }
      return { steps: runner.step, training: trained, test: await runner.measure(test) };
    } finally {
      runner.dispose();
    }
  },
};
