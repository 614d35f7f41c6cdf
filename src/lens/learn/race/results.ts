/** What comes of a race: curves, standings, the file, and what can be said of it. */
import type { ExperimentState } from '../../../store/actions/experiments';
import type { Series } from '../../../ui/LineChart';
import type { Entrant, RacePoint, RequestOf } from '../../../worker/protocol';
import { difference, type Interval } from '../../experiments/confidence';
import { tableOf } from '../../experiments/fields';
import type { Written } from '../../../ui/saveFile';
import { RACE_FIELDS } from './settings';

export type Measure = 'accuracy' | 'loss' | 'gap';
export const MEASURES: readonly Measure[] = ['accuracy', 'loss', 'gap'];

export const pointsOf = ({ done, live }: ExperimentState<'race'>): readonly RacePoint[] => [
  ...done.flatMap(({ outcome }) => outcome.points),
  ...live,
];

export const gapOf = ({ trainingAccuracy, testAccuracy }: RacePoint): number => trainingAccuracy - testAccuracy;

/** Test solid, training dashed; the gap is one curve an entrant. */
export function seriesOf(
  measure: Measure,
  points: readonly RacePoint[],
  entrants: readonly { readonly test: string; readonly training: string; readonly color: string }[],
): Series[] {
  const curve = (entrant: number, y: (point: RacePoint) => number) =>
    points.filter((point) => point.entrant === entrant).map((point) => ({ x: point.step, y: y(point) }));
  return entrants.flatMap(({ test, training, color }, entrant): Series[] => {
    if (measure === 'gap') return [{ name: test, color, points: curve(entrant, gapOf) }];
    const [tested, trained] =
      measure === 'accuracy'
        ? [curve(entrant, (point) => point.testAccuracy), curve(entrant, (point) => point.trainingAccuracy)]
        : [curve(entrant, (point) => point.testLoss), curve(entrant, (point) => point.trainingLoss)];
    return [
      { name: test, color, points: tested },
      { name: training, color, dashed: true, points: trained },
    ];
  });
}

/** The newest point of each entrant, in their order. */
export const standings = (points: readonly RacePoint[], entrants: number): readonly (RacePoint | null)[] =>
  Array.from({ length: entrants }, (_, entrant) => points.findLast((point) => point.entrant === entrant) ?? null);

export interface Lead {
  readonly ahead: Entrant;
  readonly behind: Entrant;
  /** Test accuracy of one less that of the other, and its 95 % interval. */
  readonly by: number;
  readonly interval: Interval;
  readonly clear: boolean;
}

/** Every two of the three connectivities that took part, the better one first. */
export function leads({ entrants, testDigits }: RequestOf<'race'>, newest: readonly (RacePoint | null)[]): Lead[] {
  const plain = entrants.flatMap((entrant, index) =>
    typeof entrant === 'string' && newest[index] ? [{ entrant, accuracy: newest[index].testAccuracy }] : [],
  );
  return plain.flatMap((one, index) =>
    plain.slice(index + 1).map((other) => {
      const [first, second] = one.accuracy >= other.accuracy ? [one, other] : [other, one];
      const interval = difference(first.accuracy, second.accuracy, testDigits);
      return {
        ahead: first.entrant,
        behind: second.entrant,
        by: first.accuracy - second.accuracy,
        interval,
        clear: interval.low > 0,
      };
    }),
  );
}

/** One row a point. */
export const rowsOf = (
  request: RequestOf<'race'>,
  points: readonly RacePoint[],
  entrants: readonly { readonly name: string; readonly parameters: number | null }[],
): Written[][] =>
  tableOf(
    RACE_FIELDS,
    request,
    points.map((point) => ({
      entrant: entrants[point.entrant]!.name,
      parameters: entrants[point.entrant]!.parameters ?? '',
      step: point.step,
      epoch: point.epoch,
      training_loss: point.trainingLoss,
      training_accuracy: point.trainingAccuracy,
      test_loss: point.testLoss,
      test_accuracy: point.testAccuracy,
      ms_per_step: point.millisecondsPerStep,
    })),
  );
