/** How much of each distortion a net bears: accuracy on distorted test digits, after training on undistorted ones. */
import { distort, UNDISTORTED, type Distortion } from '../../digits/distort';
import { fitToInput } from '../../digits/fit';
import { IMAGE_PIXELS } from '../../digits/normalize';
import type { LabelledImages, Optimizer } from '../../engine/engine';
import { units, type NetworkSpec } from '../../network';
import { digitsOf, examplesOf, TEST_SOURCE } from '../examples';
import { startOf, type Entrant } from './entrants';
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
}

export interface DistortionsCell {
  readonly entrant: number;
}

export interface DistortionPoint {
  readonly kind: DistortionKind;
  readonly amount: number;
  /** Test digits that were right, of `testDigits`. */
  readonly correct: number;
}

export interface DistortionsOutcome {
  readonly parameters: number;
  readonly trainingAccuracy: number;
  readonly points: readonly DistortionPoint[];
}

export const distortions: Experiment<DistortionsRequest, DistortionsCell, DistortionsOutcome> = {
  cells: ({ entrants }) => entrants.map((_, entrant) => ({ entrant })),
  async run(laboratory, request, { entrant }) {
    const { spec, generated, seed, batch, optimizer, testDigits } = request;
    const training = await examplesOf({ generated, seed, given: null }, spec.input);
    const start = startOf(spec, request.entrants[entrant]!, seed);
    const runner = await Runner.start(laboratory, start, training, { batch, optimizer, seed });
    try {
      await runner.train(request.steps);
      const points: DistortionPoint[] = [];
      for (const [kind, amounts] of Object.entries(request.amounts) as [DistortionKind, readonly number[]][]) {
        for (const amount of amounts) {
          const set = await distortedTest(laboratory, spec, testDigits, kind, amount);
          const { accuracy } = await runner.measure(set);
          points.push({ kind, amount, correct: Math.round(accuracy * testDigits) });
        }
      }
      const { accuracy } = await runner.measureTraining();
      return { parameters: start.network.parameterCount, trainingAccuracy: accuracy, points };
    } finally {
      runner.dispose();
    }
  },
};

/** Digits distorted between two breaths: about a frame's worth. */
const SLICE = 20;

/** The test digits, each with a warp and a noise of its own, the same for every entrant and amount. */
async function distortedTest(
  laboratory: Laboratory,
  { input }: NetworkSpec,
  count: number,
  kind: DistortionKind,
  amount: number,
): Promise<LabelledImages> {
  const { images, labels } = digitsOf(TEST_SOURCE, 0, count);
  const size = units(input);
  const distorted = new Float32Array(count * size);
  for (let digit = 0; digit < count; digit++) {
    const image = Float32Array.from(
      images.subarray(digit * IMAGE_PIXELS, (digit + 1) * IMAGE_PIXELS),
      (ink) => ink / 255,
    );
    distorted.set(fitToInput(distort(image, distortionOf(kind, amount, digit)), input), digit * size);
    if (digit % SLICE === 0) await laboratory.breathe();
  }
  return { images: distorted, labels };
}

const distortionOf = (kind: DistortionKind, amount: number, seed: number): Distortion =>
  kind === 'shift' ? { ...UNDISTORTED, rows: amount, columns: amount, seed } : { ...UNDISTORTED, [kind]: amount, seed };
