/**
 * The pinned unit's own path through a training step: patch × weights → sum → activation on the way up, the errors of
 * the units that read it on the way back.
 */
import { activationsOf, blockOf, PADDING, UNWEIGHTED, units, squashingOf, type Network } from '../../../network';
import type { Lesson } from '../../../worker/protocol';

export interface ForwardPath {
  /** What each tap reads and weighs, in order; 0 on padding. */
  readonly patch: Float64Array;
  readonly weights: Float64Array;
  readonly products: Float64Array;
  /** scale · Σ of the products. */
  readonly sum: number;
  readonly bias: number;
  /** f(sum + bias), computed here. */
  readonly value: number;
}

/** Null where the layer is not a weighted sum. */
export function forwardPath(network: Network, lesson: Lesson, at: number, unit: number): ForwardPath | null {
  const layer = network.layers[at]!;
  const [weightBlock, biasBlock] = [blockOf(network, at, 'weights'), blockOf(network, at, 'bias')];
  if (layer.combine !== 'sum' || !weightBlock || !biasBlock) return null;
  const input = at === 0 ? lesson.input : activationsOf(network, lesson.activations, at - 1);
  const patch: number[] = [];
  const weights: number[] = [];
  layer.reads(unit, (from, weight) => {
    patch.push(from === PADDING ? 0 : input[from]!);
    weights.push(lesson.parameters[weightBlock.offset + weight]!);
  });
  const products = Float64Array.from(patch, (value, tap) => value * weights[tap]!);
  const sum = layer.scale * products.reduce((all, product) => all + product, 0);
  const bias = lesson.parameters[biasBlock.offset + layer.biasOf(unit)]!;
  return {
    patch: Float64Array.from(patch),
    weights: Float64Array.from(weights),
    products,
    sum,
    bias,
    value: squashingOf(layer.activation).value(sum + bias),
  };
}

export interface BackwardPath {
  /** Connections of the layer above that read the unit. */
  readonly readers: number;
  /** ∂E/∂y of the unit: Σ over its readers of δ(reader) · weight. */
  readonly arriving: number;
  /** f′ at the unit. */
  readonly slope: number;
  /** arriving · slope. */
  readonly error: number;
}

/** How the unit's error comes from the layer above (LeCun 1998, section II); null in the last layer, and under one that is no sum. */
export function backwardPath(network: Network, lesson: Lesson, at: number, unit: number): BackwardPath | null {
  const above = network.layers[at + 1];
  if (!above || above.combine !== 'sum') return null;
  const block = blockOf(network, at + 1, 'weights');
  const errors = activationsOf(network, lesson.errors, at + 1);
  let readers = 0;
  let arriving = 0;
  for (let reader = 0; reader < units(above.output); reader++) {
    above.reads(reader, (from, weight) => {
      if (from !== unit) return;
      readers++;
      const factor = weight === UNWEIGHTED ? 1 : lesson.parameters[block!.offset + weight]!;
      arriving += above.scale * factor * errors[reader]!;
    });
  }
  const value = activationsOf(network, lesson.activations, at)[unit]!;
  const own = squashingOf(network.layers[at]!.activation).slope(value);
  return { readers, arriving, slope: own, error: arriving * own };
}
