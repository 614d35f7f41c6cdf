/** The laboratory: a worker of its own for experiments. One at a time; it breathes every few steps and can be cancelled. */
import { openRepeatable } from '../engine/backends';
import { experiments, type ExperimentKind } from '../training/experiments';
import {
  laboratoryOver,
  runExperiment,
  type CellDone,
  type Experiment,
  type Reached,
} from '../training/experiments/experiment';
import { storedNotebook } from './runNotebook';
import type { LaboratoryEvents, LaboratoryFunctions } from './protocol';
import { serve } from './serve';

/** The experiment that is wanted; another one, or none, ends it at its next breath. */
let wanted: symbol | null = null;

const notebook = storedNotebook((reason) => page.notKept(reason));

/** In the middle of a cell the page is told how far it is so often at most, in milliseconds: a step may take less than one. */
const TELL_EVERY = 250;
let toldAt = 0;

function tellReached(reached: Reached): void {
  if (!Number.isInteger(reached.finished) && performance.now() - toldAt < TELL_EVERY) return;
  toldAt = performance.now();
  page.reached(reached);
}

async function run(
  kind: ExperimentKind,
  request: unknown,
  earlier: readonly CellDone<unknown, unknown>[],
): Promise<readonly CellDone<unknown, unknown>[]> {
  const own = Symbol(kind);
  wanted = own;
  const laboratory = laboratoryOver(openRepeatable, () => wanted === own, notebook);
  // The kind decides which types belong together; behind it they are one experiment like any other.
  const experiment = experiments[kind] as unknown as Experiment<unknown, unknown, unknown, unknown>;
  try {
    return await runExperiment(experiment, laboratory, request, earlier, {
      live: (cell, live) => page.live(cell as never, live as never),
      done: (done) => page.done(done as never),
      reached: tellReached,
    });
  } finally {
    if (wanted === own) wanted = null;
  }
}

const functions: LaboratoryFunctions = {
  run: run as LaboratoryFunctions['run'],
  cancel: () => {
    wanted = null;
    return Promise.resolve();
  },
};

const page = serve<LaboratoryFunctions, LaboratoryEvents>(functions, {
  told: ['live', 'done', 'reached', 'notKept'],
  // A cell's outcome is told when it is done and given again at the end, so nothing may be moved out of it.
  leaving: () => [],
});
