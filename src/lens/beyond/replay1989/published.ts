/** The table of LeCun 1989 ("Generalization and Network Design Strategies"), and the one made here to stand beside it. */
import { buildNetwork, PRESETS } from '../../../network';
import type { CellDone, CellOf, OutcomeOf, RequestOf } from '../../../worker/protocol';

type Cell = CellOf<'replay1989'>;
type Outcome = OutcomeOf<'replay1989'>;
type Request = RequestOf<'replay1989'>;

/** Share of the test images that were right, the mean over several runs; how many runs is not recorded. */
export const PUBLISHED: Readonly<Record<Cell['net'], number>> = {
  net1: 0.8,
  net2: 0.87,
  net3: 0.885,
  net4: 0.94,
  net5: 0.984,
};

export const NETS = Object.keys(PUBLISHED) as readonly Cell['net'][];

export interface Spread {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

export interface Row {
  readonly net: Cell['net'];
  readonly name: string;
  readonly connections: number;
  readonly parameters: number;
  /** Shares, 0 … 1, over the runs done; null before the first. */
  readonly test: Spread | null;
  readonly training: Spread | null;
  readonly runs: number;
  /** Runs that were ended while their training error was still falling. */
  readonly unsettled: number;
  readonly published: number;
}

const spread = (values: readonly number[]): Spread | null =>
  values.length === 0
    ? null
    : {
        mean: values.reduce((sum, value) => sum + value, 0) / values.length,
        least: Math.min(...values),
        most: Math.max(...values),
      };

export function tableOf(done: readonly CellDone<Cell, Outcome>[]): readonly Row[] {
  return NETS.map((net) => {
    const network = buildNetwork(PRESETS[net]);
    const outcomes = done.filter(({ cell }) => cell.net === net).map(({ outcome }) => outcome);
    return {
      net,
      name: PRESETS[net].name,
      connections: network.connectionCount,
      parameters: network.parameterCount,
      test: spread(outcomes.map(({ test }) => test.accuracy)),
      training: spread(outcomes.map(({ training }) => training.accuracy)),
      runs: outcomes.length,
      unsettled: outcomes.filter(({ settled }) => !settled).length,
      published: PUBLISHED[net],
    };
  });
}

/** One run a line, for a file, with the settings in every line. */
export function csvRows(done: readonly CellDone<Cell, Outcome>[], request: Request): (string | number)[][] {
  const { hand, batch, optimizer, mostEpochs } = request;
  const settings = {
    hand: hand === 'drawn' ? 'drawn' : `generated ${hand.seed}`,
    batch,
    'learning rate': optimizer.learningRate,
    momentum: optimizer.momentum,
    'most epochs': mostEpochs,
    // Absent in runs of before, which took the networks' own.
    paper: (request.input ?? PRESETS.net5.input).white ?? 0,
  };
  return [
    [
      'net',
      'seed',
      'epochs',
      'training error stopped falling',
      'training accuracy',
      'test accuracy',
      'published',
    ].concat(Object.keys(settings)),
    ...done.map(({ cell, outcome }) => [
      PRESETS[cell.net].name,
      cell.seed,
      outcome.epochs,
      String(outcome.settled),
      outcome.training.accuracy,
      outcome.test.accuracy,
      PUBLISHED[cell.net],
      ...Object.values(settings),
    ]),
  ];
}
