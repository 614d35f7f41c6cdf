/** How the distortion curves are set, and what comes of them. */
import { connectivityOf } from '../../../network';
import { cellsOf, type ExperimentState } from '../../../store/actions/experiments';
import type { ChartPoint } from '../../../ui/LineChart';
import type { CellOf, DistortionKind, Entrant, RequestOf } from '../../../worker/protocol';
import { wilson } from '../../experiments/confidence';
import { OPTIMIZER, SMALL_NET } from '../../experiments/entrants';
import { COMMON, settingsOf, tableOf, TRAINED, type Fields, type Row, type Written } from '../../experiments/fields';

type Request = RequestOf<'distortions'>;
export type Cell = CellOf<'distortions'>;

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

export const CURVES_FIELDS: Fields<Request> = {
  network: COMMON.network,
  // Of those that are trained here, the entrant's name says it.
  connectivity: { column: 'connectivity', of: () => '' },
  size: {
    column: 'training_digits',
    of: ({ generated }) => generated,
    control: { kind: 'stepped', label: 'curves.size', values: () => SIZES },
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

/** The curves there are, in the order of the legend: what was trained here first. */
export const curvesOf = (request: Request): readonly Cell[] =>
  cellsOf('distortions', request).toSorted((one, other) => Number('asItIs' in one) - Number('asItIs' in other));

const same = (one: Cell, other: Cell): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Accuracy of one net against the amount, with Wilson's 95 % band. */
export function curveOf(
  { request, done }: ExperimentState<'distortions'>,
  curve: Cell,
  kind: DistortionKind,
): ChartPoint[] {
  const outcome = done.find(({ cell }) => same(cell, curve))?.outcome;
  return (outcome?.points ?? [])
    .filter((point) => point.kind === kind)
    .map(({ amount, correct }) => ({
      x: amount,
      y: correct / request.testDigits,
      ...wilson(correct, request.testDigits),
    }));
}

/** One row a point, with its band; the settings of training are empty where nothing was trained. */
export const rowsOf = (
  { request, done }: ExperimentState<'distortions'>,
  nameOf: (cell: Cell) => string,
): Written[][] =>
  tableOf(
    CURVES_FIELDS,
    request,
    done.flatMap(({ cell, outcome }) =>
      outcome.points.map(({ kind, amount, correct }) => {
        const { low, high } = wilson(correct, request.testDigits);
        const point = { distortion: kind, amount, correct, of: request.testDigits, low_95: low, high_95: high };
        return { entrant: nameOf(cell), ...point, ...('asItIs' in cell && untrained(request)) };
      }),
    ),
  );

function untrained(request: Request): Row {
  const { spec, step } = request.asItIs!;
  const empty = Object.fromEntries(Object.keys(settingsOf(CURVES_FIELDS, request)).map((column) => [column, '']));
  return { ...empty, network: spec.name, connectivity: connectivityOf(spec) ?? '', steps: step };
}
