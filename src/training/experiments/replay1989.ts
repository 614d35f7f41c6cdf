/** The first comparison of full, local and shared (LeCun 1989), run again: Net-1 to Net-5 on 480 images of one hand. */
import { sets1989, type Digits1989 } from '../../digits/hand1989';
import type { Optimizer } from '../../engine/engine';
import { buildNetwork, PRESETS } from '../../network';
import { initialise } from '../initialise';
import { cells, type CellOf } from './cells';
import type { Experiment } from './experiment';
import { Runner, type Measurement } from './runner';

export interface Replay1989Request {
  /** 120 digits, 12 a class, in the order they were drawn. */
  readonly digits: Digits1989;
  /** Whose hand: the visitor's, or the generated one of a seed. */
  readonly hand: 'drawn' | { readonly seed: number };
  readonly seeds: readonly number[];
  readonly batch: number;
  readonly optimizer: Optimizer;
  /** A run that still improves is ended after so many epochs. */
  readonly mostEpochs: number;
  /** The numbers of paper and ink. With paper at 0 the border, which is filled with 0, is paper too. The presets' where absent. */
  readonly input?: { readonly white: number; readonly ink: number };
}

export interface Replay1989Outcome {
  readonly epochs: number;
  /** Whether the training error had stopped falling, rather than `mostEpochs` having passed. */
  readonly settled: boolean;
  readonly training: Measurement;
  readonly test: Measurement;
}

export interface Replay1989Live {
  readonly epoch: number;
  readonly trainingLoss: number;
}

/** The training error has stopped falling where, over so many epochs … */
const PATIENCE = 10;
/** … or so many while images are still taken wrongly: all five nets came to 0 % in 1989, some after a long plateau … */
const PATIENCE_WITH_ERRORS = 50;
/** … it has not come under this share of its lowest value before. */
const FALLING = 0.95;

/** Epochs are told so often. */
const TELL_EVERY = 5;

export const replay1989: Experiment<Replay1989Request, CellOf<'replay1989'>, Replay1989Outcome, Replay1989Live> = {
  cells: cells.replay1989,
  async run(laboratory, request, { seed, net }, tell) {
    const { batch, optimizer } = request;
    const { input } = PRESETS[net];
    const network = buildNetwork({ ...PRESETS[net], input: { ...input, ...request.input } });
    const { white = 0, ink = 1 } = network.spec.input;
    const { training, test } = sets1989(request.digits, { white, ink });
    const start = { network, parameters: initialise(network, { kind: 'lecun', seed }) };
    const runner = await Runner.start(laboratory, start, training, { batch, optimizer, seed });
    const steps = Math.ceil(training.labels.length / batch);
    let lowest = Infinity;
    let since = 0;
    const settled = async (): Promise<boolean> =>
      since >= PATIENCE_WITH_ERRORS || (since >= PATIENCE && (await runner.measureTraining()).accuracy === 1);
    while (runner.epoch < request.mostEpochs && !(await settled())) {
      // The mean over an epoch is the training error as the net went along.
      const trainingLoss = await runner.train(steps);
      if (trainingLoss < lowest * FALLING) {
        lowest = trainingLoss;
        since = 0;
      } else since++;
      if (runner.epoch % TELL_EVERY === 0) tell({ epoch: runner.epoch, trainingLoss });
    }
    return {
      epochs: runner.epoch,
      settled: await settled(),
      training: await runner.measureTraining(),
      test: await runner.measure(test),
    };
  },
};
