/** How the distortion curves are set, and what comes of them. */
import type { Text } from '../../../i18n';
import { connectivityOf } from '../../../network';
import type { ExperimentState } from '../../../store/actions/experiments';
import type { ChartPoint } from '../../../ui/LineChart';
import type { CellOf, DistortionKind, Entrant, RequestOf } from '../../../worker/protocol';
import { wilson } from '../../confidence';
import { OPTIMIZER, SMALL_NET } from '../../entrants';

/** Amounts in the units of digits/distort, from none (or from the least) to where little is left to read. */
export const AMOUNTS: Readonly<Record<DistortionKind, readonly number[]>> = {
  shift: [-6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6],
  degrees: [-60, -40, -20, -10, 0, 10, 20, 40, 60],
  scale: [0.5, 0.7, 0.85, 1, 1.15, 1.3, 1.5],
  shear: [-0.8, -0.5, -0.25, 0, 0.25, 0.5, 0.8],
  warp: [0, 0.5, 1, 1.5, 2, 3],
  noise: [0, 0.1, 0.2, 0.3, 0.5, 0.8],
  thickness: [-1.5, -1, -0.5, 0, 0.5, 1, 2],
};
export const DISTORTION_KINDS = Object.keys(AMOUNTS) as readonly DistortionKind[];
export const SIZES = [50, 100, 200, 500, 1000, 2000] as const;
export const FIRST_SIZE = 500;
const TEST_DIGITS = 500;
const STEPS = 600;

const PLAIN: readonly Entrant[] = ['full', 'local', 'shared'];

type Request = RequestOf<'distortions'>;
export type Cell = CellOf<'distortions'>;

/** `asItIs`: the network on the stage, to be judged without training. */
export const curvesRequest = (
  generated: number,
  seed: number,
  blurred: boolean,
  asItIs: Request['asItIs'] | null,
): Request => ({
  spec: SMALL_NET,
  entrants: blurred ? [...PLAIN, { blurred: 'shared' }] : PLAIN,
  generated,
  seed,
  steps: STEPS,
  batch: 20,
  optimizer: OPTIMIZER,
  testDigits: TEST_DIGITS,
  amounts: AMOUNTS,
  ...(asItIs && { asItIs }),
});

/** The curves there are, in the order of the legend. */
export const cellsOf = ({ entrants, asItIs }: Request): readonly Cell[] => [
  ...entrants.map((_, entrant) => ({ entrant })),
  ...(asItIs ? [{ asItIs: true } as const] : []),
];

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

/** What the curves depend on, as it is said beside them and in their picture. */
export function settingsSaid(text: Text, { asItIs, ...request }: Request): string {
  const said = text('curves.said', {
    network: request.spec.name,
    size: request.generated,
    seed: request.seed,
    steps: request.steps,
    batch: request.batch,
    rate: request.optimizer.learningRate,
    momentum: request.optimizer.momentum,
    test: request.testDigits,
  });
  return asItIs
    ? `${said} ${text('curves.stageSaid', {
        network: asItIs.spec.name,
        connectivity: connectivityOf(asItIs.spec) ?? 'none',
        step: asItIs.step,
      })}`
    : said;
}

/** One row a point, with its band and the settings; those of training are empty where nothing was trained. */
export function rowsOf(
  { request, done }: ExperimentState<'distortions'>,
  nameOf: (cell: Cell) => string,
): (string | number)[][] {
  const { spec, optimizer, testDigits, asItIs } = request;
  const trained = {
    network: spec.name,
    // Of those that are trained here, the entrant's name says it.
    connectivity: '',
    training_digits: request.generated,
    seed: request.seed,
    steps: request.steps,
    batch: request.batch,
    optimizer: optimizer.kind,
    learning_rate: optimizer.learningRate,
    momentum: optimizer.momentum,
  };
  const settingsOf = (cell: Cell): Record<keyof typeof trained, string | number> =>
    'entrant' in cell
      ? trained
      : {
          network: asItIs!.spec.name,
          connectivity: connectivityOf(asItIs!.spec) ?? '',
          training_digits: '',
          seed: '',
          steps: asItIs!.step,
          batch: '',
          optimizer: '',
          learning_rate: '',
          momentum: '',
        };
  return [
    ['entrant', 'distortion', 'amount', 'correct', 'of', 'low_95', 'high_95', ...Object.keys(trained)],
    ...done.flatMap(({ cell, outcome }) =>
      outcome.points.map(({ kind, amount, correct }) => {
        const { low, high } = wilson(correct, testDigits);
        return [nameOf(cell), kind, amount, correct, testDigits, low, high, ...Object.values(settingsOf(cell))];
      }),
    ),
  ];
}
