/** A run as it is recorded: the first layer's kernels at its first steps and ever more seldom after, with the loss. */
import { create } from 'zustand';
import type { Network } from '../../network';
import { firstKernels, nextStep, RECORDED_STEPS } from './recordedSteps';
import { pauseTraining, resetTraining, stepTraining } from './session';
import type { WeightsOrigin } from '../state/state';
import { useStore } from '../state/store';

export interface Frame {
  readonly step: number;
  /** Training loss last told by then; null at the start. */
  readonly loss: number | null;
  /** Of the first layer, [map, tap]; where it is untied, those of the position in the middle. */
  readonly kernels: Float32Array<ArrayBuffer>;
}

export interface Recording {
  /** The network that was recorded; null before anything was. */
  readonly network: Network | null;
  readonly frames: readonly Frame[];
  /** The step that a recording started by `recordRun` goes to; null while none is. */
  readonly until: number | null;
}

export const useRecording = create<Recording>()(() => ({ network: null, frames: [], until: null }));

let watching = false;

/** From its first call on, whatever is trained is recorded. */
export function watchRuns(): void {
  if (watching) return;
  watching = true;
  useStore.subscribe((state) => state.shown.parameters, record, { fireImmediately: true });
}

function record(): void {
  const { shown, curve } = useStore.getState();
  const { network, parameters, step } = shown;
  const { network: before, frames } = useRecording.getState();
  const kernels = parameters && firstKernels(network, parameters);
  if (!kernels) return;
  const last = frames.at(-1);
  const anew = !last || !before || !sameRun(before, network) || step < last.step || step === 0;
  if (!anew && step < nextStep(last.step)) return;
  const loss = step === 0 ? null : (curve.findLast((point) => point.step <= step)?.trainingLoss ?? null);
  const frame: Frame = { step, loss, kernels };
  useRecording.setState({ network, frames: anew ? [frame] : [...frames, frame] });
}

const sameRun = (one: Network, other: Network): boolean =>
  one.spec.name === other.spec.name && one.layers[0]!.connectivity === other.layers[0]!.connectivity;

let run = 0;

/** Goes back to a start and records from there, stopping at every step that is wanted. Training that is on is paused. */
export async function recordRun(origin: WeightsOrigin): Promise<void> {
  const own = ++run;
  watchRuns();
  if (useStore.getState().training) await pauseTraining();
  useRecording.setState({ frames: [], until: RECORDED_STEPS.at(-1)! });
  await resetTraining(origin);
  await shown(0);
  for (const step of RECORDED_STEPS) {
    if (own !== run) return;
    await stepTraining(step - useStore.getState().shown.step);
    // A step that failed has told why, and the run has ended.
    if (useStore.getState().shown.step !== step || !(await shown(step))) break;
  }
  if (own === run) useRecording.setState({ until: null });
}

export function stopRecording(): void {
  run++;
  useRecording.setState({ until: null });
}

/** A look answers within a frame; a device that is lost takes longer. */
const PATIENCE_MILLISECONDS = 5000;

/** Waits until the parameters of this step are recorded; false where they do not come. */
function shown(step: number): Promise<boolean> {
  const there = (): boolean => useRecording.getState().frames.at(-1)?.step === step;
  if (there()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = (found: boolean): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve(found);
    };
    const timer = setTimeout(() => settle(false), PATIENCE_MILLISECONDS);
    const unsubscribe = useRecording.subscribe(() => there() && settle(true));
  });
}
