/** What the page can ask for: the functions that panels call. Each reports its failure as a notice, or rejects where it has an answer to give. */
import type { Connectivity, NetworkSpec, PresetName } from '../../network';
import type { ComputeChoice, DigitSet, Evaluation, TrainingSettings } from '../../worker/protocol';
import { worker } from './connection';
import { failureNotice } from './failure';
import * as importedSets from './importedSets';
import * as keptDigits from './keptDigits';
import { notify } from './notices';
import { inTurn, openPresetNow, openSpecNow, setComputeNow, setConnectivityNow } from './opening';
import { changedParts } from './parameterParts';
import { requestMoment } from './shown';
import { beginSession } from './start';
import type { WeightsOrigin } from '../state/state';
import { useStore } from '../state/store';
import * as training from './training';

/** Runs what a button asks for; a failure becomes a sentence. */
export async function reporting(task: Promise<unknown>): Promise<void> {
  try {
    await task;
  } catch (error) {
    notify(failureNotice(error));
  }
}

/** Rejects where no network can be opened to begin with, and has said so then. */
export function startSession(): Promise<void> {
  const begun = beginSession();
  void reporting(begun);
  return begun;
}

export const openPreset = (name: PresetName): Promise<void> => reporting(openPresetNow(name));
/** Opens a network made by hand, from the start asked for. */
export const openSpec = (spec: NetworkSpec, origin?: WeightsOrigin): Promise<void> =>
  reporting(openSpecNow(spec, origin));
/** Unties or ties the C and S layers, or the one named. */
export const setConnectivity = (connectivity: Connectivity, layerName?: string): Promise<void> =>
  reporting(setConnectivityNow(connectivity, layerName));
export const setCompute = (choice: ComputeChoice): Promise<void> => reporting(setComputeNow(choice));

export const train = (): Promise<void> => reporting(training.trainNow());
export const pauseTraining = (): Promise<void> => reporting(training.pauseNow());
export const stepTraining = (count = 1): Promise<void> =>
  reporting(
    training.stepsNow(count).catch((error: unknown) => {
      // The worker has told of it already, with the way back.
      if (!(error instanceof training.Diverged)) throw error;
    }),
  );
/** Back to the same start, every time the same; or to another one. */
export const resetTraining = (origin?: WeightsOrigin): Promise<void> => reporting(training.resetNow(origin));
export const setTrainingSettings = (change: Partial<TrainingSettings>): Promise<void> =>
  reporting(training.changeSettings(change));

/** What the order of examples, the generated digits and random weights follow. The network stays as it is until Reset. */
export const setSeed = (seed: number): Promise<void> => reporting(training.setSeedNow(seed));
/** How many generated digits are trained on. */
export const setGeneratedDigits = (generatedDigits: number): Promise<void> =>
  reporting(training.setGeneratedDigitsNow(generatedDigits));

/** Adds the drawing to the training set as a digit of this class. */
export const keepDrawing = (label: number): Promise<void> => reporting(keptDigits.keepNow(label));
export const removeKept = (id: string): Promise<void> => reporting(keptDigits.removeNow(id));
export const relabelKept = (id: string, label: number): Promise<void> => reporting(keptDigits.relabelNow(id, label));
/** The imported set of this name is trained on besides; null for none. */
export const trainOn = (name: string | null): Promise<void> => reporting(importedSets.trainOnNow(name));
export const forgetSet = (name: string): Promise<void> => reporting(importedSets.forgetSetNow(name));
/** Measures on the imported digits, or on generated test digits; the answer is the store's `evaluation`. */
export const evaluate = (): Promise<void> => reporting(training.evaluateNow());

/** The same measures of a set that is only looked at, null where the network's answers are no finite numbers; the store keeps nothing of it. */
export async function judge(set: DigitSet): Promise<Evaluation | null> {
  training.requireDigitClasses();
  return worker().evaluate(set);
}

export const storedSize = keptDigits.storedSize;

/** Generated and given digits, for the page to show. */
export async function digits(which: 'training' | 'test', from: number, count: number): Promise<DigitSet> {
  await training.sendTrainingSource();
  return worker().digits(which, from, count);
}

/** False where a change has changed nothing. One that takes another back says what the weights are again known to have begun as. */
export type Edited = false | { readonly begunAs: WeightsOrigin | null };

/** Weights that were put there, not drawn. */
export const BY_HAND: Edited = { begunAs: null };

/** Changes a copy of the parameters, and has the network go on with what was changed; the others go on being trained. */
export function editParameters(change: (parameters: Float32Array<ArrayBuffer>) => Edited): Promise<void> {
  return reporting(
    inTurn(async () => {
      const before = await worker().readParameters();
      const parameters = before.slice();
      const edited = change(parameters);
      if (!edited) return;
      await worker().setParameters(changedParts(before, parameters));
      useStore.setState({ begunAs: edited.begunAs, evaluation: null });
      requestMoment();
    }),
  );
}
