/** What came of the twins: their curves over the places asked, who was ahead where, and the file. */
import type { ExperimentState } from '../../../store/actions/experiments';
import type { ChartPoint } from '../../../ui/LineChart';
import type { OutcomeOf, Twin } from '../../../worker/protocol';
import { meanOf, placeOver, type Interval } from '../../experiments/confidence';
import { tableOf } from '../../experiments/fields';
import type { Written } from '../../../ui/saveFile';
import { TWIN_FIELDS } from './settings';

type State = Pick<ExperimentState<'elsewhere'>, 'request' | 'done'>;

/** The outcomes of one lesson, seed by seed. */
const outcomesOf = ({ done }: State, lesson: number): readonly OutcomeOf<'elsewhere'>[] =>
  done.filter(({ cell }) => cell.lesson === lesson).map(({ outcome }) => outcome);

/** Mean accuracy of a twin over the seeds that are done, at each place asked, with the range of the seeds around it. */
export function curveOf(state: State, lesson: number, twin: Twin): ChartPoint[] {
  const outcomes = outcomesOf(state, lesson);
  const { columns } = state.request;
  return columns.flatMap((column, at) =>
    placeOver(
      column - columns[0]!,
      outcomes.map((outcome) => outcome[twin].accuracies[at]!),
    ),
  );
}

export interface TwinLead extends Interval {
  /** Pixels from where was learned, in one place. */
  readonly moved: number;
  /** Mean accuracies, and by how much that of the shared one was above, seed by seed: the mean and its 95 % interval. */
  readonly shared: number;
  readonly local: number;
  readonly by: number;
  readonly ahead: Twin | 'neither';
}

/** At one of the places asked; null while no seed is done. */
export function leadAt(state: State, lesson: number, place: number): TwinLead | null {
  const outcomes = outcomesOf(state, lesson);
  if (outcomes.length === 0) return null;
  const { columns } = state.request;
  const of = (twin: Twin): number[] => outcomes.map((outcome) => outcome[twin].accuracies[place]!);
  const [shared, local] = [of('shared'), of('local')];
  const { mean: by, low, high } = meanOf(shared.map((accuracy, seed) => accuracy - local[seed]!));
  return {
    moved: columns[place]! - columns[0]!,
    shared: meanOf(shared).mean,
    local: meanOf(local).mean,
    by,
    low,
    high,
    ahead: low > 0 ? 'shared' : high < 0 ? 'local' : 'neither',
  };
}

/** One row a twin, seed and place asked. */
export const rowsOf = ({ request, done }: State): Written[][] =>
  tableOf(
    TWIN_FIELDS,
    request,
    done.flatMap(({ cell, outcome }) => {
      const { digits, places, steps } = request.lessons[cell.lesson]!;
      return (Object.entries(outcome) as [Twin, OutcomeOf<'elsewhere'>[Twin]][]).flatMap(([twin, found]) =>
        found.accuracies.map((accuracy, at) => ({
          twin,
          parameters: found.parameters,
          learned_digits: digits,
          learned_places: places,
          steps,
          seed: cell.seed,
          training_accuracy: found.training.accuracy,
          moved: request.columns[at]! - request.columns[0]!,
          test_accuracy: accuracy,
        })),
      );
    }),
  );
