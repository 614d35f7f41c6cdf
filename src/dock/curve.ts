/** The curves of training: what of them is drawn, and which point lies under the pointer. */
import { bisector } from 'd3-array';
import type { CurvePoint } from '../worker/protocol';

export interface Sample {
  readonly step: number;
  readonly value: number;
}

/** A chart is a few hundred pixels wide: more samples than this cannot be told apart on it. */
export const MOST_SAMPLES = 600;

type Measured = 'trainingLoss' | 'testLoss' | 'testAccuracy' | 'trainingAccuracy';

/** One quantity along the curve, where it was measured and is finite. */
export const samplesOf = (curve: readonly CurvePoint[], quantity: Measured): readonly Sample[] =>
  curve.flatMap((point) => {
    const value = point[quantity];
    return value !== null && Number.isFinite(value) ? [{ step: point.step, value }] : [];
  });

/** At most MOST_SAMPLES samples: neighbours are averaged, the newest sample stays as it is. */
export function thinned(samples: readonly Sample[]): readonly Sample[] {
  const size = Math.ceil(samples.length / MOST_SAMPLES);
  if (size <= 1) return samples;
  const few: Sample[] = [];
  for (let start = 0; start < samples.length - 1; start += size) {
    const group = samples.slice(start, Math.min(start + size, samples.length - 1));
    few.push({
      step: group.reduce((sum, { step }) => sum + step, 0) / group.length,
      value: group.reduce((sum, { value }) => sum + value, 0) / group.length,
    });
  }
  return [...few, samples.at(-1)!];
}

const byStep = bisector((sample: Sample) => sample.step);

/** The sample nearest to a step; undefined where there is none. */
export const nearest = (samples: readonly Sample[], step: number): Sample | undefined =>
  samples[byStep.center(samples, step)];

/** Test accuracy at the last point where it was measured, 0 … 1; null where it never was. */
export function newestAccuracy(curve: readonly CurvePoint[]): number | null {
  for (let i = curve.length - 1; i >= 0; i--) {
    const accuracy = curve[i]!.testAccuracy;
    if (accuracy !== null) return accuracy;
  }
  return null;
}
