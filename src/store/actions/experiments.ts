/**
 * Experiments that the visitor runs: what is asked, how far it is, and what came out. They run in a worker of their own.
 * What is asked is kept in IndexedDB as it starts, and every finished cell: a reload loses the cell that was running and
 * nothing else.
 */
import { useEffect } from 'react';
import { create } from 'zustand';
import {
  cellsOf,
  type CellDone,
  type CellOf,
  type ExperimentKind,
  type LaboratoryEvents,
  type LiveOf,
  type OutcomeOf,
  type Reached,
  type RecordedRun,
  type RequestOf,
} from '../../worker/protocol';
import type { MessageId } from '../../i18n';
import { laboratory } from '../../worker/workers';
import { keepExperiment, keptExperiments } from '../persistence/keptExperiments';
import { reasonOf } from './failure';
import { notify, notifyNotKept, storeOrTell } from './notices';

export { cellsOf };

/** The section of the page in which each has its buttons. */
const TITLES = {
  race: 'lens.section.learn.race',
  sizes: 'lens.section.learn.sizes',
  distortions: 'lens.section.shift.curves',
  elsewhere: 'lens.section.shift.elsewhere',
  autoencoder: 'lens.section.learn.unsupervised',
  frozenFilters: 'unsupervised.compare',
  replay1989: 'lens.section.beyond.1989',
  waveforms: 'beyond.waves',
} as const satisfies Record<ExperimentKind, MessageId>;

export interface ExperimentState<Kind extends ExperimentKind> {
  readonly status: 'running' | 'done' | 'cancelled' | 'failed';
  readonly request: RequestOf<Kind>;
  readonly done: readonly CellDone<CellOf<Kind>, OutcomeOf<Kind>>[];
  /** What the cell that is running has told so far. */
  readonly live: readonly LiveOf<Kind>[];
  /** As the laboratory last told; null before that, and after a reload. */
  readonly reached: Reached | null;
  /** Estimated from what this run has done; null before there is something. */
  readonly secondsLeft: number | null;
  /** Where it was not run here: when and with which seeds it was recorded; else absent or null. */
  readonly recorded?: Pick<RecordedRun, 'on' | 'seeds'> | null;
}

/** By the laboratory, of a run of the person's own. */
export const NOTHING_TOLD = { live: [], reached: null, secondsLeft: null, recorded: null } as const;

type Experiments = { readonly [Kind in ExperimentKind]?: ExperimentState<Kind> };

export const useExperiments = create<Experiments>()(() => ({}));

/** Of one kind, whatever kind it is; null where it was never run. */
export function useExperiment<Kind extends ExperimentKind>(kind: Kind): ExperimentState<Kind> | null {
  useEffect(() => void broughtBack(), []);
  return useExperiments((state) => (state as { [K in Kind]?: ExperimentState<K> })[kind] ?? null);
}

/** 0 … 1: as the laboratory has told, or, of one that is kept, by the cells of its request. */
export const shareDone = <Kind extends ExperimentKind>(
  kind: Kind,
  { status, reached, request, done }: ExperimentState<Kind>,
): number => {
  if (status === 'done') return 1;
  return reached ? reached.finished / reached.cells : done.length / cellsOf(kind, request).length;
};

interface Run {
  readonly kind: ExperimentKind;
  /** Whether the laboratory has taken it up. What is told before is of the run in whose place it has come. */
  begun: boolean;
  /** Where the estimate of its time counts from, in cells and milliseconds: whatever goes before the work is no measure of it. */
  from: { readonly finished: number; readonly at: number } | null;
  /** Settles when the laboratory has let go of it. */
  ended: Promise<void>;
}

let run: Run | null = null;

function change<Kind extends ExperimentKind>(kind: Kind, next: Partial<ExperimentState<Kind>>): void {
  useExperiments.setState((state) => ({ [kind]: { ...state[kind], ...next } }) as Experiments);
}

const events: LaboratoryEvents = {
  live(_cell, live) {
    if (!run?.begun) return;
    const state = useExperiments.getState()[run.kind]!;
    change(run.kind, { live: [...state.live, live] as never });
  },
  done(done) {
    if (!run?.begun) return;
    const state = useExperiments.getState()[run.kind]!;
    change(run.kind, { done: [...state.done, done] as never, live: [] });
    void keep(run.kind);
  },
  reached(reached) {
    if (!run?.begun) return;
    const { finished, cells } = reached;
    const at = performance.now();
    if (!run.from || finished <= run.from.finished) run.from = { finished, at };
    const { from } = run;
    const secondsLeft =
      finished > from.finished ? (((at - from.at) / 1000) * (cells - finished)) / (finished - from.finished) : null;
    change(run.kind, { reached, secondsLeft });
  },
  notKept: (reason) => notifyNotKept('notices.experimentNotKept', reason),
};

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
  if (run && run.kind !== kind) sayStopped(run.kind);
  const free = cancelExperiment();
  const own: Run = { kind, begun: false, from: null, ended: Promise.resolve() };
  run = own;
  change<Kind>(kind, { ...NOTHING_TOLD, status: 'running', request, done: earlier });
  void keep(kind);
  own.ended = free.then(() => carryOut(own, kind, request, earlier));
  await own.ended;
}

async function carryOut<Kind extends ExperimentKind>(
  own: Run,
  kind: Kind,
  request: RequestOf<Kind>,
  earlier: ExperimentState<Kind>['done'],
): Promise<void> {
  // Cancelled before it could begin.
  if (run !== own) return;
  own.begun = true;
  try {
    const done = await laboratory(events).run(kind, request, earlier);
    if (run === own) change<Kind>(kind, { status: 'done', done, live: [], secondsLeft: 0 });
  } catch (error) {
    // One that was cancelled has been marked so already, and another may be running in its place.
    if (run === own) {
      change<Kind>(kind, { status: 'failed', secondsLeft: null });
      notify({ tone: 'error', message: 'notices.experimentFailed', values: { message: reasonOf(error) } });
    }
  }
  if (run === own) run = null;
  void keep(kind);
}

/** There is one laboratory: whoever starts an experiment is told which other one has made room for it. */
function sayStopped(kind: ExperimentKind): void {
  const share = shareDone(kind, useExperiments.getState()[kind] as ExperimentState<ExperimentKind>);
  notify({
    tone: 'information',
    message: 'notices.experimentStopped',
    values: { experiment: (text) => text(TITLES[kind]), share },
    lasting: true,
  });
}

/** Ends what is running at its next breath. Finished cells stay. */
export async function cancelExperiment(): Promise<void> {
  if (!run) return;
  const { kind, begun, ended } = run;
  change(kind, { status: 'cancelled', secondsLeft: null });
  run = null;
  // A laboratory that dies of it has let go as well.
  if (begun)
    await laboratory(events)
      .cancel()
      .catch(() => undefined);
  // What it still tells until its next breath must not be taken for the next one's.
  await ended;
}

async function keep(kind: ExperimentKind): Promise<void> {
  const state = useExperiments.getState()[kind];
  if (state) await storeOrTell('notices.experimentNotKept', () => keepExperiment(kind, state));
}

/** Brings back what earlier visits found. An experiment that was running shows as cancelled and can be resumed. */
export const restoreExperiments = (): Promise<void> =>
  storeOrTell('notices.experimentsNotRestored', async () => {
    for (const [kind, { request, done, status }] of await keptExperiments()) {
      const shown = useExperiments.getState()[kind];
      if (shown && !shown.recorded) continue;
      change(kind, { ...NOTHING_TOLD, request, done, status: status === 'done' ? 'done' : 'cancelled' });
    }
  });

let bringing: Promise<void> | null = null;

/** Resolves when what earlier visits found is here: it is asked for when the first experiment is looked at. */
export const broughtBack = (): Promise<void> => (bringing ??= restoreExperiments());
