/** What a layer kind gives to a plan: its passes and its learned blocks. */
import { formOf, type Activation, type Layer, type LayerKind, type PlacedBlock } from '../../network';
import type { Device } from './device';
import type { LearnedBlock } from './parameters';
import type { Pass } from './pass';
import type { Sizes } from './source';
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

/** Defines `SQUASH(a)`, a layer's squashing function. */
export const squash = (activation: Activation): Sizes => ({ 'SQUASH(a)': call('Value', 'a', activation) });

/** Defines its derivative, in terms of the value, under a name. */
export const slope = (name: 'SLOPE' | 'SLOPE_BELOW', activation: Activation): Sizes => ({
  [`${name}(y)`]: call('Slope', 'y', activation),
});

/** The largest 32-bit float: GLSL has no word for infinity. */
const LARGEST_FLOAT = (2 - 2 ** -23) * 2 ** 127;

/** A form of prelude.frag, with its numbers. */
function call(part: 'Value' | 'Slope', of: string, activation: Activation): string {
  const { form, gain, offset, least, most } = formOf(activation);
  const written = [gain, offset, least, most].map((number) =>
    Math.max(-LARGEST_FLOAT, Math.min(number, LARGEST_FLOAT)).toExponential(),
  );
  return `${form}${part}(${of}, vec4(${written.join(', ')}))`;
}
