/** How the experiment over training-set sizes is set, what it depends on, and how long it takes. */
import { connectionCountOf, withConnectivity, withoutMixtures } from '../../../network';
import type { RequestOf } from '../../../worker/protocol';
import { poolOf, sizesWithin, type Source } from '../../experiments/digitSource';
import { OPTIMIZER, SMALL_NET } from '../../experiments/entrants';
import { COMMON, seedsTo, TRAINED, type Fields } from '../../experiments/fields';
import type { Page } from '../../experiments/usePage';

const SIZES = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
/** Two cores finish these, with three seeds, in about a minute. */
const QUICK_LARGEST = 500;
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
const largestOffered = (from: Source, page: Page): readonly number[] =>
  sizesWithin(SIZES, from, page, TEST_DIGITS).slice(2);

export const SIZES_FIELDS: Fields<RequestOf<'sizes'>, SizesSettings> = {
  network: { ...COMMON.network, control: { kind: 'network' } },
  from: COMMON.from,
  largest: {
    control: {
      kind: 'stepped',
      label: 'race.largest',
      values: ({ from }, page) => largestOffered(from, page),
    },
  },
  test: COMMON.test,
  ...TRAINED,
  steps: { column: 'most_steps', of: ({ mostSteps }) => mostSteps },
  epochs: { column: 'most_epochs', of: ({ mostEpochs }) => mostEpochs ?? 0 },
  seeds: COMMON.seeds,
  scrambled: COMMON.scrambled,
};

export function sizesRequest(settings: SizesSettings, page: Page): RequestOf<'sizes'> {
  const { network, from, largest, seeds, scrambled } = settings;
  const pool = poolOf(page, from, TEST_DIGITS, SIZES.at(-1)!);
  return {
    spec: network === 'small' ? SMALL_NET : withoutMixtures(page.spec),
    entrants: ENTRANTS,
    sizes: sizesWithin(SIZES, from, page, TEST_DIGITS).filter((size) => size <= largest),
    seeds: seedsTo(seeds),
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
