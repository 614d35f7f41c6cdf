/** What comes of a race: curves, standings, the file, and what can be said of it. */
import type { Text } from '../../../i18n';
import type { ExperimentState } from '../../../store/actions/experiments';
import type { Series } from '../../../ui/LineChart';
import type { Entrant, RacePoint, RequestOf } from '../../../worker/protocol';
import { difference, type Interval } from '../../confidence';
import type { Source } from '../../digitSource';

export type Measure = 'accuracy' | 'loss' | 'gap';
export const MEASURES: readonly Measure[] = ['accuracy', 'loss', 'gap'];

export const pointsOf = ({ done, live }: ExperimentState<'race'>): readonly RacePoint[] => [
  ...done.flatMap(({ outcome }) => outcome.points),
  ...live,
];

/** How many digits were trained on, wherever they came from. */
export const sizeOf = ({ source }: RequestOf<'race'>): number => source.generated + (source.given?.labels.length ?? 0);

/** An imported set brings its own test digits. */
export const fromOf = ({ source, test }: RequestOf<'race'>): Source =>
  test ? 'imported' : source.given ? 'own' : 'generated';

/** What a race depends on, as it is said beside its curves and in their picture. */
export const settingsSaid = (text: Text, request: RequestOf<'race'>): string =>
  text('race.settingsSaid', {
    network: request.spec.name,
    size: sizeOf(request),
    from: fromOf(request),
    test: request.testDigits,
    judged: Math.min(sizeOf(request), request.testDigits),
    batch: request.batch,
    rate: request.optimizer.learningRate,
    momentum: request.optimizer.momentum,
    seed: request.seed,
    scrambled: String(request.scrambled),
  });

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

/** One row a point; the settings stand in every row, so that rows of several races can be put together. */
export function rowsOf(
  request: RequestOf<'race'>,
  points: readonly RacePoint[],
  names: readonly string[],
  parameters: readonly (number | null)[],
): (string | number)[][] {
  const { spec, source, testDigits, batch, optimizer, seed, scrambled } = request;
  const settings = {
    network: spec.name,
    training_digits: sizeOf(request),
    digits: fromOf(request),
    generated_digits: source.generated,
    test_digits: testDigits,
    batch,
    optimizer: optimizer.kind,
    learning_rate: optimizer.learningRate,
    momentum: optimizer.momentum,
    seed,
    scrambled: scrambled ? 1 : 0,
  };
  const header = ['entrant', 'parameters', 'step', 'epoch', 'training_loss', 'training_accuracy'];
  return [
    [...header, 'test_loss', 'test_accuracy', 'ms_per_step', ...Object.keys(settings)],
    ...points.map((point) => [
      names[point.entrant]!,
      parameters[point.entrant] ?? '',
      point.step,
      point.epoch,
      point.trainingLoss,
      point.trainingAccuracy,
      point.testLoss,
      point.testAccuracy,
      point.millisecondsPerStep,
      ...Object.values(settings),
    ]),
  ];
}
