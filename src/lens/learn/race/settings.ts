/** How a race is set, the request that follows from it, and what it depends on. */
import { create } from 'zustand';
import { someOf } from '../../../digits/pool';
import { withoutMixtures, type NetworkSpec } from '../../../network';
import type { Entrant, RequestOf } from '../../../worker/protocol';
import { poolOf, sizesWithin, type Source } from '../../experiments/digitSource';
import { OPTIMIZER, SMALL_NET } from '../../experiments/entrants';
import { COMMON, TRAINED, type Fields } from '../../experiments/fields';
import type { Page } from '../../experiments/usePage';

const SIZES = [10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 3000, 5000, 10_000] as const;
const STEPS = [40, 100, 200, 400, 800, 1600, 3200] as const;
const BATCHES = [5, 10, 20, 50, 100];
/** Ranks offered besides the dial's. */
const RANKS = [2, 4, 8];
const MOST_RANK = 16;
const TEST_DIGITS = 500;

export interface RaceSettings {
  readonly entrants: readonly Entrant[];
  readonly network: 'small' | 'page';
  readonly from: Source;
  readonly size: number;
  readonly steps: number;
  readonly batch: number;
  readonly seed: number;
  readonly scrambled: boolean;
  /** Of the dial. */
  readonly rank: number;
}

export const FIRST_SETTINGS: RaceSettings = {
  entrants: ['full', 'local', 'shared'],
  network: 'small',
  from: 'generated',
  size: 300,
  steps: 400,
  batch: 20,
  seed: 1,
  scrambled: false,
  rank: 2,
};

/** Kept outside of the panel, so that another section of Learn can set them and none loses them. */
export const useRaceSettings = create<RaceSettings>()(() => FIRST_SETTINGS);
export const changeRaceSettings = (change: Partial<RaceSettings>): void => useRaceSettings.setState(change);

export const offered = (rank: number): readonly Entrant[] => [
  'full',
  'fullSameSize',
  'local',
  ...[...new Set([...RANKS, rank])].toSorted((a, b) => b - a).map((one) => ({ rank: one })),
  'shared',
  { blurred: 'shared' },
];

export const sameEntrant = (one: Entrant, other: Entrant): boolean => JSON.stringify(one) === JSON.stringify(other);

export const toggled = (settings: RaceSettings, entrant: Entrant): RaceSettings => ({
  ...settings,
  entrants: settings.entrants.some((one) => sameEntrant(one, entrant))
    ? settings.entrants.filter((one) => !sameEntrant(one, entrant))
    : [...settings.entrants, entrant],
});

/** Where the page's own network stands between local and shared, it races as the plain one. */
export const specOf = ({ network }: RaceSettings, page: NetworkSpec): NetworkSpec =>
  network === 'small' ? SMALL_NET : withoutMixtures(page);

const sizesOffered = (from: Source, page: Page): readonly number[] => sizesWithin(SIZES, from, page, TEST_DIGITS);

/** Entrants run in the order they are offered, so that the order of ticking changes nothing. */
export function requestOf(settings: RaceSettings, page: Page): RequestOf<'race'> {
  const { entrants, rank, from, seed, batch, steps, scrambled } = settings;
  const pool = poolOf(page, from, TEST_DIGITS, SIZES.at(-1)!);
  const size = sizesOffered(from, page).findLast((one) => one <= settings.size) ?? settings.size;
  const given = pool && someOf(pool, size, seed);
  return {
    spec: specOf(settings, page.spec),
    entrants: offered(rank).filter((entrant) => entrants.some((one) => sameEntrant(one, entrant))),
    source: { generated: size - (given?.labels.length ?? 0), seed, given },
    ...(pool?.test && { test: pool.test }),
    testDigits: pool?.test?.labels.length ?? TEST_DIGITS,
    batch: Math.min(batch, size),
    optimizer: OPTIMIZER,
    steps,
    seed,
    scrambled,
  };
}

/** How many digits were trained on, wherever they came from. */
export const sizeOf = ({ source }: RequestOf<'race'>): number => source.generated + (source.given?.labels.length ?? 0);

/** An imported set brings its own test digits. */
export const fromOf = ({ source, test }: RequestOf<'race'>): Source =>
  test ? 'imported' : source.given ? 'own' : 'generated';

export const RACE_FIELDS: Fields<RequestOf<'race'>, RaceSettings> = {
  network: { ...COMMON.network, control: { kind: 'network' } },
  size: {
    column: 'training_digits',
    of: sizeOf,
    control: {
      kind: 'stepped',
      label: 'common.trainingDigits',
      values: ({ from }, page) => sizesOffered(from, page),
    },
  },
  from: { column: 'digits', of: fromOf, control: { kind: 'source' } },
  generated: { column: 'generated_digits', of: ({ source }) => source.generated },
  test: COMMON.test,
  judged: { of: (request) => Math.min(sizeOf(request), request.testDigits) },
  steps: { control: { kind: 'stepped', label: 'race.steps', values: () => STEPS } },
  ...TRAINED,
  batch: { ...TRAINED.batch, control: { kind: 'stepped', label: 'common.batch', values: () => BATCHES } },
  rank: { control: { kind: 'slider', label: 'race.rank', min: 1, max: MOST_RANK } },
  seed: COMMON.seed,
  scrambled: COMMON.scrambled,
};
