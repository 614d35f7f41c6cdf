/** What came of the twins: their curves over the places asked, who was ahead where, and the file. */
import type { Text } from '../../../i18n';
import type { ExperimentState } from '../../../store/actions/experiments';
import type { ChartPoint } from '../../../ui/LineChart';
import type { OutcomeOf, RequestOf, Twin } from '../../../worker/protocol';
import { meanOf, type Interval } from '../../confidence';

type State = Pick<ExperimentState<'elsewhere'>, 'request' | 'done'>;

/** The outcomes of one lesson, seed by seed. */
const outcomesOf = ({ done }: State, lesson: number): readonly OutcomeOf<'elsewhere'>[] =>
  done.filter(({ cell }) => cell.lesson === lesson).map(({ outcome }) => outcome);

/** Mean accuracy of a twin over the seeds that are done, at each place asked, with the range of the seeds around it. */
export function curveOf(state: State, lesson: number, twin: Twin): ChartPoint[] {
  const outcomes = outcomesOf(state, lesson);
  if (outcomes.length === 0) return [];
  const { columns } = state.request;
  return columns.map((column, at) => {
    const all = outcomes.map((outcome) => outcome[twin].accuracies[at]!);
    const { mean } = meanOf(all);
    return { x: column - columns[0]!, y: mean, low: Math.min(...all), high: Math.max(...all) };
  });
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

/** What the curves depend on, as it is said beside them and in their picture. */
export const settingsSaid = (text: Text, request: RequestOf<'elsewhere'>, lesson: number): string =>
  text('elsewhere.said', {
    network: request.spec.name,
    digits: request.lessons[lesson]!.digits,
    from: request.pool?.from ?? 'generated',
    steps: request.lessons[lesson]!.steps,
    batch: request.batch,
    rate: request.optimizer.learningRate,
    momentum: request.optimizer.momentum,
    seeds: request.seeds.join(', '),
    test: request.testDigits,
  });

/** One row a twin, seed and place asked, with the settings in every row. */
export function rowsOf({ request, done }: State): (string | number)[][] {
  const { spec, batch, optimizer, testDigits, columns } = request;
  const settings = {
    network: spec.name,
    digits: request.pool?.from ?? 'generated',
    test_digits: testDigits,
    batch,
    optimizer: optimizer.kind,
    learning_rate: optimizer.learningRate,
    momentum: optimizer.momentum,
  };
  const header = ['twin', 'parameters', 'learned_digits', 'learned_places', 'steps', 'seed', 'training_accuracy'];
  return [
    [...header, 'moved', 'test_accuracy', ...Object.keys(settings)],
    ...done.flatMap(({ cell, outcome }) => {
      const { digits, places, steps } = request.lessons[cell.lesson]!;
      return (Object.entries(outcome) as [Twin, OutcomeOf<'elsewhere'>[Twin]][]).flatMap(([twin, found]) =>
        found.accuracies.map((accuracy, at) => [
          twin,
          found.parameters,
          digits,
          places,
          steps,
          cell.seed,
          found.training.accuracy,
          columns[at]! - columns[0]!,
          accuracy,
          ...Object.values(settings),
        ]),
      );
    }),
  ];
}
