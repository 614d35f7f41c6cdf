/** How the experiment over training-set sizes is set, and what comes of it. */
import type { Text } from '../../../i18n';
import { connectionCountOf, withConnectivity, withoutMixtures } from '../../../network';
import type { ExperimentState } from '../../../store/actions/experiments';
import type { ChartPoint } from '../../../ui/LineChart';
import type { RequestOf } from '../../../worker/protocol';
import { meanOf } from '../../confidence';
import { poolOf, sizesWithin, type Source } from '../../digitSource';
import { OPTIMIZER, SMALL_NET } from '../../entrants';
import type { Page } from '../../usePage';

export const SIZES = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
/** Two cores finish these, with three seeds, in about a minute. */
export const QUICK_LARGEST = 500;
const TEST_DIGITS = 500;
/** Enough for every net to learn up to 500 digits by heart. */
const MOST_STEPS = 800;
/** Of more digits than those steps go over so often. */
const MOST_EPOCHS = 8;
const BATCH = 20;
const ENTRANTS = ['full', 'local', 'shared'] as const;

export interface SizesSettings {
  readonly network: 'small' | 'page';
  readonly from: Source;
  readonly largest: number;
  readonly seeds: number;
  readonly scrambled: boolean;
}

export const FIRST_SETTINGS: SizesSettings = {
  network: 'small',
  from: 'generated',
  largest: QUICK_LARGEST,
  seeds: 3,
  scrambled: false,
};

/** What "up to" can be chosen: a curve has some points, and the source has so many digits. */
export const largestOffered = (from: Source, page: Page): readonly number[] =>
  sizesWithin(SIZES, from, page, TEST_DIGITS).slice(2);

export function sizesRequest(settings: SizesSettings, page: Page): RequestOf<'sizes'> {
  const { network, from, largest, seeds, scrambled } = settings;
  const pool = poolOf(page, from, TEST_DIGITS, SIZES.at(-1)!);
  return {
    spec: network === 'small' ? SMALL_NET : withoutMixtures(page.spec),
    entrants: ENTRANTS,
    sizes: sizesWithin(SIZES, from, page, TEST_DIGITS).filter((size) => size <= largest),
    seeds: Array.from({ length: seeds }, (_, seed) => seed + 1),
    testDigits: pool?.test?.labels.length ?? TEST_DIGITS,
    batch: BATCH,
    optimizer: OPTIMIZER,
    mostSteps: MOST_STEPS,
    mostEpochs: MOST_EPOCHS,
    scrambled,
    ...(pool && { pool }),
  };
}

/**
 * What all runs take at most, in seconds: steps × batch × connections of every net, over the connections a second that the
 * page's own network was trained at (`samplesPerSecond` × its connections). Runs that know all their digits end sooner.
 */
export function mostSeconds(settings: SizesSettings, page: Page, samplesPerSecond: number): number {
  const { spec, sizes, seeds } = sizesRequest({ ...settings, from: 'generated' }, page);
  const connections = ENTRANTS.reduce((sum, one) => sum + connectionCountOf(withConnectivity(spec, one)), 0);
  const digits = sizes.reduce((sum, size) => sum + Math.max(MOST_STEPS * Math.min(BATCH, size), MOST_EPOCHS * size), 0);
  return (digits * seeds.length * connections) / (samplesPerSecond * connectionCountOf(page.spec));
}

/** Mean test accuracy of one entrant over the seeds that are done, at each size, with the range of the seeds around it. */
export const curveOf = ({ request, done }: ExperimentState<'sizes'>, entrant: number): ChartPoint[] =>
  request.sizes.flatMap((size) => {
    const accuracies = done.flatMap(({ cell, outcome }) =>
      cell.size === size && cell.entrant === entrant ? [outcome.test.accuracy] : [],
    );
    if (accuracies.length === 0) return [];
    return [{ x: size, y: meanOf(accuracies).mean, low: Math.min(...accuracies), high: Math.max(...accuracies) }];
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

/** What the curves depend on, as it is said beside them and in their picture. */
export const settingsSaid = (text: Text, request: RequestOf<'sizes'>): string =>
  text('race.sizesSaid', {
    network: request.spec.name,
    seeds: request.seeds.join(', '),
    from: request.pool?.from ?? 'generated',
    test: request.testDigits,
    epochs: request.mostEpochs ?? 0,
    steps: request.mostSteps,
    batch: request.batch,
    rate: request.optimizer.learningRate,
    momentum: request.optimizer.momentum,
    scrambled: String(request.scrambled),
  });

/** One row a run, with the settings in every row. */
export function rowsOf({ request, done }: ExperimentState<'sizes'>, names: readonly string[]): (string | number)[][] {
  const settings = {
    network: request.spec.name,
    digits: request.pool?.from ?? 'generated',
    test_digits: request.testDigits,
    batch: request.batch,
    optimizer: request.optimizer.kind,
    learning_rate: request.optimizer.learningRate,
    momentum: request.optimizer.momentum,
    most_steps: request.mostSteps,
    most_epochs: request.mostEpochs ?? 0,
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
