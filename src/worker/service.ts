/**
 * What the worker does for the page, without the worker: the network that is open, its engine, training, and the answers
 * to drawings. The worker itself only carries messages.
 */
import type { Engine } from '../engine/engine';
import type { SecondCore } from '../engine/wasm/twoCores/engine';
import { buildNetwork, withConnectivity } from '../network';
import { digitsOf, sizeOf, TEST_SOURCE } from '../training/examples';
import { AnswersToQuestions } from './answers';
import { OtherNetworks } from './otherNetworks';
import { parametersOf } from './beginning';
import { Compute, type ComputeEvents } from './compute';
import { Looks, type Standpoint } from './looks';
import { Measuring } from './measuring';
import type { PageFunctions, Trained, WorkerFunctions } from './protocol';
import { Training } from './training';
import type { Trial } from './askForTrial';

/** Without `trial` and `startHalf` as `Compute` is without them. */
export function serviceFor(
  page: PageFunctions,
  trial: Trial | null = null,
  startHalf: SecondCore['start'] | null = null,
): WorkerFunctions {
  const standpoint = (): Standpoint => training.standpoint;
  const events: ComputeEvents = {
    changed: (report) => page.computeChanged(report),
    trouble: (trouble) => page.trouble(trouble),
    lastGood: () => training.lastGood,
    replaced: (failed, now, why) => training.deviceReplaced(failed, now, why),
  };
  const compute = new Compute(events, trial, startHalf);
  const measuring = new Measuring(compute, standpoint);
  const looks = new Looks(compute, standpoint, page);
  const training = new Training(compute, measuring, looks, page);
  const answers = new AnswersToQuestions(measuring, standpoint, new OtherNetworks());

  const write = (engine: Engine, parameters: Float32Array, trained?: Trained): void => {
    requireParameters(parameters, engine.network.parameterCount);
    engine.writeParameters(parameters);
    training.standAt(parameters, trained);
  };

  return {
    async open(spec, beginning, choice, trained = UNTRAINED) {
      const network = buildNetwork(spec);
      const parameters = parametersOf(network, beginning);
      requireParameters(parameters, network.parameterCount);
      await training.stop();
      const done = (): void => {
        training.opened(parameters, trained);
        looks.reset();
      };
      return compute.open({ network, parameters }, choice, done);
    },
    setCompute: (choice) => compute.setChoice(choice),
    async setConnectivity(connectivity, layer) {
      const { spec } = await compute.reconnect(
        (network) => buildNetwork(withConnectivity(network.spec, connectivity, layer)),
        (parameters, from, to) => {
          training.reconnected(parameters, from, to);
          looks.reset();
        },
      );
      return spec;
    },
    begin: (beginning) => compute.use((engine) => write(engine, parametersOf(engine.network, beginning), UNTRAINED)),
    setParameters: (parts) =>
      compute.use(async (engine) => {
        const parameters = await engine.readParameters();
        for (const { offset, values } of parts) {
          if (offset < 0 || offset + values.length > parameters.length)
            throw new RangeError(
              `There are ${parameters.length} parameters, none from ${offset} to ${offset + values.length - 1}.`,
            );
          parameters.set(values, offset);
        }
        write(engine, parameters);
      }),
    readParameters: () => compute.use((engine) => engine.readParameters()),
    standing: () =>
      compute.use(async (engine) => {
        const { step, epoch } = standpoint();
        return { step, epoch, parameters: await engine.readParameters() };
      }),

    look: (image) => looks.answer(image),
    ask: (id, question) => answers.ask(id, question),
    takeBack: async (id) => answers.takeBack(id),

    async setTrainingSource(source) {
      training.source = source;
      return { size: sizeOf(source) };
    },
    testOn: async (set) => training.testOn(set),
    train: (settings) => training.train(settings),
    pause: () => training.stop(),
    steps: (count, settings) => training.steps(count, settings),
    restoreLastGood: () => training.restoreLastGood(),
    async evaluate(set, watched = false) {
      const reached = watched ? (share: number) => page.evaluated(share) : undefined;
      const { measured, labels, classes, step } = await measuring.measure(set, reached);
      // The loss of no images at all is no number either.
      const numbers = labels.length === 0 || !Number.isNaN(measured.loss);
      if (!numbers || !measured.topScores.every(Number.isFinite)) return null;
      const confusion = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
      labels.forEach((label, n) => {
        const row = confusion[label];
        if (row) row[measured.predictions[n]!]!++;
      });
      return { step, images: labels.length, ...measured, confusion };
    },
    digits: async (which, from, count) => digitsOf(which === 'test' ? TEST_SOURCE : training.source, from, count),

    ping: async () => undefined,
    loseDevice: () => compute.use((engine) => engine.loseDevice?.() ?? false),
  };
}

const UNTRAINED: Trained = { step: 0, epoch: 0 };

function requireParameters(parameters: Float32Array, count: number): void {
  if (parameters.length !== count) throw new RangeError(`${count} parameters are needed, not ${parameters.length}.`);
  if (!parameters.every(Number.isFinite)) throw new RangeError('Parameters must be finite numbers.');
}
