/** How the experiment over training-set sizes is set, and what comes of it. */
import type { ExperimentState } from '../../../store/experiments';
import type { ChartPoint } from '../../../ui/LineChart';
import type { RequestOf } from '../../../worker/protocol';
import { OPTIMIZER, SMALL_NET } from '../../entrants';

const SIZES = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
/** Two cores finish these, with three seeds, in about a minute. */
export const QUICK_LARGEST = 500;
export const LARGEST = SIZES.filter((size) => size >= 100);
const TEST_DIGITS = 500;
/** Enough for every net to learn up to 500 digits by heart. */
const MOST_STEPS = 800;

export const sizesRequest = (largest: number, seeds: number, scrambled: boolean): RequestOf<'sizes'> => ({
  spec: SMALL_NET,
  entrants: ['full', 'local', 'shared'],
  sizes: SIZES.filter((size) => size <= largest),
  seeds: Array.from({ length: seeds }, (_, seed) => seed + 1),
  testDigits: TEST_DIGITS,
  batch: 20,
  optimizer: OPTIMIZER,
  mostSteps: MOST_STEPS,
  scrambled,
});

/** Mean test accuracy of one entrant over the seeds that are done, at each size, with the range of the seeds around it. */
export const curveOf = ({ request, done }: ExperimentState<'sizes'>, entrant: number): ChartPoint[] =>
  request.sizes.flatMap((size) => {
    const accuracies = done.flatMap(({ cell, outcome }) =>
      cell.size === size && cell.entrant === entrant ? [outcome.test.accuracy] : [],
    );
    if (accuracies.length === 0) return [];
    const mean = accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / accuracies.length;
    return [{ x: size, y: mean, low: Math.min(...accuracies), high: Math.max(...accuracies) }];
  });

/** One row a run, with the settings in every row. */
export function rowsOf({ request, done }: ExperimentState<'sizes'>, names: readonly string[]): (string | number)[][] {
  const settings = {
    network: request.spec.name,
    test_digits: request.testDigits,
    batch: request.batch,
    optimizer: request.optimizer.kind,
    learning_rate: request.optimizer.learningRate,
    momentum: request.optimizer.momentum,
    most_steps: request.mostSteps,
    scrambled: request.scrambled ? 1 : 0,
  };
  return [
    ['entrant', 'training_digits', 'seed', 'steps', 'training_accuracy', 'test_accuracy', ...Object.keys(settings)],
    ...done.map(({ cell, outcome }) => [
      names[cell.entrant]!,
      cell.size,
      cell.seed,
      outcome.steps,
      outcome.training.accuracy,
      outcome.test.accuracy,
      ...Object.values(settings),
    ]),
  ];
}
