/**
 * Experiments that the visitor runs: what is asked, how far it is, and what came out. They run in a worker of their own.
 * Every finished cell is kept in IndexedDB, so a reload loses the cell that was running and nothing else.
 */
import { create } from 'zustand';
import type {
  CellDone,
  CellOf,
  ExperimentKind,
  LaboratoryEvents,
  LiveOf,
  OutcomeOf,
  RequestOf,
} from '../worker/protocol';
import { storageReason } from '../digits/database';
import { LaboratoryClient } from '../worker/laboratoryClient';
import { keepExperiment, keptExperiments } from './keptExperiments';
import { reasonOf } from './failure';
import { notify } from './notices';

export interface ExperimentState<Kind extends ExperimentKind> {
  readonly status: 'running' | 'done' | 'cancelled' | 'failed';
  readonly request: RequestOf<Kind>;
  readonly done: readonly CellDone<CellOf<Kind>, OutcomeOf<Kind>>[];
  /** What the cell that is running has told so far. */
  readonly live: readonly LiveOf<Kind>[];
  /** Cells finished and cells in all; null until the first has finished. */
  readonly progress: { readonly finished: number; readonly cells: number } | null;
  /** Estimated from the cells of this run; null before the first. */
  readonly secondsLeft: number | null;
}

type Experiments = { readonly [Kind in ExperimentKind]?: ExperimentState<Kind> };

export const useExperiments = create<Experiments>()(() => ({}));

/** Of one kind, whatever kind it is; null where it was never run. */
export const useExperiment = <Kind extends ExperimentKind>(kind: Kind): ExperimentState<Kind> | null =>
  useExperiments((state) => (state as { [K in Kind]?: ExperimentState<K> })[kind] ?? null);

interface Run {
  readonly kind: ExperimentKind;
  readonly startedAt: number;
  cellsDone: number;
  /** Settles when the laboratory has let go of it. */
  ended: Promise<unknown>;
}

let run: Run | null = null;

function change<Kind extends ExperimentKind>(kind: Kind, next: Partial<ExperimentState<Kind>>): void {
  useExperiments.setState((state) => ({ [kind]: { ...state[kind], ...next } }) as Experiments);
}

const events: LaboratoryEvents = {
  live(_cell, live) {
    if (!run) return;
    const state = useExperiments.getState()[run.kind]!;
    change(run.kind, { live: [...state.live, live] as never });
  },
  done(done, progress) {
    if (!run) return;
    const state = useExperiments.getState()[run.kind]!;
    run.cellsDone++;
    const secondsEach = (performance.now() - run.startedAt) / 1000 / run.cellsDone;
    change(run.kind, {
      done: [...state.done, done] as never,
      live: [],
      progress,
      secondsLeft: secondsEach * (progress.cells - progress.finished),
    });
    void keep(run.kind);
  },
};

const laboratory = new LaboratoryClient(events);

/** Starts an experiment afresh. One that is running, of any kind, is cancelled; what it has finished is kept. */
export const startExperiment = <Kind extends ExperimentKind>(kind: Kind, request: RequestOf<Kind>): Promise<void> =>
  go(kind, request, []);

/** Goes on with the cells that a cancelled, failed or reloaded experiment has not finished. */
export async function resumeExperiment(kind: ExperimentKind): Promise<void> {
  const state = useExperiments.getState()[kind];
  if (state) await go(kind, state.request as never, state.done as never);
}

async function go<Kind extends ExperimentKind>(
  kind: Kind,
  request: RequestOf<Kind>,
  earlier: ExperimentState<Kind>['done'],
): Promise<void> {
  await cancelExperiment();
  const own: Run = { kind, startedAt: performance.now(), cellsDone: 0, ended: Promise.resolve() };
  run = own;
  change<Kind>(kind, { status: 'running', request, done: earlier, live: [], progress: null, secondsLeft: null });
  try {
    const running = laboratory.run(kind, request, earlier);
    own.ended = running.catch(() => undefined);
    const done = await running;
    if (run === own) change<Kind>(kind, { status: 'done', done, live: [], secondsLeft: 0 });
  } catch (error) {
    // One that was cancelled has been marked so already, and another may be running in its place.
    if (run === own) {
      change<Kind>(kind, { status: 'failed', secondsLeft: null });
      notify({ tone: 'error', message: 'notices.experimentFailed', values: { message: reasonOf(error) } });
    }
  } finally {
    if (run === own) run = null;
    void keep(kind);
  }
}

/** Ends what is running at its next breath. Finished cells stay. */
export async function cancelExperiment(): Promise<void> {
  if (!run) return;
  const { kind, ended } = run;
  change(kind, { status: 'cancelled', secondsLeft: null });
  run = null;
  await laboratory.cancel();
  // What it still tells until its next breath must not be taken for the next one's.
  await ended;
}

async function keep(kind: ExperimentKind): Promise<void> {
  const state = useExperiments.getState()[kind];
  if (!state) return;
  try {
    await keepExperiment(kind, state);
  } catch (error) {
    notify({ tone: 'warning', message: 'notices.experimentNotKept', values: { reason: storageReason(error) } });
  }
}

/** Brings back what earlier visits found. An experiment that was running shows as cancelled and can be resumed. */
export async function restoreExperiments(): Promise<void> {
  try {
    for (const [kind, { request, done, status }] of await keptExperiments()) {
      if (useExperiments.getState()[kind]) continue;
      change(kind, {
        request,
        done,
        live: [],
        progress: null,
        secondsLeft: null,
        status: status === 'done' ? 'done' : 'cancelled',
      });
    }
  } catch (error) {
    notify({ tone: 'warning', message: 'notices.experimentsNotRestored', values: { reason: storageReason(error) } });
  }
}
