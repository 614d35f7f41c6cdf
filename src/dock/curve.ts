/** The curves of training: what of them is drawn. */
import type { ChartPoint } from '../ui/LineChart';
import type { CurvePoint } from '../worker/protocol';

/** A chart is a few hundred pixels wide: more samples than this cannot be told apart on it. */
export const MOST_SAMPLES = 600;

export type Measured = 'trainingLoss' | 'testLoss' | 'testAccuracy' | 'trainingAccuracy';

/** One quantity along the curve, where it was measured and is finite. */
export const samplesOf = (curve: readonly CurvePoint[], quantity: Measured): readonly ChartPoint[] =>
  curve.flatMap((point) => {
    const value = point[quantity];
    return value !== null && Number.isFinite(value) ? [{ x: point.step, y: value }] : [];
  });

/** At most MOST_SAMPLES samples: neighbours are averaged, the newest sample stays as it is. */
export function thinned(samples: readonly ChartPoint[]): readonly ChartPoint[] {
  const size = Math.ceil(samples.length / MOST_SAMPLES);
  if (size <= 1) return samples;
  const few: ChartPoint[] = [];
  for (let start = 0; start < samples.length - 1; start += size) {
    const group = samples.slice(start, Math.min(start + size, samples.length - 1));
    few.push({
      x: group.reduce((sum, { x }) => sum + x, 0) / group.length,
      y: group.reduce((sum, { y }) => sum + y, 0) / group.length,
    });
  }
  return [...few, samples.at(-1)!];
}

/** What the newest test came to, 0 … 1, and whose digits it was on; null where there was none. */
export function newestTest(curve: readonly CurvePoint[]): (Pick<CurvePoint, 'testedOn'> & { accuracy: number }) | null {
  const tested = curve.findLast(({ testAccuracy }) => testAccuracy !== null);
  return tested ? { accuracy: tested.testAccuracy!, testedOn: tested.testedOn } : null;
}

/** The curve without the tests on other digits than the newest: one line is of one set. */
export function testedAlike(curve: readonly CurvePoint[]): readonly CurvePoint[] {
  const name = newestTest(curve)?.testedOn?.name;
  return curve.filter(({ testAccuracy, testedOn }) => testAccuracy === null || testedOn?.name === name);
}
