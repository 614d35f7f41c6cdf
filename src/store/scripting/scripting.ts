/**
 * `window.receptive`: the page for scripts in its console and for tests. Everything goes through the same worker as the
 * panels; every function rejects with an Error that says what was wrong, and nothing has changed then.
 */
import { loadWholeLanguage, textIn } from '../../i18n/languages';
import { layerReport, type Connectivity, type Field, type LayerCounts, type NetworkSpec } from '../../network';
import type { ComputeReport, Forward, TrainingSettings } from '../../worker/protocol';
import { ask } from '../actions/ask';
import { worker } from '../actions/connection';
import { showNow } from '../actions/shown';
import { onnxSentence } from '../actions/onnxSentence';
import { openGraph } from '../actions/ownNetwork';
import { inTurn, openPresetNow, openSpecNow, setConnectivityNow } from '../actions/opening';
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
  type NamedValues,
} from './scriptValues';
import { parseSpec } from '../address/specSchema';
import type { State, WeightsOrigin } from '../state/state';
import { useStore } from '../state/store';
import { requireDigitClasses, resetNow, setGeneratedDigitsNow, stepsNow } from '../actions/training';

/** What is left out is as the page has it set. */
export interface TrainRequest {
  /** Training steps, at least 1. */
  readonly steps: number;
  /** Examples a step. */
  readonly batch?: number;
  readonly learningRate?: number;
  /** 0, plain descent, where left out; Adam's β₁ is 0.9 then. */
  readonly momentum?: number;
  readonly weightDecay?: number;
  readonly optimizer?: 'momentum' | 'adam';
  /** Of the order of the examples. */
  readonly seed?: number;
  /** How many generated digits are trained on, besides the person's own. */
  readonly digits?: number;
  /** Goes back to this start first, as Reset does: the seed of the page decides it. Absent: training goes on from the weights there are. */
  readonly from?: WeightsOrigin;
}

/** A file's network as scripts have it. */
export interface OpenedNetwork {
  /** Whether it runs on the page. */
  readonly runs: boolean;
  readonly nodes: readonly {
    readonly name: string;
    /** The operator. */
    readonly kind: string;
    /** Without the batch. */
    readonly shape: readonly number[];
    readonly parameters: number;
    readonly receptiveField: (Field & { readonly smallest: number; readonly aligned: boolean }) | null;
  }[];
}

export interface Receptive {
  /** Resolves when the first network is open with its weights; rejects where none can be opened. */
  readonly ready: Promise<void>;
  spec(): Promise<NetworkSpec>;
  /** Counts of every layer, and its receptive field in the input. */
  counts(): Promise<readonly (LayerCounts & { readonly receptiveField: Field })[]>;
  /** One score a class for an image of 28×28, [y, x], 0 white … 1 ink. The drawing stays as it is. */
  predict(image: ArrayLike<number>): Promise<Float32Array>;
  /** Every layer's values for such an image, [y, x, channel]. */
  activations(image: ArrayLike<number>): Promise<readonly NamedValues<Float32Array>[]>;
  /** Every learned block, weights and biases, layer by layer. */
  weights(): Promise<readonly NamedValues<Float32Array>[]>;
  /** Replaces the blocks given, by name; the page follows. */
  setWeights(blocks: readonly NamedValues[]): Promise<void>;
  /** Takes so many steps on generated digits and the person's own; answers with the loss of the last one. */
  train(request: TrainRequest): Promise<number>;
  /** Images [image, y, x], 0 white … 1 ink, n·784 numbers, and n labels. Accuracy is 0 … 1; confusion is true × predicted. */
  evaluate(
    images: ArrayLike<number>,
    labels: ArrayLike<number>,
  ): Promise<{ readonly accuracy: number; readonly confusion: readonly (readonly number[])[] }>;
  /** Unties or ties the C and S layers. */
  setConnectivity(kind: Connectivity): Promise<void>;
  /** Opens a preset by its id ("lenet5") or its name ("LeNet-5 (1998)"), or a network as described. */
  setNetwork(network: NetworkSpec | string): Promise<void>;
  /**
   * Opens an ONNX file beside the page's network: its nodes, counted and measured, by rows of the image where the axes
   * differ. A node that reads nothing of the image has no field. Rejects where the file cannot be read.
   */
  openNetwork(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<OpenedNetwork>;
  /** The backend in use. */
  backend(): Promise<ComputeReport['chosen']>;
}

/** Puts `receptive` on the window. `begun` rejects where no network can be opened to begin with. */
export function installScripting(begun: Promise<unknown> = Promise.resolve()): void {
  const ready = Promise.race([networkOpen(), begun.then(networkOpen)]);
  // Whoever waits for it is told; nobody need wait.
  ready.catch(() => undefined);
  /** Every function waits for the first network, and hands out copies: a script may do with them what it likes. */
  const when =
    <Arguments extends unknown[], Result>(run: (...args: Arguments) => Result | Promise<Result>) =>
    async (...args: Arguments): Promise<Result> => {
      if (!isOpen(useStore.getState())) await ready;
      return structuredClone(await run(...args));
    };
  window.receptive = {
    ready,
    spec: when(() => useStore.getState().shown.network.spec),
    counts: when(() => layerReport(useStore.getState().shown.network)),
    predict: when(async (image) => {
      const { scores } = await forward(image);
      if (!scores.every(Number.isFinite)) throw new RangeError(NOT_FINITE);
      return scores;
    }),
    activations: when((image) =>
      inTurn(async () => layerValues(useStore.getState().shown.network, (await forward(image)).activations)),
    ),
    weights: when(() =>
      inTurn(async () => blockValues(useStore.getState().shown.network, await worker().readParameters())),
    ),
    setWeights: when((blocks) =>
      inTurn(async () => {
        const { network } = useStore.getState().shown;
        await worker().setParameters(partsOf(network, blocks));
        useStore.setState({ begunAs: null, evaluation: null });
        await showNow();
      }),
    ),
    train: when(train),
    evaluate: when(async (images, labels) => {
      requireDigitClasses();
      const evaluation = await worker().evaluate(requireDigits(images, labels));
      if (!evaluation) throw new RangeError(NOT_FINITE);
      const { accuracy, confusion } = evaluation;
      return { accuracy, confusion };
    }),
    setConnectivity: when((kind) => setConnectivityNow(requireConnectivity(kind))),
    setNetwork: when((network) =>
      typeof network === 'string' ? openPresetNow(requirePreset(network)) : openSpecNow(parseSpec(network)),
    ),
    openNetwork: when(openNetwork),
    backend: when(() => useStore.getState().compute!.chosen),
  };
}

const NOT_FINITE = 'The answers of the network are no longer finite numbers: its training has diverged.';

const isOpen = ({ compute, shown }: State): boolean => compute !== null && shown.parameters !== null;

async function forward(image: ArrayLike<number>): Promise<Forward> {
  const { answers } = await ask({ what: { kind: 'forward' }, images: [requireImages(image)] });
  return answers[0]!;
}

function networkOpen(): Promise<void> {
  return new Promise((resolve) => {
    if (isOpen(useStore.getState())) resolve();
    const stop = useStore.subscribe((state) => {
      if (!isOpen(state)) return;
      stop();
      resolve();
    });
  });
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
