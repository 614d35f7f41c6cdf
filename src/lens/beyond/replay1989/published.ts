/** The table of LeCun 1989 ("Generalization and Network Design Strategies"), and the one made here to stand beside it. */
import { buildNetwork, PRESETS } from '../../../network';
import type { ExperimentState } from '../../../store/actions/experiments';
import type { CellDone, CellOf, OutcomeOf } from '../../../worker/protocol';
import { spreadOf, type Spread } from '../../experiments/confidence';
import { tableOf } from '../../experiments/fields';
import type { Written } from '../../../ui/saveFile';
import { REPLAY_FIELDS } from './settings';

type Cell = CellOf<'replay1989'>;
type Outcome = OutcomeOf<'replay1989'>;

/** Share of the test images that were right, the mean over several runs; how many runs is not recorded. */
export const PUBLISHED: Readonly<Record<Cell['net'], number>> = {
  net1: 0.8,
  net2: 0.87,
  net3: 0.885,
  net4: 0.94,
  net5: 0.984,
};

const NETS = Object.keys(PUBLISHED) as readonly Cell['net'][];

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

export function resultsOf(done: readonly CellDone<Cell, Outcome>[]): readonly Row[] {
  return NETS.map((net) => {
    const network = buildNetwork(PRESETS[net]);
    const outcomes = done.filter(({ cell }) => cell.net === net).map(({ outcome }) => outcome);
    return {
      net,
      name: PRESETS[net].name,
      connections: network.connectionCount,
      parameters: network.parameterCount,
      test: spreadOf(outcomes.map(({ test }) => test.accuracy)),
      training: spreadOf(outcomes.map(({ training }) => training.accuracy)),
      runs: outcomes.length,
      unsettled: outcomes.filter(({ settled }) => !settled).length,
      published: PUBLISHED[net],
    };
  });
}

/** One row a run. */
export const rowsOf = ({ request, done }: Pick<ExperimentState<'replay1989'>, 'request' | 'done'>): Written[][] =>
  tableOf(
    REPLAY_FIELDS,
    request,
    done.map(({ cell, outcome }) => ({
      net: PRESETS[cell.net].name,
      seed: cell.seed,
      epochs: outcome.epochs,
      'training error stopped falling': String(outcome.settled),
      'training accuracy': outcome.training.accuracy,
      'test accuracy': outcome.test.accuracy,
      published: PUBLISHED[cell.net],
    })),
  );
