/** The loss on the device: judges a batch, starts the backward pass, and adds losses up until they are asked for. */
import { RADIAL_REJECTION, type Activation, type Loss } from '../../network';
import type { Device } from './device';
import { slope } from './layer';
import { Pass } from './pass';
import type { Sizes } from './source';
import { JointTarget, LEAST, PlaneList, TexelList } from './texels';
import { MOST_QUARTETS, type Values } from './values';
import lossText from './loss.frag?raw';
import lossErrorsText from './lossErrors.frag?raw';
import totalsText from './totals.frag?raw';

const DEFINES: Readonly<Record<Loss, Sizes>> = {
  crossEntropy: { CROSS_ENTROPY: true },
  meanSquaredError: { MEAN_SQUARED_ERROR: true },
  radialMap: { RADIAL_MAP: true, REJECTION: RADIAL_REJECTION.toFixed(1) },
};

/** What is known of each image once it is judged, by plane; `logSum` is log Σ e^score. */
export const JUDGEMENT = { loss: 0, prediction: 1, logSum: 2, topScore: 3 } as const;
/** The same as the shaders are told it. */
const PLANES: Sizes = {
  LOSS_PLANE: JUDGEMENT.loss,
  PREDICTION_PLANE: JUDGEMENT.prediction,
  LOG_SUM_PLANE: JUDGEMENT.logSum,
  TOP_SCORE_PLANE: JUDGEMENT.topScore,
};

/** Quartets in a row of the judgements, as a shift. */
const JUDGEMENT_SHIFT = 3;

export class Objective {
  readonly judgements: PlaneList;
  readonly #judge: Pass;
  readonly #errors: Pass;
  readonly #errorTexels: (quartets: number) => number;
  readonly #totals: readonly [TexelList, TexelList];
  readonly #targets: readonly [JointTarget, JointTarget];
  readonly #add: readonly [Pass, Pass];
  #current: 0 | 1 = 0;
  /** Made once: a step allocates nothing. */
  readonly #labelled = { quads: { labels: new Int32Array(0) } };
  readonly #counted = { ints: { quartets: 0 } };

  constructor(device: Device, loss: Loss, activation: Activation, output: Values, outputErrors: Values) {
    this.judgements = new PlaneList(device, Object.keys(JUDGEMENT).length, JUDGEMENT_SHIFT);
    this.judgements.reserve(MOST_QUARTETS);
    const { judgements } = this;
    const sizes: Sizes = {
      ...output.sizes('IN'),
      ...DEFINES[loss],
      QUARTETS: MOST_QUARTETS,
      JUDGEMENT_SHIFT,
      LEAST,
      ...PLANES,
      ...slope('SLOPE', activation),
    };
    this.#judge = new Pass(device, {
      name: 'loss',
      files: [{ name: 'loss.frag', text: lossText }],
      sizes,
      sources: { values: output },
      target: judgements,
    });
    this.#errors = new Pass(device, {
      name: 'errors of the loss',
      files: [{ name: 'lossErrors.frag', text: lossErrorsText }],
      sizes,
      sources: { values: output, judgements },
      target: outputErrors,
    });
    this.#errorTexels = (quartets) => outputErrors.texels(quartets);
    const total = (): TexelList => new TexelList(device, 1, 1);
    this.#totals = [total(), total()];
    this.#targets = [new JointTarget([this.#totals[0]]), new JointTarget([this.#totals[1]])];
    const adding = (from: 0 | 1, to: 0 | 1): Pass =>
      new Pass(device, {
        name: 'total loss',
        files: [{ name: 'totals.frag', text: totalsText }],
        sizes: { JUDGEMENT_SHIFT, ...PLANES },
        sources: { judgements, before: this.#totals[from] },
        target: this.#targets[to],
      });
    this.#add = [adding(0, 1), adding(1, 0)];
  }

  /** Judges the outputs there are against these labels, four a quartet, −1 for none. */
  judge(labels: Int32Array<ArrayBuffer>): void {
    this.#labelled.quads.labels = labels;
    this.#judge.run(labels.length / 4, this.#labelled);
  }

  /** Starts the backward pass of the batch judged last. */
  startBackward(labels: Int32Array<ArrayBuffer>): void {
    this.#labelled.quads.labels = labels;
    this.#errors.run(this.#errorTexels(labels.length / 4), this.#labelled);
  }

  /** Adds the losses judged last to the total. */
  addToTotal(quartets: number): void {
    this.#counted.ints.quartets = quartets;
    this.#add[this.#current].run(1, this.#counted);
    this.#current = this.#current === 0 ? 1 : 0;
  }

  /** The total, in the first number of the target's first texel. */
  get total(): JointTarget {
    return this.#targets[this.#current];
  }

  /** Starts the total from 0 again. */
  clearTotal(): void {
    const list = this.#totals[this.#current];
    list.upload(new Float32Array(list.length));
  }
}
