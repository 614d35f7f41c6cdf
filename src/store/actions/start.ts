/** The beginning of a session: the worker, the network, and what the worker tells from then on. */
import type { CurvePoint, Progress, Trouble } from '../../worker/protocol';
import { watchBegun } from './begun';
import { connect } from './connection';
import { failureNotice } from './failure';
import { notify } from './notices';
import { followDistortion } from './drawing';
import { followJudge } from './importedSets';
import { loadKept } from './keptDigits';
import { openNow } from './opening';
import { followDrawing, requestMoment, showStreamed } from './shown';
import { keepSaving, restore } from '../persistence/persistence';
import { useStore } from '../state/store';
import { restoreLastGoodNow, trainingEnded } from './training';

export async function beginSession(): Promise<void> {
  watchBegun();
  connect({
    progress: showProgress,
    evaluated: showEvaluated,
    looked: showStreamed,
    trouble: showTrouble,
    computeChanged: (compute) => useStore.setState({ compute }),
    died: () => undefined,
    restored: (model) => {
      notify({ tone: 'warning', message: model ? 'notices.workerRestored' : 'notices.workerRestarted' });
      requestMoment();
    },
    ended: trainingEnded,
    gaveUp: ({ why }) => {
      useStore.setState({ training: false, samplesPerSecond: null });
      notify({
        tone: 'error',
        message: why === 'notFetched' ? 'notices.workerNotFetched' : 'notices.workerGaveUp',
        action: { label: 'notices.reload', run: () => location.reload() },
      });
    },
  });
  followDistortion();
  followDrawing();
  followJudge();
  if (useStore.getState().embedded) return openFirst();
  try {
    await Promise.all([restoreOrOpen(), loadKept()]);
  } finally {
    // Without a network one can still draw.
    keepSaving();
  }
}

async function restoreOrOpen(): Promise<void> {
  if (!(await restore())) await openFirst();
}

function openFirst(): Promise<void> {
  const { preset, shown, origin } = useStore.getState();
  return openNow(shown.network.spec, preset, origin);
}

function showProgress({ samplesPerSecond, points }: Progress): void {
  useStore.setState(({ curve, training }) => ({
    // The last word of a run that has ended says nothing of now.
    samplesPerSecond: training ? samplesPerSecond : null,
    ...(points.length > 0 && { curve: points.reduce(withPoint, curve) }),
  }));
}

/** The last word of one that has ended says nothing any more. */
const showEvaluated = (share: number): void =>
  useStore.setState(({ evaluating }) => (evaluating === null ? {} : { evaluating: share }));

/** A point measured again, with its accuracy, takes the place of the first. */
function withPoint(curve: readonly CurvePoint[], point: CurvePoint): readonly CurvePoint[] {
  return [...(curve.at(-1)?.step === point.step ? curve.slice(0, -1) : curve), point];
}

function showTrouble(trouble: Trouble): void {
  switch (trouble.kind) {
    case 'notFinite':
      notify({
        tone: 'error',
        message: 'notices.notFinite',
        values: { step: trouble.step, rate: trouble.learningRate, lastGoodStep: trouble.lastGoodStep },
        action: { label: 'notices.restoreLastGood', run: () => void restoreLastGoodNow() },
      });
      break;
    case 'contextLost':
    case 'outOfMemory':
      notify({
        tone: 'warning',
        message: `notices.${trouble.kind}`,
        values: { backend: trouble.backend, continuedOn: trouble.continuedOn, steps: trouble.lostSteps },
      });
      break;
    case 'backendUnavailable':
      notify({
        tone: 'warning',
        message: 'notices.backendUnavailable',
        values: { backend: trouble.backend, reason: trouble.reason, usedInstead: trouble.usedInstead },
      });
      break;
    case 'failure':
      notify(failureNotice(trouble.message));
  }
}
