/**
 * `window.receptive`: the page for scripts in its console and for tests. Everything goes through the same worker as the
 * panels. What it does is fetched when it is first called.
 */
import type { Connectivity, Field, LayerCounts, NetworkSpec } from '../../network';
import type { ComputeReport } from '../../worker/protocol';
import type { State, WeightsOrigin } from '../state/state';
import { useStore } from '../state/store';
import type { Drawing } from '../../digits/strokes';
import type { PinPlace } from '../address/link';
import type { PageState } from './pageState';
import { FUNCTION_NAMES } from './names';
import type { NamedValues } from './scriptValues';

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

export interface ScriptFunctions {
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
  /** The drawing, the pinned unit, the connectivity, and the predicted class. */
  state(): Promise<PageState>;
  /** Puts a drawing on the paper: a digit's example, strokes, or an image as above. Undo takes it back. */
  setDrawing(drawing: Drawing | number | ArrayLike<number>): Promise<void>;
  /** Pins a unit: { layer: 'C1', map: 3, row: 8, column: 15 }, counted from 1. */
  setPin(place: PinPlace): Promise<void>;
  /** The backend in use. */
  backend(): Promise<ComputeReport['chosen']>;
}

export interface Receptive extends ScriptFunctions {
  /** Resolves when the first network is open with its weights; rejects where none can be opened. */
  readonly ready: Promise<void>;
}

/** Puts `receptive` on the window. `begun` as below. */
export function installScripting(begun?: Promise<unknown>): void {
  window.receptive = scripting(begun);
}

/** `begun` rejects where no network can be opened to begin with. */
export function scripting(begun: Promise<unknown> = Promise.resolve()): Receptive {
  const ready = Promise.race([networkOpen(), begun.then(networkOpen)]);
  // Whoever waits for it is told; nobody need wait.
  ready.catch(() => undefined);
  /** Every function waits for the first network, and hands out copies: a script may do with them what it likes. */
  const when =
    (name: keyof ScriptFunctions) =>
    async (...given: readonly unknown[]): Promise<unknown> => {
      if (!isOpen(useStore.getState())) await ready;
      const { functions, refusal } = await import('./functions');
      const run = functions[name] as (...args: readonly unknown[]) => Promise<unknown>;
      try {
        return structuredClone(await run(...given));
      } catch (error) {
        throw await refusal(error);
      }
    };
  const callable = Object.fromEntries(FUNCTION_NAMES.map((name) => [name, when(name)])) as unknown as ScriptFunctions;
  return { ready, ...callable };
}

const isOpen = ({ compute, shown }: State): boolean => compute !== null && shown.parameters !== null;

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
