/** What the plan of a network consists of: a pass a layer, with its buffers already in their places. */
import type { Layer, LayerKind } from '../../network';
import type { Arena } from './arena';
import type { Kernels } from './kernels';

/**
 * What becomes of ∂E/∂w: written over what is there (the first chunk of a step), added to it, or not computed. A layer
 * with millions of weights would spend more time on clearing its gradients than on their products.
 */
export type Accumulation = 'replace' | 'add' | 'skip';

export interface LayerPass {
  /** The layer's values for the first `count` images of the chunk. */
  forward(count: number): void;
  /** Turns ∂E/∂y into δ in place, and from it ∂E/∂w and, where wanted, ∂E/∂x. The values must be those of `forward`. */
  backward(count: number, accumulation: Accumulation, wantsInput: boolean): void;
}

/** Addresses of a layer's buffers: of values [image, y, x, channel] for a whole chunk, of parameters as in `network.blocks`. */
export interface LayerBuffers {
  readonly input: number;
  readonly output: number;
  /** ∂E/∂y, then δ, of the layer's own units. */
  readonly errors: number;
  /** ∂E/∂x of the units below. */
  readonly gradInput: number;
  readonly weights: number;
  readonly bias: number;
  readonly gradWeights: number;
  readonly gradBias: number;
}

/** Room that all layers use in turn, as large as the largest wish. Its address holds once every layer is planned. */
export interface Scratch {
  wish(bytes: number): void;
  readonly address: number;
}

export interface PlanContext {
  readonly kernels: Kernels;
  readonly arena: Arena;
  readonly scratch: Scratch;
  /** Images in a chunk, at most. */
  readonly chunk: number;
}

export type PlanLayer = (layer: Layer, buffers: LayerBuffers, context: PlanContext) => LayerPass;

/** What `wasm.ts` in a folder of engine/layers exports as `plans`: those of the kinds that the folder is for. */
export type WebAssemblySide = Readonly<Partial<Record<LayerKind, PlanLayer>>>;
