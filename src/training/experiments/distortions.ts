/**
 * How much of each distortion a net bears: accuracy on distorted test digits, after training on undistorted ones; and of
 * the network that the page has open, as it is.
 */
import { UNDISTORTED, type Distortion } from '../../digits/distort';
import type { Optimizer } from '../../engine/engine';
import { buildNetwork, type NetworkSpec } from '../../network';
import { digitsOf, examplesOf, TEST_SOURCE } from '../examples';
import { cells, type CellOf } from './cells';
import { distortedExamples } from './distorted';
import { startOf, type Entrant, type Start } from './entrants';
import type { Experiment, Laboratory } from './experiment';
import { Runner } from './runner';

/** What is varied; `shift` moves down and to the right by as many pixels. */
export type DistortionKind = 'shift' | 'degrees' | 'scale' | 'shear' | 'warp' | 'noise' | 'thickness';

export interface DistortionsRequest {
  readonly spec: NetworkSpec;
  readonly entrants: readonly Entrant[];
  /** Training digits, made from `seed`, which also decides the starting weights and the order. */
  readonly generated: number;
  readonly seed: number;
  readonly steps: number;
  readonly batch: number;
  readonly optimizer: Optimizer;
  readonly testDigits: number;
  /** The amounts of each distortion, in its own units (digits/distort). */
  readonly amounts: Readonly<Partial<Record<DistortionKind, readonly number[]>>>;
  /** A network that is judged as it is, without training. */
  readonly asItIs?: {
    readonly spec: NetworkSpec;
    readonly parameters: Float32Array<ArrayBuffer>;
    readonly step: number;
  };
}

export interface DistortionPoint {
  readonly kind: DistortionKind;
  readonly amount: number;
  /** Test digits that were right, of `testDigits`. */
  readonly correct: number;
}

export interface DistortionsOutcome {
  readonly parameters: number;
  /** Null where it was not trained here. */
  readonly trainingAccuracy: number | null;
  readonly points: readonly DistortionPoint[];
}

export const distortions: Experiment<DistortionsRequest, CellOf<'distortions'>, DistortionsOutcome> = {
  cells: cells.distortions,
  async run(laboratory, request, cell) {
    const trained = 'entrant' in cell;
    const { seed, batch, optimizer, steps } = request;
    const start = trained ? startOf(request.spec, request.entrants[cell.entrant]!, seed) : given(request);
    const { spec, parameterCount } = start.network;
    // A runner holds a training set, even one that only measures.
    const training = await examplesOf({ generated: trained ? request.generated : 1, seed, given: null }, spec.input);
    const runner = await Runner.start(laboratory, start, training, { batch, optimizer, seed });
    if (trained) await runner.train(steps);
    const points = await pointsOf(laboratory, runner, request);
    const trainingAccuracy = trained ? (await runner.measureTraining()).accuracy : null;
    return { parameters: parameterCount, trainingAccuracy, points };
  },
};

function given({ asItIs }: DistortionsRequest): Start {
  if (!asItIs) throw new RangeError('There is no network to be judged as it is.');
  return { network: buildNetwork(asItIs.spec), parameters: asItIs.parameters };
}

async function pointsOf(
  laboratory: Laboratory,
  runner: Runner,
  { amounts, testDigits }: DistortionsRequest,
): Promise<DistortionPoint[]> {
  const points: DistortionPoint[] = [];
  const digits = digitsOf(TEST_SOURCE, 0, testDigits);
  for (const [kind, all] of Object.entries(amounts) as [DistortionKind, readonly number[]][]) {
    for (const amount of all) {
      // Each digit has a warp and a noise of its own, the same for every entrant and amount.
      const set = await distortedExamples(laboratory, digits, runner.engine.network.spec, (digit) =>
        distortionOf(kind, amount, digit),
      );
      const { accuracy } = await runner.measure(set);
      points.push({ kind, amount, correct: Math.round(accuracy * testDigits) });
    }
  }
  return points;
}

const distortionOf = (kind: DistortionKind, amount: number, seed: number): Distortion =>
  kind === 'shift' ? { ...UNDISTORTED, rows: amount, columns: amount, seed } : { ...UNDISTORTED, [kind]: amount, seed };
