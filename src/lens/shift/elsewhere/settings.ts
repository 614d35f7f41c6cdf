/** How the twins are set: the prepared start, which was measured before it was shipped, and what may be changed of it. */
import type { NetworkSpec } from '../../../network';
import type { RequestOf } from '../../../worker/protocol';
import { poolOf, sizesWithin, type Source } from '../../experiments/digitSource';
import { COMMON, seedsTo, TRAINED, type Fields } from '../../experiments/fields';
import type { Page } from '../../experiments/usePage';

/**
 * LeNet's own C1 over LeNet's image, and an output that reads nothing of a filter but its largest answer anywhere: what the
 * shared net knows it knows at every place. Its weights are few enough for hundreds of runs a minute.
 */
export const POOLED_NET: NetworkSpec = {
  name: 'LeNet’s C1, pooled over all places',
  input: { height: 28, width: 28, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 6, kernel: 5, padding: 2, activation: 'tanh' },
    { kind: 'pooling', name: 'S2', kernel: 4, combine: 'max' },
    { kind: 'convolution', name: 'C3', maps: 16, kernel: 3, padding: 1, activation: 'tanh' },
    { kind: 'pooling', name: 'S4', kernel: 7, combine: 'max' },
    { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};

/** From left to right, as far as a digit has room; four pixels are one of S2, and what is shared is exactly so there. */
const COLUMNS = [-4, -2, 0, 2, 4];
const FEW = [20, 50, 100, 200] as const;
/** Where the claim does not hold: so many digits … */
const MANY = 1000;
/** … take so many steps. */
const MANY_STEPS = 300;
const STEPS = 100;
const TEST_DIGITS = 200;

export interface TwinSettings {
  readonly from: Source;
  readonly digits: number;
  readonly seeds: number;
}

export const PREPARED: TwinSettings = { from: 'generated', digits: 100, seeds: 5 };

const fewOffered = (from: Source, page: Page): readonly number[] => sizesWithin(FEW, from, page, TEST_DIGITS);

export const TWIN_FIELDS: Fields<RequestOf<'elsewhere'>, TwinSettings> = {
  network: COMMON.network,
  from: COMMON.from,
  digits: {
    control: {
      kind: 'stepped',
      label: 'elsewhere.digits',
      values: ({ from }, page) => fewOffered(from, page),
    },
  },
  test: COMMON.test,
  ...TRAINED,
  seeds: COMMON.seeds,
};

/** Few digits in one place; as many in all places; and many in all places, where there are so many. */
export function twinsRequest({ from, digits, seeds }: TwinSettings, page: Page): RequestOf<'elsewhere'> {
  const pool = poolOf(page, from, TEST_DIGITS, MANY);
  return {
    spec: POOLED_NET,
    lessons: [
      { digits, steps: STEPS, places: 'one' },
      { digits, steps: STEPS, places: 'all' },
      ...sizesWithin([MANY], from, page, TEST_DIGITS).map((many) => ({
        digits: many,
        steps: MANY_STEPS,
        places: 'all' as const,
      })),
    ],
    seeds: seedsTo(seeds),
    batch: 20,
    optimizer: { kind: 'momentum', learningRate: 0.05, momentum: 0.9, weightDecay: 0 },
    testDigits: pool?.test?.labels.length ?? TEST_DIGITS,
    columns: COLUMNS,
    ...(pool && { pool }),
  };
}
