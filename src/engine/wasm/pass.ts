/** What the plan of a network consists of: a pass a layer, with its buffers already in their places. */
import type { Layer } from '../../network';
import type { Arena } from './arena';
import type { Kernels } from './kernels';

/** What is wanted of a pass backward. */
export interface Wanted {
  /** ∂E/∂w, added to what is there. */
  readonly parameters: boolean;
  /** ∂E/∂x. */
  readonly input: boolean;
}

export interface LayerPass {
  /** The layer's values for the first `count` images of the chunk. */
  forward(count: number): void;
  /** Turns ∂E/∂y into δ in place, and writes what is wanted. The values must be those of `forward`. */
  backward(count: number, wanted: Wanted): void;
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
