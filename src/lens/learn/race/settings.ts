/** How a race is set, and the request that follows from it. */
import type { NetworkSpec } from '../../../network';
import type { Entrant, RequestOf } from '../../../worker/protocol';
import { OPTIMIZER, SMALL_NET } from '../../entrants';

export const SIZES = [10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 3000, 5000, 10_000] as const;
export const STEPS = [40, 100, 200, 400, 800, 1600, 3200] as const;
/** Ranks offered besides the dial's. */
const RANKS = [2, 4, 8];
export const MOST_RANK = 16;
const TEST_DIGITS = 500;

export interface RaceSettings {
  readonly entrants: readonly Entrant[];
  readonly network: 'small' | 'page';
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
  size: 300,
  steps: 400,
  batch: 20,
  seed: 1,
  scrambled: false,
  rank: 2,
};

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

export const specOf = ({ network }: RaceSettings, page: NetworkSpec): NetworkSpec =>
  network === 'small' ? SMALL_NET : page;

/** Entrants run in the order they are offered, so that the order of ticking changes nothing. */
export const requestOf = (settings: RaceSettings, page: NetworkSpec): RequestOf<'race'> => ({
  spec: specOf(settings, page),
  entrants: offered(settings.rank).filter((entrant) => settings.entrants.some((one) => sameEntrant(one, entrant))),
  source: { generated: settings.size, seed: settings.seed, given: null },
  testDigits: TEST_DIGITS,
  batch: Math.min(settings.batch, settings.size),
  optimizer: OPTIMIZER,
  steps: settings.steps,
  seed: settings.seed,
  scrambled: settings.scrambled,
});
