/**
 * What the worker does for the page, without the worker: the network that is open, its engine, training, and the answers
 * to drawings. The worker itself only carries messages.
 */
import type { Engine } from '../engine/engine';
import type { SecondCore } from '../engine/wasm/twoCores/engine';
import { buildNetwork, withConnectivity, type Connectivity, type NetworkSpec } from '../network';
import { digitsOf, sizeOf, TEST_SOURCE } from '../training/examples';
import { AnswersToQuestions } from './answers';
import { OtherNetworks } from './otherNetworks';
import { parametersOf } from './beginning';
import { Compute, type ComputeEvents } from './compute';
import { Looks } from './looks';
import { Measuring } from './measuring';
import type {
  Answers,
  Asked,
  Beginning,
  ComputeChoice,
  ComputeReport,
  DigitSet,
  Evaluation,
  Moment,
  NamedSet,
  PageFunctions,
  ParameterPart,
  Question,
  Standing,
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
  readonly #measuring: Measuring;
  readonly #training: Training;
  readonly #answers: AnswersToQuestions;

  constructor(
    private readonly page: PageFunctions,
    trial: Trial | null = null,
    startHalf: SecondCore['start'] | null = null,
  ) {
    const events: ComputeEvents = {
      changed: (report) => page.computeChanged(report),
      trouble: (trouble) => page.trouble(trouble),
      lastGood: () => this.#training.lastGood,
      replaced: (failed, now, why) => this.#training.deviceReplaced(failed, now, why),
    };
    this.#compute = new Compute(events, trial, startHalf);
    const standpoint = () => this.#training.standpoint;
    this.#measuring = new Measuring(this.#compute, standpoint);
    this.#training = new Training(this.#compute, this.#measuring, () => this.#looks, page);
    this.#answers = new AnswersToQuestions(this.#measuring, standpoint, new OtherNetworks());
    this.#looks = new Looks(this.#compute, standpoint, page);
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

  standing(): Promise<Standing> {
    return this.#compute.use(async (engine) => {
      const { step, epoch } = this.#training.standpoint;
      return { step, epoch, parameters: await engine.readParameters() };
    });
  }

  #write(engine: Engine, parameters: Float32Array, trained?: Trained): void {
    requireParameters(parameters, engine.network.parameterCount);
    engine.writeParameters(parameters);
    this.#training.standAt(parameters, trained);
  }

  look(image: Image | null): Promise<Moment | null> {
    return this.#looks.answer(image);
  }

  ask<What extends Asked>(id: number, question: Question<What>): Promise<Answers<What>> {
    return this.#answers.ask(id, question);
  }

  takeBack(id: number): Promise<void> {
    return Promise.resolve(this.#answers.takeBack(id));
  }

  setTrainingSource(source: TrainingSource): Promise<{ readonly size: number }> {
    this.#training.source = source;
    return Promise.resolve({ size: sizeOf(source) });
  }

  testOn(set: NamedSet | null): Promise<void> {
    this.#training.testOn(set);
    return Promise.resolve();
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

  async evaluate(set: DigitSet | null, watched = false): Promise<Evaluation | null> {
    const reached = watched ? (share: number) => this.page.evaluated(share) : undefined;
    const { measured, labels, classes, step } = await this.#measuring.measure(set, reached);
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

function requireParameters(parameters: Float32Array, count: number): void {
  if (parameters.length !== count) throw new RangeError(`${count} parameters are needed, not ${parameters.length}.`);
  if (!parameters.every(Number.isFinite)) throw new RangeError('Parameters must be finite numbers.');
}
