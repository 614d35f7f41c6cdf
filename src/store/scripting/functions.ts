/** What scripts can call, once the first network is open: every function rejects with an Error that says what was wrong, and nothing has changed then. */
import { loadWholeLanguage, textIn } from '../../i18n/languages';
import { layerReport, NetworkError } from '../../network';
import type { Forward, TrainingSettings } from '../../worker/protocol';
import { ask } from '../actions/ask';
import { worker } from '../actions/connection';
import { onnxSentence } from '../actions/onnxSentence';
import { inTurn, openPresetNow, openSpecNow, setConnectivityNow } from '../actions/opening';
import { openGraph } from '../actions/ownNetwork';
import { problemSentence } from '../actions/problemSentence';
import { showNow } from '../actions/shown';
import { requireDigitClasses, resetNow, setGeneratedDigitsNow, stepsNow } from '../actions/training';
import { parseSpec } from '../../fileFormats/specSchema';
import { loadDrawing } from '../actions/drawing';
import { pin } from '../actions/pin';
import { pageState, requireDrawing, requirePlace } from './pageState';
import { useStore } from '../state/store';
import type { OpenedNetwork, ScriptFunctions, TrainRequest } from './scripting';
import {
  blockValues,
  layerValues,
  partsOf,
  requireConnectivity,
  requireDigits,
  requireImages,
  requireNumber,
  requireOrigin,
  requirePreset,
} from './scriptValues';

export const functions: ScriptFunctions = {
  spec: () => Promise.resolve(useStore.getState().shown.network.spec),
  counts: () => Promise.resolve(layerReport(useStore.getState().shown.network)),
  async predict(image) {
    const { scores } = await forward(image);
    if (!scores.every(Number.isFinite)) throw new RangeError(NOT_FINITE);
    return scores;
  },
  activations: (image) =>
    inTurn(async () => layerValues(useStore.getState().shown.network, (await forward(image)).activations)),
  weights: () => inTurn(async () => blockValues(useStore.getState().shown.network, await worker().readParameters())),
  setWeights: (blocks) =>
    inTurn(async () => {
      const { network } = useStore.getState().shown;
      await worker().setParameters(partsOf(network, blocks));
      useStore.setState({ begunAs: null, evaluation: null });
      await showNow();
    }),
  train,
  async evaluate(images, labels) {
    requireDigitClasses();
    const evaluation = await worker().evaluate(requireDigits(images, labels));
    if (!evaluation) throw new RangeError(NOT_FINITE);
    const { accuracy, confusion } = evaluation;
    return { accuracy, confusion };
  },
  setConnectivity: async (kind) => setConnectivityNow(requireConnectivity(kind)),
  setNetwork: async (network) =>
    typeof network === 'string' ? openPresetNow(requirePreset(network)) : openSpecNow(parseSpec(network)),
  openNetwork,
  state: () => Promise.resolve(pageState(useStore.getState())),
  async setDrawing(drawing) {
    loadDrawing(requireDrawing(drawing));
    await showNow();
  },
  setPin: async (place) => pin(requirePlace(useStore.getState().shown.network, place)),
  backend: () => Promise.resolve(useStore.getState().compute!.chosen),
};

/** What a script is told: of a description that does not fit, the page's sentence, in English whatever it speaks. */
export async function refusal(error: unknown): Promise<unknown> {
  if (!(error instanceof NetworkError)) return error;
  await loadWholeLanguage('en');
  return new Error(problemSentence(error.problem, textIn('en')));
}

const NOT_FINITE = 'The answers of the network are no longer finite numbers: its training has diverged.';

async function forward(image: ArrayLike<number>): Promise<Forward> {
  const { answers } = await ask({ what: { kind: 'forward' }, images: [requireImages(image)] });
  return answers[0]!;
}

async function openNetwork(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<OpenedNetwork> {
  const answer = await openGraph('network.onnx', new Blob([bytes]));
  if (!answer.ok) {
    await loadWholeLanguage('en');
    throw new Error(onnxSentence(answer.problem, textIn('en')));
  }
  return {
    runs: 'spec' in answer.chain,
    nodes: answer.report.nodes.map(({ name, kind, shape, parameters, fields: [field] }) => {
      if (!field) return { name, kind, shape, parameters, receptiveField: null };
      const { size, stride, padding, smallest, aligned } = field;
      return { name, kind, shape, parameters, receptiveField: { size, stride, padding, smallest, aligned } };
    }),
  };
}

/** Adam's usual β₁ (Kingma and Ba 2015). */
const ADAM_BETA1 = 0.9;

async function train(request: TrainRequest): Promise<number> {
  const { settings: set, generatedDigits } = useStore.getState();
  const steps = requireNumber('steps', request?.steps, NaN, { least: 1, whole: true });
  const digits = requireNumber('digits', request.digits, generatedDigits, { least: 0, most: 100_000, whole: true });
  const kind = request.optimizer ?? set.optimizer.kind;
  if (kind !== 'momentum' && kind !== 'adam')
    throw new RangeError(`An optimizer is momentum or adam, not ${String(kind)}.`);
  const { optimizer } = set;
  const settings: TrainingSettings = {
    batch: requireNumber('batch', request.batch, set.batch, { least: 1, most: 4096, whole: true }),
    optimizer: {
      kind,
      learningRate: requireNumber('learningRate', request.learningRate, optimizer.learningRate, { least: 0 }),
      momentum: requireNumber('momentum', request.momentum, kind === 'adam' ? ADAM_BETA1 : 0, { least: 0, below: 1 }),
      weightDecay: requireNumber('weightDecay', request.weightDecay, optimizer.weightDecay, { least: 0 }),
    },
    schedule: { kind: 'constant', epochs: 1 },
    seed: requireNumber('seed', request.seed, set.seed, { least: 0, whole: true }),
    moved: set.moved,
    maxEpochs: null,
    errorThreshold: null,
  };
  const from = request.from === undefined ? null : requireOrigin(request.from);
  if (digits !== generatedDigits) await setGeneratedDigitsNow(digits);
  if (from !== null) await resetNow(from);
  return stepsNow(steps, settings);
}
