/** Training in the worker: runs over the training set, with looks, checkpoints and others' turns between the slices. */
import { BackendError, type BackendName, type Failing, type LabelledImages } from '../engine/engine';
import { nextTask } from '../engine/nextTask';
import { reconnect, type Network } from '../network';
import { examplesOf, type TrainingSource } from '../training/examples';
import { TrainingLoop, type Ending, type TrainingSets } from '../training/loop';
import { placeAfter, START } from '../training/order';
import { Checkpoints } from './checkpoints';
import type { Compute } from './compute';
import type { Looks, Standpoint } from './looks';
import type { Measuring } from './measuring';
import { ProgressReporter } from './progress';
import type { NamedSet, PageFunctions, Steps, StopReason, Trained, TrainingSettings } from './protocol';
import { Runs, type Run } from './runs';

export class Training {
  readonly #loop: TrainingLoop;
  readonly #runs = new Runs();
  readonly #progress: ProgressReporter;
  #run: Run | null = null;
  /** Grows whenever the parameters change. */
  #version = 0;
  readonly #checkpoints = new Checkpoints();
  /** Opened in the middle of an epoch: where in it, only the size of the training set tells. */
  #placeUnknown = false;
  #source: TrainingSource = { generated: 0, seed: 0, given: null };
  /** Made when first needed; made anew where what they come from or the network's input changes. */
  #training: Promise<LabelledImages> | null = null;
  /** These and the test set, as a run is given them: another pair where one of the two is another. */
  #sets: Promise<TrainingSets> | null = null;
  /** The sets that the run which is on has been given: while they are those above, they fit the network that is open. */
  #trainingOn: Promise<TrainingSets> | null = null;

  constructor(
    private readonly compute: Compute,
    private readonly measuring: Measuring,
    private readonly looks: Looks,
    private readonly page: PageFunctions,
  ) {
    this.#progress = new ProgressReporter((progress) => page.progress(progress));
    this.#loop = new TrainingLoop(
      {
        use: (task) => compute.use((engine) => (this.#sets === this.#trainingOn ? task(engine) : null), { once: true }),
        next: () => this.#nextTurn(),
      },
      {
        stepped: (_, samples) => {
          this.#version++;
          this.#progress.stepped(samples);
        },
        point: (point) => this.#progress.point(point),
      },
    );
  }

  get standpoint(): Standpoint {
    const { step, place } = this.#loop.standing;
    return { step, epoch: place.epoch, version: this.#version };
  }

  get source(): TrainingSource {
    return this.#source;
  }

  set source(source: TrainingSource) {
    this.#source = source;
    this.#training = this.#sets = null;
  }

  /** From now on the curve tells how this set is known; null: the generated test digits. A run that is on goes on. */
  testOn(set: NamedSet | null): void {
    this.measuring.testOn(set);
    this.#sets = null;
    const point = this.#progress.lastPoint;
    if (point) this.#measureWhenIdle({ ...point, testAccuracy: null });
  }

  /** The newest parameters that are known to be finite. */
  get lastGood(): Float32Array {
    return this.#checkpoints.newest.parameters;
  }

  /** Another network is open: its input may want the examples otherwise, and of the runs of the one before nothing is told any more. */
  opened(parameters: Float32Array, trained: Trained): void {
    this.#training = this.#sets = null;
    this.measuring.forget();
    this.#progress.forget();
    this.standAt(parameters, trained);
  }

  /** The engine has been given these parameters. Where it is not said how far they have been trained, training stands where it stood. */
  standAt(parameters: Float32Array, trained?: Trained): void {
    this.#version++;
    this.#loop.restart(
      trained ? { step: trained.step, place: { ...START, epoch: trained.epoch } } : this.#loop.standing,
    );
    if (trained) this.#placeUnknown = trained.step > 0;
    this.#checkpoints.begin({ parameters: parameters.slice(), standing: this.#loop.standing });
  }

  /** The network is connected otherwise. Where training has diverged, so is what it can go back to. */
  reconnected(parameters: Float32Array, from: Network, to: Network): void {
    if (parameters.every(Number.isFinite)) {
      this.standAt(parameters);
      return;
    }
    const { parameters: proven, standing } = this.#checkpoints.proven;
    this.#version++;
    this.#checkpoints.begin({ parameters: reconnect(from, to, proven), standing });
  }

  async train(settings: TrainingSettings): Promise<StopReason> {
    const { reason } = await this.#runs.start(null, (run) => this.#train(run, settings));
    this.#measureWhenIdle();
    return reason;
  }

  stop(): Promise<void> {
    return this.#runs.stop();
  }

  async steps(count: number, settings: TrainingSettings): Promise<Steps> {
    const { reason, loss } = await this.#runs.start(count, (run) => this.#train(run, settings));
    const { step } = this.#loop.standing;
    this.#measureWhenIdle();
    return { loss, step, diverged: reason === 'notFinite', stopped: reason === 'paused' };
  }

  async restoreLastGood(): Promise<void> {
    await this.#runs.stop();
    await this.compute.use((engine) => {
      const { parameters, standing } = this.#checkpoints.goBack();
      engine.writeParameters(parameters);
      this.#version++;
      this.#loop.restart(standing);
    });
  }

  /** A device that failed has been replaced by one that holds the last good parameters. */
  deviceReplaced(backend: BackendName, continuedOn: BackendName, kind: Failing): void {
    const { standing } = this.#checkpoints.newest;
    const lostSteps = this.#loop.standing.step - standing.step;
    this.#loop.restart(standing);
    this.#version++;
    this.page.trouble({ kind, backend, continuedOn, lostSteps });
  }

  async #train(run: Run, settings: TrainingSettings): Promise<Ending> {
    await this.compute.endComparison();
    this.#run = run;
    let ending: Ending = { reason: 'paused', loss: NaN };
    let limit = run.limit;
    // A new source in the middle of a run ends the loop; it goes on with the new examples.
    while (!run.stopped) {
      const preparing = this.#prepareSets();
      this.#trainingOn = preparing;
      const sets = await preparing;
      if (!(await this.#placeTrainingSet(sets, settings))) continue;
      const from = this.#loop.standing.step;
      ending = await this.#loop.run(sets, settings, limit);
      if (limit !== null) limit -= this.#loop.standing.step - from;
      if (ending.reason !== 'paused' || this.#sets === preparing) break;
    }
    this.#run = null;
    if (ending.reason === 'notFinite') this.#tellNotFinite(settings);
    else await this.#keep();
    this.#loop.flush();
    this.#progress.flush();
    await this.looks.stream({ last: true });
    return ending;
  }

  /** False where the source or the network was replaced meanwhile. */
  async #placeTrainingSet({ training }: TrainingSets, { batch }: TrainingSettings): Promise<boolean> {
    const wanted = (): boolean => this.#sets === this.#trainingOn;
    if (!(await this.compute.setTrainingSet(training, wanted))) return false;
    if (!this.#placeUnknown) return true;
    const { step } = this.#loop.standing;
    this.#loop.restart({ step, place: placeAfter(step, training.labels.length, batch) });
    this.#checkpoints.stand(this.#loop.standing);
    this.#placeUnknown = false;
    return true;
  }

  #prepareSets(): Promise<TrainingSets> {
    this.#training ??= examplesOf(this.#source, this.compute.network.spec.input);
    this.#sets ??= Promise.all([this.#training, this.measuring.testSet()]).then(([training, test]) => ({
      training,
      ...test,
    }));
    return this.#sets;
  }

  /** Between two slices of training, of which the one before had a finite loss: a look, a checkpoint where it is time, and whoever waits. */
  async #nextTurn(): Promise<boolean> {
    try {
      await this.looks.stream();
      this.#checkpoints.prove(this.#loop.standing.step);
      if (this.#checkpoints.due) await this.#keep();
    } catch (error) {
      // A device lost here has been replaced like one lost in a step.
      if (!(error instanceof BackendError)) throw error;
    }
    this.#progress.tellWhereDue();
    await nextTask();
    await this.measuring.answered();
    return this.#run !== null && !this.#run.stopped && this.#sets === this.#trainingOn;
  }

  /** The accuracy where a run ended between two measurements, unless training goes on first. */
  #measureWhenIdle(point = this.#progress.lastPoint): void {
    if (point?.step !== this.#loop.standing.step || point.testAccuracy !== null) return;
    const tell = async (): Promise<void> => {
      const tested = await this.measuring.tested(point, () => !this.#runs.active);
      if (!tested) return;
      this.#progress.point(tested);
      this.#progress.flush();
    };
    // Nobody waits for it, so what goes wrong is told here.
    tell().catch((error: unknown) => this.page.trouble({ kind: 'failure', message: String(error) }));
  }

  async #keep(): Promise<void> {
    await this.compute.use(async (engine) => {
      const parameters = await engine.readParameters();
      this.#checkpoints.keep({ parameters, standing: this.#loop.standing });
    });
  }

  #tellNotFinite({ optimizer }: TrainingSettings): void {
    this.#version++;
    this.page.trouble({
      kind: 'notFinite',
      step: this.#loop.standing.step,
      learningRate: optimizer.learningRate,
      lastGoodStep: this.#checkpoints.proven.standing.step,
    });
  }
}
