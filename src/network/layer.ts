/**
 * What a layer is, once its input is known. `reads` is the heart: it visits every (input, weight) pair that feeds a
 * unit. Counts, receptive fields, the matrix, forward and backward, and gradients by position all follow from it.
 */
import type { Shape } from './shape';
import type { Activation, Connectivity, LayerSpec } from './spec';

/** Given to `visit` as the input where a window hangs over the border: a constant 0 is read there. */
export const PADDING = -1;
/** Given to `visit` as the weight where nothing is learned and the factor is 1 (pooling). */
export const UNWEIGHTED = -1;

export type Visit = (input: number, weight: number) => void;

/** The windows of a layer, resolved: `[y, x]` each. Stride 0 means that every unit sees the same, whole input. */
export interface Window {
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  /** Before the first row and column, and behind the last. */
  readonly padding: readonly [number, number];
  readonly paddingBehind: readonly [number, number];
  readonly dilation: readonly [number, number];
}

/** A block of learned numbers. Its values are stored flat, in the order of `shape`. */
export interface ParameterBlock {
  readonly name: string;
  readonly shape: readonly number[];
  readonly length: number;
}

export interface Layer {
  readonly spec: LayerSpec;
  readonly name: string;
  readonly input: Shape;
  readonly output: Shape;
  /** How the pairs become one number: Σ w·x, the largest x, or Σ (x − w)². */
  readonly combine: 'sum' | 'max' | 'distance';
  /** Factor on the sum before the bias: 1, or one over the window's size where it averages. */
  readonly scale: number;
  readonly activation: Activation;
  readonly connectivity: Connectivity | null;
  readonly window: Window;
  /** The input maps that each output map reads. */
  readonly sources: readonly (readonly number[])[];
  /** Whether the maps are those of the input: each reads the one of its own number, and no other. */
  readonly keepsMaps: boolean;
  readonly weights: ParameterBlock | null;
  readonly bias: ParameterBlock | null;
  /** Weights that are given and never learned (the codes of a radial layer), addressed like `weights`. */
  readonly fixedWeights: Float32Array | null;
  /** Where a unit has one weight for all that it reads, a coefficient, in place of one a tap: what it begins with. Other weights are drawn. */
  readonly coefficient: number | null;
  /** Visits every (input, weight) pair of a unit: input is an index into [y, x, channel] or PADDING, weight an index into `weights` or UNWEIGHTED. */
  reads(unit: number, visit: Visit): void;
  /** Where the weights of a unit start: the one address in which full, local and shared differ. */
  rowOf(unit: number): number;
  /** Index of a unit's bias in `bias`, or −1. */
  biasOf(unit: number): number;
  /** Multiplications by a weight, one bias each included, over all units. Windows over the border count whole, as published tables do. */
  readonly connections: number;
  /** Multiplications alone. */
  readonly multiplications: number;
  /**
   * The description that gives the same at every place of a larger input, from the same parameters; or why there is none:
   * positions have numbers of their own, or see a border of padding.
   */
  readonly everywhere: LayerSpec | 'untied' | 'padded';
}

/** Sources where each of `maps` output maps reads all of the input's: one list, which they share. */
export function allSources(maps: number, input: Shape): readonly (readonly number[])[] {
  const all = Array.from({ length: input.channels }, (_, map) => map);
  return Array.from({ length: maps }, () => all);
}

/** Into how many groups a layer's maps fall: each output map reads its group's share of the input maps, in order. Null where they do not. */
export function groupsOf({ input, output, sources }: Pick<Layer, 'input' | 'output' | 'sources'>): number | null {
  const each = sources[0]!.length;
  const groups = input.channels / each;
  const perGroup = output.channels / groups;
  const grouped =
    Number.isInteger(groups) &&
    Number.isInteger(perGroup) &&
    sources.every(
      (maps, map) => maps.length === each && maps.every((one, i) => one === Math.floor(map / perGroup) * each + i),
    );
  return grouped ? groups : null;
}

/** The connection table of a layer whose maps fall into groups. */
export const groupTable = (maps: number, channels: number, groups: number): readonly (readonly number[])[] =>
  Array.from({ length: maps }, (_, map) => {
    const each = channels / groups;
    const first = Math.floor(map / (maps / groups)) * each;
    return Array.from({ length: each }, (_one, source) => first + source);
  });

/** Weights in the row of a unit of `map`: one a tap, or the one coefficient of an S layer. */
export const tapsOf = ({ window, sources, coefficient }: Layer, map: number): number =>
  coefficient === null ? window.kernel[0] * window.kernel[1] * sources[map]!.length : 1;

export const parametersOf = (layer: Layer): number => (layer.weights?.length ?? 0) + (layer.bias?.length ?? 0);
