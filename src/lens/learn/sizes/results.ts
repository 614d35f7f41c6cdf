/** What comes of the experiment over training-set sizes: curves, who is ahead at each size, the file. */
import type { ExperimentState } from '../../../store/actions/experiments';
import type { ChartPoint } from '../../../ui/LineChart';
import { meanOf, placeOver } from '../../experiments/confidence';
import { tableOf } from '../../experiments/fields';
import type { Written } from '../../../ui/saveFile';
import { SIZES_FIELDS } from './settings';

/** Mean test accuracy of one entrant over the seeds that are done, at each size, with the range of the seeds around it. */
export const curveOf = ({ request, done }: ExperimentState<'sizes'>, entrant: number): ChartPoint[] =>
  request.sizes.flatMap((size) => {
    const own = done.filter(({ cell }) => cell.size === size && cell.entrant === entrant);
    return placeOver(
      size,
      own.map(({ outcome }) => outcome.test.accuracy),
    );
  });

export interface SizeLead {
  readonly size: number;
  /** Entrants, by their numbers, and their mean test accuracies. */
  readonly winner: number;
  readonly loser: number;
  readonly best: number;
  readonly worst: number;
  /** Whether the 95 % interval of the difference, seed by seed, leaves out 0. */
  readonly clear: boolean;
}

/** Who is ahead and who is last at each size, of those that every entrant has run with every seed. */
export const leadsOf = ({ request, done }: Pick<ExperimentState<'sizes'>, 'request' | 'done'>): readonly SizeLead[] =>
  request.sizes.flatMap((size): SizeLead[] => {
    const accuracies = request.entrants.map((_, entrant) =>
      request.seeds.flatMap(
        (seed) =>
          done.find(({ cell }) => cell.size === size && cell.seed === seed && cell.entrant === entrant)?.outcome.test
            .accuracy ?? [],
      ),
    );
    if (accuracies.length < 2 || accuracies.some((all) => all.length < request.seeds.length)) return [];
    const means = accuracies.map((all) => meanOf(all).mean);
    const [best, worst] = [Math.max(...means), Math.min(...means)];
    const [winner, loser] = [means.indexOf(best), means.lastIndexOf(worst)];
    const { low } = meanOf(accuracies[winner]!.map((accuracy, seed) => accuracy - accuracies[loser]![seed]!));
    return [{ size, winner, loser, best, worst, clear: low > 0 }];
  });

/** One row a run. */
export const rowsOf = ({ request, done }: ExperimentState<'sizes'>, names: readonly string[]): Written[][] =>
  tableOf(
    SIZES_FIELDS,
    request,
    done.map(({ cell, outcome }) => ({
      entrant: names[cell.entrant]!,
      training_digits: cell.size,
      seed: cell.seed,
      steps: outcome.steps,
      training_accuracy: outcome.training.accuracy,
      test_accuracy: outcome.test.accuracy,
    })),
  );
