/**
 * Types of `<receptive-view>`, and of the messages of a panel in a frame (docs/embed.md): the build puts them beside
 * receptive-view.js. src/element/receptiveView.ts is checked against them.
 */

export type Connectivity = 'full' | 'local' | 'shared';

/** Strokes on a paper of side 1, x to the right, y down. */
export type Drawing = readonly {
  readonly width: number;
  readonly points: readonly { readonly x: number; readonly y: number; readonly pressure?: number }[];
}[];

/** A unit: its layer by name; map, row and column from 1. */
export interface Place {
  readonly layer: string;
  readonly map: number;
  readonly row: number;
  readonly column: number;
}

export interface PanelState {
  readonly drawing: Drawing;
  readonly pin: Place;
  /** `mixed` where layers differ; null where there is none to switch. */
  readonly connectivity: Connectivity | 'mixed' | null;
  /** The class with the largest score, from 0; null while nothing is drawn. */
  readonly predicted: number | null;
}

/** Flat values, in the order of the shape. */
export interface Named<Values = Float32Array> {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Values;
}

/** By rows of the image where the axes differ. */
export interface Field {
  readonly size: number;
  readonly stride: number;
  readonly padding: number;
}

/** Images are lists of 784 numbers, [y, x], 0 white … 1 ink. Every function rejects with an Error that says what was wrong. */
export interface PanelFunctions {
  state(): Promise<PanelState>;
  /** A digit's example, strokes, or an image. */
  setDrawing(drawing: number | Drawing | ArrayLike<number>): Promise<void>;
  setPin(place: Place): Promise<void>;
  setConnectivity(kind: Connectivity): Promise<void>;
  /** A preset by its id or its name, or a network as `spec` tells it. */
  setNetwork(network: string | object): Promise<void>;
  spec(): Promise<object>;
  counts(): Promise<
    readonly {
      readonly name: string;
      readonly parameters: number;
      readonly weights: number;
      readonly biases: number;
      readonly connections: number;
      readonly multiplications: number;
      readonly receptiveField: Field;
    }[]
  >;
  /** One score a class. */
  predict(image: ArrayLike<number>): Promise<Float32Array>;
  /** Every layer's values, [y, x, channel]. */
  activations(image: ArrayLike<number>): Promise<readonly Named[]>;
  weights(): Promise<readonly Named[]>;
  setWeights(blocks: readonly Named<ArrayLike<number>>[]): Promise<void>;
  /** Answers with the loss of the last step. What is left out is as the panel has it set. */
  train(request: {
    readonly steps: number;
    readonly batch?: number;
    readonly learningRate?: number;
    readonly momentum?: number;
    readonly weightDecay?: number;
    readonly optimizer?: 'momentum' | 'adam';
    readonly seed?: number;
    readonly digits?: number;
    readonly from?: 'trained' | 'random' | 'lecun' | 'glorot' | 'he' | 'identical' | 'constant' | 'zeros';
  }): Promise<number>;
  /** n · 784 numbers and n labels. Accuracy is 0 … 1, confusion true × predicted. */
  evaluate(
    images: ArrayLike<number>,
    labels: ArrayLike<number>,
  ): Promise<{ readonly accuracy: number; readonly confusion: readonly (readonly number[])[] }>;
  /** An ONNX file. A node that reads nothing of the image has no field. */
  openNetwork(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<{
    readonly runs: boolean;
    readonly nodes: readonly {
      readonly name: string;
      readonly kind: string;
      readonly shape: readonly number[];
      readonly parameters: number;
      readonly receptiveField: (Field & { readonly smallest: number; readonly aligned: boolean }) | null;
    }[];
  }>;
  backend(): Promise<'webgl' | 'wasm' | 'reference'>;
}

export interface ReceptiveView extends HTMLElement, PanelFunctions {
  /** Resolves when the panel is there and its network open; rejects where it cannot be shown. */
  readonly ready: Promise<void>;
  addEventListener(
    name: 'changed',
    listener: (event: CustomEvent<PanelState>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** To a panel in a frame. The answer bears the same `id`. */
export type ToPanel =
  | { readonly receptive: 'hear' }
  | {
      [Name in keyof PanelFunctions]: {
        readonly receptive: 'call';
        readonly id: number | string;
        readonly name: Name;
        readonly given?: Parameters<PanelFunctions[Name]>;
      };
    }[keyof PanelFunctions];

/** From a panel in a frame; `why` is a sentence, and nothing has changed. */
export type FromPanel =
  | { readonly receptive: 'ready' }
  | { readonly receptive: 'answer'; readonly id: number | string; readonly value: unknown }
  | { readonly receptive: 'refusal'; readonly id: number | string; readonly why: string }
  | { readonly receptive: 'changed'; readonly state: PanelState };

declare global {
  interface HTMLElementTagNameMap {
    'receptive-view': ReceptiveView;
  }
}
