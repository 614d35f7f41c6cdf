/**
 * What the worker does for the page, without the worker: the network that is open, its engine, training, and the answers
 * to drawings. The worker itself only carries messages.
 */
import { fitToInput } from '../digits/fit';
import { IMAGE_PIXELS } from '../digits/normalize';
import type { Engine } from '../engine/engine';
import { nextTask } from '../engine/nextTask';
import { buildNetwork, units, withConnectivity, type Connectivity, type Network, type NetworkSpec } from '../network';
import { digitsOf, examplesOf, sizeOf, TEST_SOURCE } from '../training/examples';
import { initialise } from '../training/initialise';
import { Asides } from './otherNetworks';
import { Compute, type ComputeEvents } from './compute';
import { Looks } from './looks';
import type {
  Beginning,
  ComputeChoice,
  ComputeReport,
  DigitSet,
  Evaluation,
  FieldSource,
  Forward,
  Lesson,
  Look,
  Moment,
  PageFunctions,
  ParameterPart,
  Steps,
  StopReason,
  Trained,
  TrainingSettings,
  TrainingSource,
  WorkerFunctions,
} from './protocol';
import { Training } from './training';
import type { Trial } from './askForTrial';

type Image = Float32Array<ArrayBuffer>;

export class Service implements WorkerFunctions {
  readonly #compute: Compute;
  readonly #looks: Looks;
  readonly #training: Training;
  readonly #asides = new Asides();

  constructor(page: PageFunctions, trial: Trial | null = null) {
    const events: ComputeEvents = {
      changed: (report) => page.computeChanged(report),
      trouble: (trouble) => page.trouble(trouble),
      lastGood: () => this.#training.lastGood,
      replaced: (failed, now, why) => this.#training.deviceReplaced(failed, now, why),
    };
    this.#compute = new Compute(events, trial);
    this.#training = new Training(this.#compute, () => this.#looks, page);
    this.#looks = new Looks(this.#compute, () => this.#training.standpoint, page);
  }

  async open(
    spec: NetworkSpec,
    beginning: Beginning,
    choice: ComputeChoice,
    trained = UNTRAINED,
  ): Promise<ComputeReport> {
    const network = buildNetwork(spec);
    const parameters = parametersOf(network, beginning);
    requireParameters(parameters, network.parameterCount);
    await this.#training.stop();
    const done = (): void => {
      this.#training.opened(parameters, trained);
      this.#looks.reset();
    };
    return this.#compute.open({ network, parameters }, choice, done);
  }

  setCompute(choice: ComputeChoice): Promise<ComputeReport> {
    return this.#compute.setChoice(choice);
  }

  async setConnectivity(connectivity: Connectivity, layer?: string): Promise<NetworkSpec> {
    const { spec } = await this.#compute.reconnect(
      (network) => buildNetwork(withConnectivity(network.spec, connectivity, layer)),
      (parameters, from, to) => {
        this.#training.reconnected(parameters, from, to);
        this.#looks.reset();
      },
    );
    return spec;
  }

  async begin(beginning: Beginning): Promise<void> {
    await this.#compute.use((engine) => {
      this.#write(engine, parametersOf(engine.network, beginning), UNTRAINED);
    });
  }

  async setParameters(parts: readonly ParameterPart[]): Promise<void> {
    await this.#compute.use(async (engine) => {
      const parameters = await engine.readParameters();
      for (const { offset, values } of parts) {
        if (offset < 0 || offset + values.length > parameters.length)
          throw new RangeError(
            `There are ${parameters.length} parameters, none from ${offset} to ${offset + values.length - 1}.`,
          );
        parameters.set(values, offset);
      }
      this.#write(engine, parameters);
    });
  }

  readParameters(): Promise<Float32Array<ArrayBuffer>> {
    return this.#compute.use((engine) => engine.readParameters());
  }

  #write(engine: Engine, parameters: Float32Array, trained?: Trained): void {
    requireParameters(parameters, engine.network.parameterCount);
    engine.writeParameters(parameters);
    this.#training.standAt(parameters, trained);
  }

  look(image: Image | null): Promise<Moment | null> {
    return this.#looks.answer(image);
  }

  lookAt(image: Image): Promise<Look> {
    return this.#looks.answerAside(image);
  }

  async classify(images: Image): Promise<Image> {
    const count = images.length / IMAGE_PIXELS;
    const { network } = this.#compute;
    const scores = new Float32Array(count * network.classes);
    for (let n = 0; n < count; n++) {
      const image = images.subarray(n * IMAGE_PIXELS, (n + 1) * IMAGE_PIXELS);
      const answer = await this.#compute.use((engine) => {
        requireSame(engine, network);
        return engine.forward(fitToInput(image, network.spec.input));
      });
      scores.set(answer.scores, n * network.classes);
      if (n % 16 === 15) await nextTask();
    }
    return scores;
  }

  answerWith(spec: NetworkSpec, parameters: Image, input: Image): Promise<Forward> {
    return this.#asides.answer(spec, parameters, input);
  }

  learnFrom(image: Image, label: number): Promise<Lesson> {
    return this.#compute.use(async (engine) => {
      const input = fitToInput(image, engine.network.spec.input);
      return { ...(await engine.backward(input, label)), input, parameters: await engine.readParameters() };
    });
  }

  async effectiveField(layer: number, unit: number, from: FieldSource): Promise<Image> {
    if ('image' in from) {
      return this.#compute.use((engine) =>
        engine.inputGradientOf(fitToInput(from.image, engine.network.spec.input), layer, unit),
      );
    }
    const { network } = this.#compute;
    const here = (image: Image): Promise<Image> =>
      this.#compute.use((engine) => {
        requireSame(engine, network);
        return engine.inputGradientOf(image, layer, unit);
      });
    const { input, spec } = network;
    const beginning = from.beginning && parametersOf(network, from.beginning);
    const gradientOf = (image: Image): Promise<Image> =>
      beginning ? this.#asides.inputGradient(spec, beginning, image, layer, unit) : here(image);
    const { images } = await examplesOf({ ...TEST_SOURCE, generated: from.images }, spec.input);
    const size = units(input);
    const mean = new Float32Array(size);
    for (let n = 0; n < from.images; n++) {
      const gradient = await gradientOf(images.slice(n * size, (n + 1) * size));
      gradient.forEach((value, pixel) => (mean[pixel]! += Math.abs(value) / from.images));
      await nextTask();
    }
    return mean;
  }

  setTrainingSource(source: TrainingSource): Promise<{ readonly size: number }> {
    this.#training.source = source;
    return Promise.resolve({ size: sizeOf(source) });
  }

  train(settings: TrainingSettings): Promise<StopReason> {
    return this.#training.train(settings);
  }

  pause(): Promise<void> {
    return this.#training.stop();
  }

  steps(count: number, settings: TrainingSettings): Promise<Steps> {
    return this.#training.steps(count, settings);
  }

  restoreLastGood(): Promise<void> {
    return this.#training.restoreLastGood();
  }

  async evaluate(set: DigitSet | null): Promise<Evaluation | null> {
    const { measured, labels, classes, step } = await this.#training.measure(set);
    // The loss of no images at all is no number either.
    const numbers = labels.length === 0 || !Number.isNaN(measured.loss);
    if (!numbers || !measured.topScores.every(Number.isFinite)) return null;
    const confusion = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
    labels.forEach((label, n) => {
      const row = confusion[label];
      if (row) row[measured.predictions[n]!]!++;
    });
    return { step, images: labels.length, ...measured, confusion };
  }

  digits(which: 'training' | 'test', from: number, count: number): Promise<DigitSet> {
    return Promise.resolve(digitsOf(which === 'test' ? TEST_SOURCE : this.#training.source, from, count));
  }

  ping(): Promise<void> {
    return Promise.resolve();
  }

  loseDevice(): Promise<boolean> {
    return this.#compute.use((engine) => engine.loseDevice?.() ?? false);
  }
}

const UNTRAINED: Trained = { step: 0, epoch: 0 };

const parametersOf = (network: Network, beginning: Beginning): Float32Array<ArrayBuffer> =>
  'parameters' in beginning ? beginning.parameters : initialise(network, beginning.initialisation);

/** What is asked of one network image after image is not mixed with another's answers. */
function requireSame(engine: Engine, network: Network): void {
  if (engine.network !== network) throw new Error('The network was replaced before all images had been answered.');
}

function requireParameters(parameters: Float32Array, count: number): void {
  if (parameters.length !== count) throw new RangeError(`${count} parameters are needed, not ${parameters.length}.`);
  if (!parameters.every(Number.isFinite)) throw new RangeError('Parameters must be finite numbers.');
}
