/**
 * The training loop: batches in a seeded order, the schedule, points of the curves, and the rules by which it ends. It
 * knows neither worker nor screen: whoever runs it lends it the engine a slice at a time.
 */
import { failingOf, type Engine, type LabelledImages } from '../engine/engine';
import { movingSeed } from '../engine/moving';
import { measure, part, type Measured } from './measure';
import { ExampleOrder, START, type Place } from './order';
import { rateFactor } from './schedule';
import type { CurvePoint, StopReason, TestedOn, TrainingSettings } from './settings';
import { SliceLength } from './slices';

/** Taking turns with others who use the engine. */
export interface Turns {
  /**
   * Runs a task that has the engine to itself. Null, and the task is not run, where the work is no longer wanted when its
   * turn comes: while it waited, the engine may have been given another network.
   */
  use<Result>(task: (engine: Engine) => Result | Promise<Result>): Promise<Result | null>;
  /** Lets others have their turn; answers false where the work is no longer wanted. */
  next(): Promise<boolean>;
}

export interface TrainingSets {
  readonly training: LabelledImages;
  readonly test: LabelledImages;
  /** Said with every measurement on `test`, where that is a set of the person's. */
  readonly testedOn?: TestedOn;
}

/** How far training has come. */
export interface Standing {
  readonly step: number;
  readonly place: Place;
}

export const BEGINNING: Standing = { step: 0, place: START };

export interface Ending {
  readonly reason: StopReason;
  /** Mean loss of the last slice; NaN where no step was taken. */
  readonly loss: number;
}

export interface Listener {
  /** A slice is done; its loss was finite. */
  stepped(standing: Standing, samples: number): void;
  point(point: CurvePoint): void;
}

/** A point of the curve every so many steps: often at first, when the curve falls fast. Only the step decides, so that a repeated run has the same points. */
export const pointDue = (step: number): boolean => step % (step < 1000 ? 10 : 50) === 0;
/** Accuracy costs about as much as ten steps, so it is measured more seldom. */
export const accuracyDue = (step: number): boolean => step === 50 || step % (step < 1000 ? 100 : 250) === 0;

export class TrainingLoop {
  #order = new ExampleOrder();
  #lossSum = 0;
  #lossCount = 0;
  #slice = new SliceLength();
  standing: Standing = BEGINNING;

  constructor(
    private readonly turns: Turns,
    private readonly listener: Listener,
  ) {}

  /** Goes to another standing; losses that no point has shown yet are forgotten. */
  restart(standing: Standing): void {
    this.standing = standing;
    this.#lossSum = 0;
    this.#lossCount = 0;
  }

  /**
   * Trains until a rule ends it, `turns` says that it is no longer wanted, or `limit` steps are done. Rejects with a
   * RangeError where there is nothing to train on. On a loss that is not finite it ends at once; the parameters are then
   * of no use.
   */
  async run(sets: TrainingSets, settings: TrainingSettings, limit: number | null): Promise<Ending> {
    const size = sets.training.labels.length;
    if (size === 0) throw new RangeError('There is nothing to train on.');
    const end = limit === null ? Infinity : this.standing.step + limit;
    if (this.standing.place.position >= size) {
      this.standing = { ...this.standing, place: { epoch: this.standing.place.epoch + 1, position: 0 } };
    }
    let loss = NaN;
    const begun = this.standing.step;
    for (;;) {
      if (this.standing.step >= end) return { reason: 'stepsDone', loss };
      if (settings.maxEpochs !== null && this.standing.place.epoch >= settings.maxEpochs) {
        return { reason: 'maxEpochs', loss };
      }
      const epoch = this.standing.place.epoch;
      try {
        const sliceLoss = await this.#trainSlice(size, settings, end, this.standing.step === begun);
        if (sliceLoss === null) return { reason: 'paused', loss };
        loss = sliceLoss;
        if (!Number.isFinite(loss)) return { reason: 'notFinite', loss };
        if (pointDue(this.standing.step)) await this.#reachPoint(sets);
        const epochEnded = this.standing.place.epoch > epoch;
        if (epochEnded && settings.errorThreshold !== null) {
          const measured = await measure(this.turns, sets.training);
          if (measured && 1 - measured.accuracy < settings.errorThreshold) return { reason: 'errorThreshold', loss };
        }
      } catch (error) {
        // Whoever lends the engine has put another in its place, and `standing` back to where that one stands.
        if (!failingOf(error)) throw error;
      }
      if (!(await this.turns.next())) return { reason: 'paused', loss };
    }
  }

  /**
   * Steps until the slice's time is up or something is due, then waits for them. The first step of a run and the last of
   * exactly `limit` have a slice of their own: one's loss tells what the parameters were worth that it began with, the
   * other's is told. Null where the slice was no longer wanted.
   */
  async #trainSlice(size: number, settings: TrainingSettings, end: number, first: boolean): Promise<number | null> {
    const wanted = first ? 1 : this.#slice.pieces;
    let steps = 0;
    let samples = 0;
    return this.turns.use(async (engine) => {
      let { step, place } = this.standing;
      const epoch = place.epoch;
      // One object for the slice: only the rate changes from step to step.
      const optimizer = { ...settings.optimizer };
      const start = performance.now();
      do {
        const { indices, after } = this.#order.next(place, size, settings.batch, settings.seed);
        const factor = rateFactor(settings.schedule, place.epoch + place.position / size);
        optimizer.learningRate = settings.optimizer.learningRate * factor;
        engine.trainStep(indices, optimizer, settings.moved ? movingSeed(settings.seed, place.epoch) : null);
        place = after;
        step++;
        steps++;
        samples += indices.length;
      } while (steps < wanted && step < end - 1 && !pointDue(step) && place.epoch === epoch);
      const loss = await engine.takeLoss();
      this.#slice.learn(steps, performance.now() - start);
      if (Number.isFinite(loss)) {
        this.#lossSum += loss * samples;
        this.#lossCount += samples;
        this.standing = { step, place };
        this.listener.stepped(this.standing, samples);
      }
      return loss;
    });
  }

  /** Tells the loss since the last point, where a run ends between two points. */
  flush(): void {
    if (this.#lossCount > 0) this.#tell(null, null);
  }

  /** Tells a point of the curve, with accuracies where they are due and nothing ended measuring them. */
  async #reachPoint({ training, test, testedOn }: TrainingSets): Promise<void> {
    const due = accuracyDue(this.standing.step);
    const tested = due ? await measure(this.turns, test) : null;
    const trained = tested
      ? await measure(this.turns, part(training, 0, Math.min(training.labels.length, test.labels.length)))
      : null;
    this.#tell(tested, trained, testedOn);
  }

  #tell(tested: Measured | null, trained: Measured | null, testedOn?: TestedOn): void {
    this.listener.point({
      step: this.standing.step,
      epoch: this.standing.place.epoch,
      // As float32, so that how the run was cut into slices does not show in the last digits.
      trainingLoss: Math.fround(this.#lossSum / this.#lossCount),
      testAccuracy: tested?.accuracy ?? null,
      testLoss: tested?.loss ?? null,
      trainingAccuracy: trained?.accuracy ?? null,
      ...(tested && testedOn && { testedOn }),
    });
    this.#lossSum = 0;
    this.#lossCount = 0;
  }
}
