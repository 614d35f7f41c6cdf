/** How the distortion curves are set, the request that follows from it, and what they depend on. */
import type { DistortionKind, Entrant, RequestOf } from '../../../worker/protocol';
import { OPTIMIZER, SMALL_NET } from '../../experiments/entrants';
import { COMMON, TRAINED, type Fields } from '../../experiments/fields';

type Request = RequestOf<'distortions'>;

/** Amounts in the units of digits/distort, from none (or from the least) to where little is left to read. */
const AMOUNTS: Readonly<Record<DistortionKind, readonly number[]>> = {
  shift: [-6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6],
  degrees: [-60, -40, -20, -10, 0, 10, 20, 40, 60],
  scale: [0.5, 0.7, 0.85, 1, 1.15, 1.3, 1.5],
  shear: [-0.8, -0.5, -0.25, 0, 0.25, 0.5, 0.8],
  warp: [0, 0.5, 1, 1.5, 2, 3],
  noise: [0, 0.1, 0.2, 0.3, 0.5, 0.8],
  thickness: [-1.5, -1, -0.5, 0, 0.5, 1, 2],
};
export const DISTORTION_KINDS = Object.keys(AMOUNTS) as readonly DistortionKind[];
const SIZES = [50, 100, 200, 500, 1000, 2000] as const;
const TEST_DIGITS = 500;
const STEPS = 600;

export interface CurvesSettings {
  readonly size: number;
  readonly seed: number;
  /** Whether one more net blurs before it subsamples. */
  readonly blurred: boolean;
  /** Whether the network on the stage is judged too. */
  readonly asItIs: boolean;
}

export const FIRST_SETTINGS: CurvesSettings = { size: 500, seed: 1, blurred: true, asItIs: true };

export const CURVES_FIELDS: Fields<Request, CurvesSettings> = {
  network: COMMON.network,
  // Of those that are trained here, the entrant's name says it.
  connectivity: { column: 'connectivity', of: () => '' },
  size: {
    column: 'training_digits',
    of: ({ generated }) => generated,
    control: { kind: 'stepped', label: 'common.trainingDigits', values: () => SIZES },
  },
  seed: COMMON.seed,
  steps: { column: 'steps', of: ({ steps }) => steps },
  ...TRAINED,
  test: { of: ({ testDigits }) => testDigits },
  blurred: { control: { kind: 'checkbox', label: 'curves.blur' } },
  asItIs: { control: { kind: 'checkbox', label: 'curves.asItIs' } },
};

const PLAIN: readonly Entrant[] = ['full', 'local', 'shared'];

/** `asItIs`: the network on the stage, to be judged without training. */
export const curvesRequest = ({ size, seed, blurred }: CurvesSettings, asItIs: Request['asItIs'] | null): Request => ({
  spec: SMALL_NET,
  entrants: blurred ? [...PLAIN, { blurred: 'shared' }] : PLAIN,
  generated: size,
  seed,
  steps: STEPS,
  batch: 20,
  optimizer: OPTIMIZER,
  testDigits: TEST_DIGITS,
  amounts: AMOUNTS,
  ...(asItIs && { asItIs }),
});
