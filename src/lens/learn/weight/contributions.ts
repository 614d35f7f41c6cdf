/**
 * Where the gradient of one weight comes from: ∂E/∂w = Σ over the units that use it of δ(unit) · x(what the weight
 * multiplied there). In a shared layer that is one term a position; in a local or full one a single term.
 */
import { blockOf, PADDING, positionOf, unitAt, units, type Layer, type Network, windowed } from '../../../network';
import type { UnitRef } from '../../../store/state/state';
import type { Choice } from './WeightPicker';

/** A weight of a unit, named by its tap: the n-th of the unit's reads. */
export interface Tap {
  readonly input: number;
  readonly weight: number;
}

/** The reads of a unit in order: in a windowed layer one a kernel cell and input map. */
export function tapsOf(layer: Layer, unit: number): Tap[] {
  const taps: Tap[] = [];
  layer.reads(unit, (input, weight) => taps.push({ input, weight }));
  return taps;
}

/** A weight as it was chosen: of a unit of this layer, as it was connected then. */
export interface Chosen {
  readonly layer: Layer;
  readonly choice: Choice;
}

/**
 * What is chosen of a unit of `layer`: what was chosen before, where that was of this layer. Connected otherwise, the
 * weight of the same connection; at first the middle of the kernel.
 */
export function choiceOf(layer: Layer, unit: number, chosen: Chosen | null): Choice {
  const { layer: before, choice } = chosen ?? { layer, choice: null };
  if (choice === 'bias') return 'bias';
  const goesOn = choice && sameUnits(before, layer);
  if (goesOn && before.connectivity === layer.connectivity) return choice;
  const kernel = goesOn ? before : windowed(layer);
  const reads = tapsOf(kernel, unit);
  const read = reads[goesOn ? choice.tap : middleOf(kernel, reads.length)];
  return {
    tap: Math.max(
      0,
      tapsOf(layer, unit).findIndex(({ input }) => input === read?.input),
    ),
  };
}

const sameUnits = (one: Layer, other: Layer): boolean =>
  units(one.output) === units(other.output) && units(one.input) === units(other.input);

function middleOf({ window: { kernel } }: Layer, taps: number): number {
  const cells = kernel[0] * kernel[1];
  return Math.floor(cells / 2) * (taps / cells);
}

export interface Contributions {
  /** δ · x at every position of the map, [y, x]; what that position alone would ask of the weight. */
  readonly byPosition: Float64Array;
  /** x at every position, [y, x]: what the weight multiplies there; 1 where it is the bias. */
  readonly inputs: Float64Array;
  /** The sum over the positions that use the very same weight as the pinned unit: its gradient. */
  readonly sum: number;
  /** How many they are. */
  readonly sharers: number;
}

/**
 * The contribution of every position of `unit`'s map to the weight at tap number `tap`. `input` holds the layer's
 * input, [y, x, channel], `errors` δ of its units, [y, x, channel].
 */
export function contributionsTo(
  layer: Layer,
  input: ArrayLike<number>,
  errors: ArrayLike<number>,
  unit: number,
  tap: number,
): Contributions {
  const { height, width } = layer.output;
  const { channel } = positionOf(layer.output, unit);
  const chosen = tapsOf(layer, unit)[tap]!.weight;
  const inputs = new Float64Array(height * width);
  const byPosition = new Float64Array(height * width);
  let sum = 0;
  let sharers = 0;
  for (let place = 0; place < height * width; place++) {
    const here = unitAt(layer.output, Math.floor(place / width), place % width, channel);
    let at = 0;
    let shared = false;
    layer.reads(here, (tapInput, weight) => {
      // Every tap of an S layer uses the one coefficient: there all of them count, elsewhere the tap of the same number.
      const counts = weight === chosen || at === tap;
      if (counts && tapInput !== PADDING) inputs[place]! += layer.scale * input[tapInput]!;
      shared ||= weight === chosen;
      at++;
    });
    byPosition[place] = errors[here]! * inputs[place]!;
    if (!shared) continue;
    sum += byPosition[place]!;
    sharers++;
  }
  return { byPosition, inputs, sum, sharers };
}

/** The same for the map's bias: δ of every position that uses it. */
export function contributionsToBias(layer: Layer, errors: ArrayLike<number>, unit: number): Contributions {
  const { height, width } = layer.output;
  const { channel } = positionOf(layer.output, unit);
  const chosen = layer.biasOf(unit);
  const units = Array.from({ length: height * width }, (_, place) =>
    unitAt(layer.output, Math.floor(place / width), place % width, channel),
  );
  const sharers = units.filter((here) => layer.biasOf(here) === chosen);
  const sum = sharers.reduce((all, here) => all + errors[here]!, 0);
  const byPosition = Float64Array.from(units, (here) => errors[here]!);
  const inputs = new Float64Array(units.length).fill(1);
  return { byPosition, inputs, sum, sharers: sharers.length };
}

/** Where the chosen weight or bias of a unit stands among all parameters; null where its layer has none. */
export function parameterOf(network: Network, { layer: at, unit }: UnitRef, choice: Choice): number | null {
  const layer = network.layers[at];
  const block = blockOf(network, at, choice === 'bias' ? 'bias' : 'weights');
  if (!layer || !block) return null;
  if (choice === 'bias') return block.offset + layer.biasOf(unit);
  return block.offset + tapsOf(layer, unit)[choice.tap]!.weight;
}
