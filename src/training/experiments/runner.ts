/** One network being trained in an experiment: its engine, its place in the examples, and its measurements. */
import type { Engine, LabelledImages, Optimizer } from '../../engine/engine';
import { ExampleOrder, placeAfter, type Place } from '../order';
import { part } from '../measure';
import type { Start } from './entrants';
import type { Laboratory } from './experiment';

export interface Measurement {
  /** Mean over the images. */
  readonly loss: number;
  /** 0 … 1. */
  readonly accuracy: number;
}

/** What so many steps came to. */
export interface Learnt {
  readonly steps: number;
  readonly training: Measurement;
  readonly test: Measurement;
}

export interface RunnerOptions {
  readonly batch: number;
  readonly optimizer: Optimizer;
  readonly seed: number;
  /** Steps that the parameters it starts from have behind them; 0 where absent. */
  readonly stepsBefore?: number;
}

/** Images measured at once: a few frames' worth of work on a slow machine. */
const PART = 100;
/** Whoever learns by heart looks whether all is right, in steps. */
const LOOK_EVERY = 20;

export class Runner {
  #order = new ExampleOrder();
  #place: Place;
  #milliseconds = 0;
  #stepsHere = 0;
  step: number;

  private constructor(
    readonly engine: Engine,
    private readonly laboratory: Laboratory,
    private readonly training: LabelledImages,
    private readonly options: RunnerOptions,
  ) {
    this.step = options.stepsBefore ?? 0;
    this.#place = placeAfter(this.step, training.labels.length, options.batch);
  }

  static async start(
    laboratory: Laboratory,
    { network, parameters }: Start,
    training: LabelledImages,
    options: RunnerOptions,
  ): Promise<Runner> {
    const engine = await laboratory.open(network, parameters);
    engine.setTrainingSet(training);
    return new Runner(engine, laboratory, training, options);
  }

  get epoch(): number {
    return this.#place.epoch;
  }

  /** Mean time of this runner's steps so far, in milliseconds, waiting for the device included. */
  get millisecondsPerStep(): number {
    return this.#milliseconds / Math.max(1, this.#stepsHere);
  }

  /**
   * Takes so many steps, and says after each that it is taken; answers with their mean loss. The batches are those of the
   * seed, whoever is trained on them.
   */
  async train(steps: number, taken: () => void = () => undefined): Promise<number> {
    for (let i = 0; i < steps; i++) {
      const start = performance.now();
      const { indices, after } = this.#order.next(
        this.#place,
        this.training.labels.length,
        this.options.batch,
        this.options.seed,
      );
      this.engine.trainStep(indices, this.options.optimizer);
      this.#place = after;
      this.step++;
      this.#stepsHere++;
      this.#milliseconds += performance.now() - start;
      taken();
      await this.laboratory.breathe();
    }
    const start = performance.now();
    const loss = await this.engine.takeLoss();
    this.#milliseconds += performance.now() - start;
    await this.laboratory.breathe();
    return loss;
  }

  /** Trains until every example is right, or so many steps are taken; answers with what it then is on them, and on others. */
  async learnByHeart(mostSteps: number, test: LabelledImages): Promise<Learnt> {
    let training = await this.measureTraining();
    while (this.step < mostSteps && training.accuracy < 1) {
      await this.train(Math.min(LOOK_EVERY, mostSteps - this.step));
      training = await this.measureTraining();
    }
    return { steps: this.step, training, test: await this.measure(test) };
  }

  async measure(set: LabelledImages): Promise<Measurement> {
    const count = set.labels.length;
    let loss = 0;
    let correct = 0;
    for (let from = 0; from < count; from += PART) {
      const totals = await this.engine.evaluate(part(set, from, Math.min(count, from + PART)));
      loss += totals.loss;
      correct += totals.correct;
      await this.laboratory.breathe();
    }
    return { loss: loss / count, accuracy: correct / count };
  }

  /** Over the examples it is trained on; over the first so many of them where a limit is given. */
  measureTraining(most = Infinity): Promise<Measurement> {
    return this.measure(part(this.training, 0, Math.min(most, this.training.labels.length)));
  }
}
