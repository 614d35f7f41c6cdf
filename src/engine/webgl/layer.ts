/** What a layer kind gives to a plan: its passes and its learned blocks. */
import type { Activation, Layer, LayerKind, PlacedBlock } from '../../network';
import type { Device } from './device';
import type { LearnedBlock } from './parameters';
import type { Pass } from './pass';
import type { Values } from './values';

/** A layer between its neighbours on the device. */
export interface LayerPlace {
  readonly device: Device;
  readonly layer: Layer;
  /** Where its parameters stand in the network's flat list. */
  readonly weights: PlacedBlock | undefined;
  readonly bias: PlacedBlock | undefined;
  /** Activation of the layer below: its slope turns ∂E/∂in into that layer's errors. */
  readonly below: Activation;
  readonly input: Values;
  readonly output: Values;
  readonly inputErrors: Values;
  readonly outputErrors: Values;
}

export interface LayerPasses {
  /** input → output */
  readonly forward: Pass;
  /** outputErrors → inputErrors. Made when first asked for: training never asks the first layer. */
  readonly backward: () => Pass;
  readonly blocks: readonly LearnedBlock[];
}

export type BuildLayerPasses = (place: LayerPlace) => LayerPasses;

/** What `webgl.ts` in a folder of engine/layers exports as `passes`: those of the kinds that the folder is for. */
export type WebGLSide = Readonly<Partial<Record<LayerKind, BuildLayerPasses>>>;

/** The squashing functions of prelude.frag. */
export const squash = (activation: Activation): string => `${activation}Value`;
export const slope = (activation: Activation): string => `${activation}Slope`;
