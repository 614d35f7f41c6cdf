/** The losses: from the last layer's values and a label to a number, its derivative, and the scores shown. Float64 throughout. */
import { RADIAL_REJECTION, type Loss } from '../network';

interface LossFunction {
  /** One score a class, larger is likelier. */
  readonly scores: (outputs: ArrayLike<number>) => number[];
  readonly loss: (outputs: ArrayLike<number>, label: number) => number;
  /** Derivative of the loss by each output. */
  readonly slope: (outputs: ArrayLike<number>, label: number) => number[];
}

/** exp(v − shift) of each, so that the largest cannot overflow. */
function exponentials(values: readonly number[]): { shift: number; terms: number[]; sum: number } {
  const shift = Math.max(...values);
  const terms = values.map((value) => Math.exp(value - shift));
  return { shift, terms, sum: terms.reduce((a, b) => a + b, 0) };
}

const target = (unit: number, label: number): number => (unit === label ? 1 : -1);

/** p(class) = e^(−y) / (e^(−j) + Σ e^(−y)): the posterior that equation 8 maximises. */
function radialPosteriors(outputs: ArrayLike<number>): { posteriors: number[]; logNormalizer: number } {
  const { shift, terms, sum } = exponentials([...Array.from(outputs, (y) => -y), -RADIAL_REJECTION]);
  return { posteriors: terms.slice(0, -1).map((term) => term / sum), logNormalizer: shift + Math.log(sum) };
}

export const losses: Readonly<Record<Loss, LossFunction>> = {
  crossEntropy: {
    scores: (outputs) => {
      const { terms, sum } = exponentials(Array.from(outputs));
      return terms.map((term) => term / sum);
    },
    loss: (outputs, label) => {
      const { shift, sum } = exponentials(Array.from(outputs));
      return shift + Math.log(sum) - outputs[label]!;
    },
    slope: (outputs, label) => losses.crossEntropy.scores(outputs).map((p, unit) => p - (unit === label ? 1 : 0)),
  },
  meanSquaredError: {
    scores: (outputs) => Array.from(outputs),
    loss: (outputs, label) =>
      Array.from(outputs).reduce((sum, y, unit) => sum + 0.5 * (y - target(unit, label)) ** 2, 0),
    slope: (outputs, label) => Array.from(outputs, (y, unit) => y - target(unit, label)),
  },
  radialMap: {
    scores: (outputs) => radialPosteriors(outputs).posteriors,
    loss: (outputs, label) => outputs[label]! + radialPosteriors(outputs).logNormalizer,
    slope: (outputs, label) => radialPosteriors(outputs).posteriors.map((p, unit) => (unit === label ? 1 : 0) - p),
  },
};
