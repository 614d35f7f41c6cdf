/**
 * What the worker does for the page, without the worker: the network that is open, its engine, training, and the answers
 * to drawings. The worker itself only carries messages.
 */
import { fitAllToInput, fitToInput } from '../digits/fit';
import { IMAGE_PIXELS } from '../digits/normalize';
import type { BackendName, Engine } from '../engine/engine';
import { buildNetwork, reconnect, units, withConnectivity, type Connectivity, type NetworkSpec } from '../network';
import { digitsOf, examplesOf, sizeOf, TEST_SOURCE, type DigitSet, type TrainingSource } from '../training/examples';
import { initialise } from '../training/initialise';
import { BEGINNING, TrainingLoop, type Ending, type Standing, type TrainingSets, type Turns } from '../training/loop';
import { measure } from '../training/measure';
import { nextTask } from '../training/nextTask';
import { placeAfter } from '../training/order';
import { Compute } from './compute';
import { Looks } from './looks';
import { ProgressReporter } from './progress';
import type {
  Beginning,
  ComputeChoice,
  ComputeReport,
  Evaluation,
  Lesson,
  Look,
  PageFunctions,
  StopReason,
  TrainingSettings,
  WorkerFunctions,
} from './protocol';
import { Runs, type Run } from './runs';

type Image = Float32Array<ArrayBuffer>;

/** What training goes back to when a device is lost or a loss is not finite. */
interface Checkpoint {
  readonly parameters: Float32Array;
  readonly standing: Standing;
}

/** So that a lost device costs at most a second of training. */
const CHECKPOINT_MILLISECONDS = 500;

export class Service implements WorkerFunctions {
  readonly #compute: Compute;
  readonly #looks: Looks;
  readonly #loop: TrainingLoop;
  readonly #runs = new Runs();
  readonly #progress: ProgressReporter;
  #run: Run | null = null;
  /** Opened in the middle of an epoch: where in it, only the size of the training set tells. */
  #placeUnknown = false;
  #version = 0;
  #checkpoint: Checkpoint = { parameters: new Float32Array(0), standing: BEGINNING };
  #checkpointAt = -Infinity;
  #source: TrainingSource = { generated: 0, seed: 0, given: null };
  /** Made when first needed; replaced where source or input change. */
  #sets: Promise<TrainingSets> | null = null;
  /** Training waits while somebody measures the parameters as they are. */
  #measuring: Promise<unknown> = Promise.resolve();

  constructor(private readonly page: PageFunctions) {
    this.#compute = new Compute({
      changed: (report) => page.computeChanged(report),
      trouble: (trouble) => page.trouble(trouble),
      lastGood: () => this.#checkpoint.parameters,
      replaced: (lost, now) => this.#deviceReplaced(lost, now),
    });
    this.#looks = new Looks(this.#compute, () => ({
      step: this.#loop.standing.step,
      version: this.#version,
      training: this.#runs.active,
    }));
    this.#progress = new ProgressReporter((progress) => page.progress(progress));
    this.#loop = new TrainingLoop(
      { use: (task) => this.#compute.use(task, { once: true }), next: () => this.#nextTurn() },
      {
        stepped: (standing, samples) => {
          this.#version++;
          this.#progress.stepped(standing, samples);
        },
        point: (point) => this.#progress.point(point),
      },
    );
  }

  // The network

  async open(spec: NetworkSpec, beginning: Beginning, choice: ComputeChoice, step = 0): Promise<ComputeReport> {
    const network = buildNetwork(spec);
    const parameters = 'parameters' in beginning ? beginning.parameters : initialise(network, beginning.initialisation);
    if (parameters.length !== network.parameterCount) {
      throw new RangeError(`${spec.name} has ${network.parameterCount} parameters, not ${parameters.length}.`);
    }
    await this.#runs.stop();
    this.#sets = null;
    const report = await this.#compute.open(network, parameters, choice);
    this.#looks.reset();
    this.#standAt(parameters, { step, place: BEGINNING.place });
    this.#placeUnknown = step > 0;
    return report;
  }

  setCompute(choice: ComputeChoice): Promise<ComputeReport> {
    return this.#compute.setChoice(choice);
  }

  async setConnectivity(connectivity: Connectivity, layer?: string): Promise<NetworkSpec> {
    await this.#compute.reopen((network, parameters) => {
      const next = buildNetwork(withConnectivity(network.spec, connectivity, layer));
      const reconnected = reconnect(network, next, parameters);
      this.#looks.reset();
      this.#standAt(reconnected, this.#loop.standing);
      return { network: next, parameters: reconnected };
    });
    return this.#compute.network.spec;
  }

  async begin(beginning: Beginning): Promise<void> {
    await this.#compute.use((engine) => {
      const parameters =
        'parameters' in beginning ? beginning.parameters : initialise(engine.network, beginning.initialisation);
      engine.writeParameters(parameters);
      this.#standAt(parameters, BEGINNING);
    });
  }

  async setParameters(parameters: Float32Array<ArrayBuffer>): Promise<void> {
    if (!parameters.every(Number.isFinite)) throw new RangeError('Parameters must be finite numbers.');
    await this.#compute.use((engine) => {
      engine.writeParameters(parameters);
      this.#standAt(parameters, this.#loop.standing);
    });
  }

  readParameters(): Promise<Float32Array<ArrayBuffer>> {
    return this.#compute.use((engine) => engine.readParameters());
  }

  // Answers

  look(run: number, image: Image | null): Promise<Look> {
    return this.#looks.answer(run, image);
  }

  lookAt(image: Image): Promise<Look> {
    return this.#looks.answerAside(image);
  }

  async classify(images: Image): Promise<Image> {
    const count = images.length / IMAGE_PIXELS;
    const { classes } = this.#compute.network;
    const scores = new Float32Array(count * classes);
    for (let n = 0; n < count; n++) {
      const look = await this.lookAt(images.slice(n * IMAGE_PIXELS, (n + 1) * IMAGE_PIXELS));
      scores.set(look.scores!, n * classes);
      if (n % 16 === 15) await nextTask();
    }
    return scores;
  }

  learnFrom(image: Image, label: number): Promise<Lesson> {
    return this.#compute.use(async (engine) => {
      const input = fitToInput(image, engine.network.spec.input);
      return { ...(await engine.backward(input, label)), input, parameters: await engine.readParameters() };
    });
  }

  async effectiveField(
    layer: number,
    unit: number,
    from: { readonly image: Image } | { readonly images: number },
  ): Promise<Image> {
    const gradientOf = (image: (engine: Engine) => Image): Promise<Image> =>
      this.#compute.use((engine) => engine.inputGradientOf(image(engine), layer, unit));
    if ('image' in from) return gradientOf((engine) => fitToInput(from.image, engine.network.spec.input));
    const { input } = this.#compute.network;
    const { images } = await examplesOf({ ...TEST_SOURCE, generated: from.images }, this.#compute.network.spec.input);
    const size = units(input);
    const mean = new Float32Array(size);
    for (let n = 0; n < from.images; n++) {
      const gradient = await gradientOf(() => images.slice(n * size, (n + 1) * size));
      gradient.forEach((value, pixel) => (mean[pixel]! += Math.abs(value) / from.images));
      await nextTask();
    }
    return mean;
  }

  // Training

  setTrainingSource(source: TrainingSource): Promise<{ readonly size: number }> {
    this.#source = source;
    this.#sets = null;
    return Promise.resolve({ size: sizeOf(source) });
  }

  async train(settings: TrainingSettings): Promise<StopReason> {
    const { reason } = await this.#runs.start(null, (run) => this.#train(run, settings));
    void this.#measureWhenIdle();
    return reason;
  }

  pause(): Promise<void> {
    return this.#runs.stop();
  }

  async steps(count: number, settings: TrainingSettings): Promise<{ readonly loss: number; readonly step: number }> {
    const { reason, loss } = await this.#runs.start(count, (run) => this.#train(run, settings));
    const { step } = this.#loop.standing;
    void this.#measureWhenIdle();
    if (reason === 'notFinite') {
      throw new RangeError(
        `The loss after step ${step} is not a finite number; a learning rate under ${settings.optimizer.learningRate} may help.`,
      );
    }
    return { loss, step };
  }

  async restoreLastGood(): Promise<void> {
    await this.#runs.stop();
    await this.#compute.use((engine) => {
      engine.writeParameters(this.#checkpoint.parameters);
      this.#standAt(this.#checkpoint.parameters, this.#checkpoint.standing);
    });
  }

  evaluate(set: DigitSet | null): Promise<Evaluation> {
    const evaluation = this.#measuring.then(async () => {
      const { input } = this.#compute.network.spec;
      const examples = set
        ? { images: fitAllToInput(set.images, input), labels: set.labels }
        : (await this.#prepareSets()).test;
      const measured = await measure(this.#patiently(), examples);
      const classes = Math.max(10, this.#compute.network.classes);
      const confusion = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
      examples.labels.forEach((label, n) => confusion[label]![measured!.predictions[n]!]!++);
      return {
        images: examples.labels.length,
        accuracy: measured!.accuracy,
        loss: measured!.loss,
        confusion,
        predictions: measured!.predictions,
      };
    });
    this.#measuring = evaluation.catch(() => undefined);
    return evaluation;
  }

  digits(which: 'training' | 'test', from: number, count: number): Promise<DigitSet> {
    return Promise.resolve(digitsOf(which === 'test' ? TEST_SOURCE : this.#source, from, count));
  }

  ping(): Promise<void> {
    return Promise.resolve();
  }

  async loseDevice(): Promise<boolean> {
    return this.#compute.use((engine) => engine.loseDevice?.() ?? false);
  }

  async #train(run: Run, settings: TrainingSettings): Promise<Ending> {
    await this.#compute.settle();
    this.#run = run;
    let ending: Ending = { reason: 'paused', loss: NaN };
    let limit = run.limit;
    // A new source in the middle of a run ends the loop; it goes on with the new examples.
    while (!run.stopped) {
      const sets = this.#prepareSets();
      const { training, test } = await sets;
      await this.#compute.setTrainingSet(training);
      if (this.#placeUnknown) {
        const { step } = this.#loop.standing;
        this.#loop.restart({ step, place: placeAfter(step, training.labels.length, settings.batch) });
      }
      this.#placeUnknown = false;
      const from = this.#loop.standing.step;
      ending = await this.#loop.run({ training, test }, settings, limit);
      if (limit !== null) limit -= this.#loop.standing.step - from;
      if (ending.reason !== 'paused' || this.#sets === sets) break;
    }
    this.#run = null;
    if (ending.reason === 'notFinite') this.#tellNotFinite(settings);
    else await this.#keep();
    this.#loop.flush();
    this.#progress.flush();
    return ending;
  }

  /** The accuracy where a run ended between two measurements, unless training goes on first. */
  async #measureWhenIdle(): Promise<void> {
    const version = this.#version;
    const point = this.#progress.lastPoint;
    if (!this.#sets || point?.step !== this.#loop.standing.step || point.testAccuracy !== null) return;
    const unchanged = async (): Promise<boolean> => {
      await nextTask();
      return version === this.#version && !this.#runs.active;
    };
    const measured = await measure(
      { use: (task) => this.#compute.use(task), next: unchanged },
      (await this.#sets).test,
    );
    if (!measured || !(await unchanged())) return;
    this.#progress.point({ ...point, testAccuracy: measured.accuracy, testLoss: measured.loss });
    this.#progress.flush();
  }

  #prepareSets(): Promise<TrainingSets> {
    const { input } = this.#compute.network.spec;
    this.#sets ??= Promise.all([examplesOf(this.#source, input), examplesOf(TEST_SOURCE, input)]).then(
      ([training, test]) => ({ training, test }),
    );
    return this.#sets;
  }

  /** Between two slices of training: a look, a checkpoint where it is time, and whoever waits. */
  async #nextTurn(): Promise<boolean> {
    const look = await this.#looks.stream();
    if (look) this.page.looked(look);
    if (performance.now() - this.#checkpointAt >= CHECKPOINT_MILLISECONDS) await this.#keep();
    this.#progress.tellWhereDue();
    await nextTask();
    await this.#measuring;
    return this.#run !== null && !this.#run.stopped && this.#sets !== null;
  }

  /** Others' turns come while an evaluation goes on; training waits. */
  #patiently(): Turns {
    return {
      use: (task) => this.#compute.use(task),
      next: async () => {
        await nextTask();
        return true;
      },
    };
  }

  #standAt(parameters: Float32Array, standing: Standing): void {
    this.#version++;
    this.#loop.restart(standing);
    this.#checkpoint = { parameters: parameters.slice(), standing };
    this.#checkpointAt = performance.now();
  }

  /** Keeps the parameters as they are, unless some are no longer numbers: those of before stay the last good ones. */
  async #keep(): Promise<void> {
    await this.#compute.use(async (engine) => {
      const parameters = await engine.readParameters();
      if (parameters.every(Number.isFinite)) this.#checkpoint = { parameters, standing: this.#loop.standing };
      this.#checkpointAt = performance.now();
    });
  }

  #deviceReplaced(lost: BackendName, now: BackendName): void {
    const lostSteps = this.#loop.standing.step - this.#checkpoint.standing.step;
    this.#loop.restart(this.#checkpoint.standing);
    this.#version++;
    this.page.trouble({ kind: 'contextLost', backend: lost, continuedOn: now, lostSteps });
  }

  #tellNotFinite({ optimizer }: TrainingSettings): void {
    this.#version++;
    this.page.trouble({
      kind: 'notFinite',
      step: this.#loop.standing.step,
      learningRate: optimizer.learningRate,
      lastGoodStep: this.#checkpoint.standing.step,
    });
  }
}
