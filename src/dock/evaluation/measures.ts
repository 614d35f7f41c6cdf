/** What an evaluation says beyond its accuracy: class by class, and how far the network's sureness can be believed. */
import { tableOf, type Written } from '../../ui/saveFile';
import type { Evaluation } from '../../worker/protocol';

type Confusion = Evaluation['confusion'];

export interface ClassMeasures {
  /** Digits of this class. */
  readonly count: number;
  /** Of the digits taken for this class, the share that are: right / predicted. Null where none was. */
  readonly precision: number | null;
  /** Of the digits of this class, the share that was recognised: right / count. Null where there is none. */
  readonly recall: number | null;
  readonly right: number;
  readonly predicted: number;
}

/** `confusion` is [true class, predicted class]. */
export function measuresByClass(confusion: Confusion): readonly ClassMeasures[] {
  return confusion.map((row, label) => {
    const count = row.reduce((sum, n) => sum + n, 0);
    const predicted = confusion.reduce((sum, other) => sum + other[label]!, 0);
    const right = row[label]!;
    const share = (of: number): number | null => (of === 0 ? null : right / of);
    return { count, predicted, right, precision: share(predicted), recall: share(count) };
  });
}

/** Digits whose top score lies in [from, to). */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean of the top scores: how sure the network was. */
  readonly confidence: number;
  /** The share of right answers: how sure it should have been. */
  readonly accuracy: number;
}

export interface Reliability {
  /** Bins with digits in them, from unsure to sure. */
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error: Σ count/n · |accuracy − confidence| (Guo et al. 2017, equation 3). */
  readonly error: number;
}

/** As many as Guo et al. 2017 would need for sets of a few thousand; the first is never filled, since the top of ten is at least 1/10. */
const BINS = 10;

/** The reliability diagram (DeGroot and Fienberg 1983) of probabilities `topScores`, one a digit. */
export function reliabilityOf(
  labels: Uint8Array,
  { predictions, topScores }: Pick<Evaluation, 'predictions' | 'topScores'>,
): Reliability {
  const sums = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  labels.forEach((label, n) => {
    const score = topScores[n]!;
    const bin = sums[Math.min(BINS - 1, Math.max(0, Math.floor(score * BINS)))]!;
    bin.count++;
    bin.confidence += score;
    if (predictions[n] === label) bin.right++;
  });
  const bins = sums.flatMap(({ count, confidence, right }, bin): ReliabilityBin[] =>
    count === 0
      ? []
      : [{ from: bin / BINS, to: (bin + 1) / BINS, count, confidence: confidence / count, accuracy: right / count }],
  );
  const error = bins.reduce(
    (sum, { count, accuracy, confidence }) => sum + (count * Math.abs(accuracy - confidence)) / labels.length,
    0,
  );
  return { bins, error };
}

/** A cell of the confusion matrix: all digits of `label` that were taken for `predicted`; null stands for any. */
export interface Cell {
  readonly label: number | null;
  readonly predicted: number | null;
}

/** Indices of a cell's digits: mistakes first, and among them those the network was surest of. */
export function digitsInCell(
  labels: Uint8Array,
  { predictions, topScores }: Pick<Evaluation, 'predictions' | 'topScores'>,
  { label, predicted }: Cell,
): number[] {
  const found: number[] = [];
  for (let n = 0; n < labels.length; n++) {
    if ((label === null || labels[n] === label) && (predicted === null || predictions[n] === predicted)) found.push(n);
  }
  const wrong = (n: number): number => (predictions[n] === labels[n] ? 0 : 1);
  // Mistakes begin with the surest, right answers with the least sure.
  return found.toSorted(
    (a, b) => wrong(b) - wrong(a) || (wrong(a) === 1 ? topScores[b]! - topScores[a]! : topScores[a]! - topScores[b]!),
  );
}

/** The evaluation as tables: the matrix with its sums, and the classes; for CSV. */
export function confusionRows(confusion: Confusion): Written[][] {
  const head = ['true \\ predicted', ...confusion.map((_, predicted) => predicted), 'precision', 'recall'];
  const measures = measuresByClass(confusion);
  return [
    head,
    ...confusion.map((row, label) => [label, ...row, measures[label]!.precision ?? '', measures[label]!.recall ?? '']),
  ];
}

/** One row a bin; what was measured stands in every row. */
export const reliabilityRows = ({ bins }: Reliability, measured: Readonly<Record<string, Written>>): Written[][] =>
  tableOf(
    bins.map(({ from, to, count, confidence, accuracy }) => ({
      from,
      to,
      digits_in_bin: count,
      confidence,
      accuracy,
      ...measured,
    })),
  );

/** One row a digit: index, true class, predicted class, its score. */
export const predictionRows = (
  labels: Uint8Array,
  { predictions, topScores }: Pick<Evaluation, 'predictions' | 'topScores'>,
): Written[][] => [
  ['digit', 'true', 'predicted', 'score'],
  ...Array.from(labels, (label, n) => [n + 1, label, predictions[n]!, topScores[n]!]),
];
