/** Training as the page asks for it: what is trained on, runs, steps, and the start that Reset goes back to. */
import { copying, inSlices } from '../../async/inSlices';
import { Queue } from '../../async/queue';
import type { DigitSet, StopReason, TrainingSettings } from '../../worker/protocol';
import { WorkerDied } from '../../worker/client';
import { readsDigits } from '../../network';
import { worker } from './connection';
import { NothingToTrainOn, OtherClasses } from './failure';
import { notify } from './notices';
import { beginningFor, inTurn } from './opening';
import { requestMoment, showNow } from './shown';
import type { State, WeightsOrigin } from '../state/state';
import { useStore } from '../state/store';

const PIXELS = 28 * 28;

/** The person's own digits, and those of the imported set that is trained on. */
function* givenDigits({ kept, trainedSet: added }: State): Generator<number, DigitSet | null> {
  if (kept.length === 0) return added && { images: added.images, labels: added.labels };
  const count = kept.length + (added?.labels.length ?? 0);
  const images = new Uint8Array(count * PIXELS);
  const labels = new Uint8Array(count);
  for (const [index, { image, label }] of kept.entries()) {
    images.set(image, index * PIXELS);
    labels[index] = label;
    yield index / count;
  }
  if (added) {
    yield* copying(added.images, images, kept.length * PIXELS);
    labels.set(added.labels, kept.length);
  }
  return { images, labels };
}

/** How many digits are trained on: generated, the person's own, and those of the imported set that takes part. */
export const trainedDigits = ({ generatedDigits, kept, trainedSet }: State): number =>
  generatedDigits + kept.length + (trainedSet?.labels.length ?? 0);

/** What the source is made of. */
const partsOf = ({ generatedDigits, seed, kept, trainedSet }: State): readonly unknown[] => [
  generatedDigits,
  seed,
  kept,
  trainedSet,
];

/** What takes longer to gather is not overtaken. */
const sending = new Queue();

/** What the worker was last told, and when it has heard it; null where it has not. */
let sent: { readonly parts: readonly unknown[]; readonly heard: Promise<unknown> } | null = null;

/** Tells the worker what is trained on, where that has changed. A run that is on goes on with it. */
export async function sendTrainingSource(): Promise<void> {
  const state = useStore.getState();
  const parts = partsOf(state);
  if (!sent?.parts.every((part, at) => part === parts[at])) {
    const { generatedDigits: generated, seed } = state;
    const send = async () => worker().setTrainingSource({ generated, seed, given: await inSlices(givenDigits(state)) });
    sent = { parts, heard: sending.run(send) };
  }
  const own = sent;
  try {
    await own.heard;
  } catch (error) {
    // A worker that died on the way has left its successor the digits of before.
    if (sent === own) sent = null;
    throw error;
  }
}

/** Throws OtherClasses where the network that is shown does not read digits. */
export function requireDigitClasses(): void {
  const { classes } = useStore.getState().shown.network;
  if (!readsDigits(classes)) throw new OtherClasses(classes);
}

/** The weights will have seen the set that is trained on: it judges them no more. */
export function rememberSet(): void {
  useStore.setState(({ trainedSet, learnedFrom }) =>
    trainedSet && !learnedFrom.includes(trainedSet.name) ? { learnedFrom: [...learnedFrom, trainedSet.name] } : {},
  );
}

function requireDigits(): void {
  requireDigitClasses();
  if (trainedDigits(useStore.getState()) === 0) throw new NothingToTrainOn();
}

/** Tells which run a late answer belongs to. */
let run = 0;

/** Rejects with NothingToTrainOn where there are no digits. */
export async function trainNow(): Promise<void> {
  requireDigits();
  const own = ++run;
  await sendTrainingSource();
  rememberSet();
  useStore.setState({ training: true, happened: { kind: 'trained' } });
  try {
    const reason = await worker().train(useStore.getState().settings);
    if (own === run) trainingEnded(reason);
  } catch (error) {
    // The run goes on in the next worker, which tells when it ends.
    if (error instanceof WorkerDied) return;
    if (own === run) trainingEnded('failed');
    // The digits may have gone while it ran.
    requireDigits();
    throw error;
  }
}

const AT_REST = { training: false, samplesPerSecond: null } as const;

export function trainingEnded(reason: StopReason): void {
  useStore.setState(AT_REST);
  const { maxEpochs, errorThreshold } = useStore.getState().settings;
  if (reason === 'maxEpochs') {
    notify({ tone: 'information', message: 'notices.maxEpochs', values: { epochs: maxEpochs ?? 0 } });
  }
  if (reason === 'errorThreshold') {
    notify({ tone: 'information', message: 'notices.errorThreshold', values: { threshold: errorThreshold ?? 0 } });
  }
}

export async function pauseNow(): Promise<void> {
  await worker().pause();
  useStore.setState(AT_REST);
}

/** Training has led to a loss that is no number. Whoever looks at the page has been told by a notice of its own. */
export class Diverged extends Error {
  override readonly name = 'Diverged';
  constructor(step: number, learningRate: number) {
    super(
      `After step ${step} the loss is no longer a finite number: training has diverged. Start again with a learning rate well below ${learningRate}.`,
    );
  }
}

/** Somebody has paused training before all the steps asked for were taken. */
class Stopped extends Error {
  override readonly name = 'Stopped';
  constructor(step: number, count: number) {
    super(`Training was paused at step ${step}, before all of the ${count} steps were taken.`);
  }
}

/**
 * Exactly so many steps; answers with the loss of the last one. Rejects with NothingToTrainOn where there are no digits, with
 * Diverged where the loss is no number, and where they were paused. The page shows that it trains, unless it is one step.
 */
export async function stepsNow(count: number, settings = useStore.getState().settings): Promise<number> {
  requireDigits();
  const own = ++run;
  await sendTrainingSource();
  rememberSet();
  useStore.setState({ happened: { kind: 'trained' }, ...(count > 1 && { training: true }) });
  try {
    const { loss, step, diverged, stopped } = await worker().steps(count, settings);
    if (diverged) throw new Diverged(step, settings.optimizer.learningRate);
    if (stopped) throw new Stopped(step, count);
    return loss;
  } finally {
    if (own === run) useStore.setState(AT_REST);
  }
}

/** Back to the start: the same seed gives the same parameters and the same order of examples. */
export function resetNow(origin?: WeightsOrigin): Promise<void> {
  return inTurn(async () => {
    const { training, shown, preset, origin: before } = useStore.getState();
    if (training) await pauseNow();
    const made = await beginningFor(shown.network.spec, preset, origin ?? before);
    await worker().begin(made.beginning);
    useStore.setState({
      happened: { kind: 'reset' },
      origin: made.origin,
      begunAs: made.origin,
      curve: [],
      evaluation: null,
      learnedFrom: [],
      samplesPerSecond: null,
    });
    await showNow();
  });
}

export async function changeSettings(change: Partial<TrainingSettings>): Promise<void> {
  useStore.setState(({ settings }) => ({ settings: { ...settings, ...change } }));
  if (useStore.getState().training) await trainNow();
}

export async function restoreLastGoodNow(): Promise<void> {
  await worker().restoreLastGood();
  requestMoment();
}

/** Accuracy on the imported digits, or on the generated test digits where none are imported. Where there is none to be had, the last one stays. */
export async function evaluateNow(): Promise<void> {
  requireDigitClasses();
  const { imported: judge } = useStore.getState();
  useStore.setState({ evaluating: 0 });
  const evaluation = await worker()
    .evaluate(judge, true)
    .finally(() => useStore.setState({ evaluating: null }));
  // Another set judges by now: of that it says nothing.
  if (useStore.getState().imported !== judge) return;
  if (evaluation) useStore.setState({ evaluation });
  else {
    notify({
      tone: 'error',
      message: 'notices.answersNotFinite',
      action: { label: 'notices.restoreLastGood', run: () => void restoreLastGoodNow() },
    });
  }
}

export async function setSeedNow(seed: number): Promise<void> {
  useStore.setState({ seed });
  await sendTrainingSource();
  await changeSettings({ seed });
}

export async function setGeneratedDigitsNow(generatedDigits: number): Promise<void> {
  useStore.setState({ generatedDigits });
  await sendTrainingSource();
}
