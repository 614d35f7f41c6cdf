/** What is asked about the parameters as they are: how many digits of a set they get right, and other questions. Training waits meanwhile. */
import type { Engine } from '../engine/engine';
import { nextTask } from '../engine/nextTask';
import type { Network } from '../network';
import { examplesOf, TEST_SOURCE, type TrainingSource } from '../training/examples';
import type { TrainingSets, Turns } from '../training/loop';
import { measure, type Measured } from '../training/measure';
import type { CurvePoint } from '../training/settings';
import type { Compute } from './compute';
import type { Standpoint } from './looks';
import type { DigitSet, NamedSet } from './protocol';

interface Answer {
  readonly measured: Measured;
  readonly labels: Uint8Array;
  /** Of the network that was measured. */
  readonly classes: number;
  readonly step: number;
}

/** What the curve's test measures are of. */
type TestSet = Omit<TrainingSets, 'training'>;

const testSource = (given: DigitSet | null): TrainingSource => (given ? { generated: 0, seed: 0, given } : TEST_SOURCE);

export class Measuring {
  /** The set that is tested on; null for the generated test digits. */
  #given: NamedSet | null = null;
  /** Made when first needed; made anew where it, or the network's input, is another. */
  #test: Promise<TestSet> | null = null;
  readonly #asked = new Set<Promise<unknown>>();

  constructor(
    private readonly compute: Compute,
    private readonly standpoint: () => Standpoint,
  ) {}

  testOn(set: NamedSet | null): void {
    this.#given = set;
    this.#test = null;
  }

  /** Another network is open: its input may want the digits otherwise. */
  forget(): void {
    this.#test = null;
  }

  testSet(): Promise<TestSet> {
    const given = this.#given;
    const testedOn = given && { name: given.name, digits: given.labels.length };
    this.#test ??= examplesOf(testSource(given), this.compute.network.spec.input).then((test) => ({
      test,
      ...(testedOn && { testedOn }),
    }));
    return this.#test;
  }

  /** Resolves when nobody who has asked so far waits for an answer. */
  async answered(): Promise<void> {
    await Promise.allSettled(this.#asked);
  }

  /**
   * Measures the parameters as they are, on the set given or on the test digits. Where network or parameters are replaced on
   * the way, it begins again on those that are there. `reached` hears what share is done.
   */
  measure(set: DigitSet | null, reached?: (share: number) => void): Promise<Answer> {
    return this.asTheyAre(async (turns, network) => {
      const examples = await examplesOf(testSource(set), network.spec.input);
      const measured = await measure(turns, examples, reached);
      const { step } = this.standpoint();
      return measured && { measured, labels: examples.labels, classes: network.classes, step };
    });
  }

  /**
   * Has the parameters asked about as they are. The turns are had as long as they, and the network, are the same; where `ask`
   * then answers null it begins again with those that are there.
   */
  async asTheyAre<Result>(ask: (turns: Turns, network: Network) => Promise<Result | null>): Promise<Result> {
    const asking = (async () => {
      for (;;) {
        const { network } = this.compute;
        let version: number | null = null;
        const same = (engine: Engine): boolean =>
          engine.network === network && (version ??= this.standpoint().version) === this.standpoint().version;
        const result = await ask(this.#turnsWhile(same), network);
        if (result !== null) return result;
      }
    })();
    this.#asked.add(asking);
    try {
      return await asking;
    } finally {
      this.#asked.delete(asking);
    }
  }

  /**
   * A point of the curve with its accuracy on the test set; null where parameters or test set are replaced on the way, or it
   * is no longer `wanted`. Training need not wait for it.
   */
  async tested({ testedOn: _, ...point }: CurvePoint, wanted: () => boolean): Promise<CurvePoint | null> {
    const { version } = this.standpoint();
    const preparing = this.testSet();
    const { test, testedOn } = await preparing;
    const unchanged = (): boolean => version === this.standpoint().version && this.#test === preparing && wanted();
    const measured: Measured | null = await measure(this.#turnsWhile(unchanged), test);
    if (!measured || !unchanged()) return null;
    const { accuracy: testAccuracy, loss: testLoss } = measured;
    return { ...point, testAccuracy, testLoss, ...(testedOn && { testedOn }) };
  }

  /** Turns for work that is wanted as long as this holds of the engine it is about to have. */
  #turnsWhile(wanted: (engine: Engine) => boolean): Turns {
    return {
      use: (task) => this.compute.use((engine) => (wanted(engine) ? task(engine) : null)),
      next: async () => {
        await nextTask();
        return true;
      },
    };
  }
}
