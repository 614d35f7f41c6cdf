/**
 * From one connectivity to another without changing what is computed. Untying gives every unit a copy of the weights it
 * shared; tying averages the copies. All of it follows from `reads`: the same unit reads the same taps.
 */
import { canUntie } from './descriptions';
import { PADDING, tapsOf, type Layer } from './layer';
import { buildLayer } from './layers';
import { blockOf, learnedOf, type Network } from './network';
import { units } from './shape';
import type { Connectivity } from './spec';

/** The layer connected otherwise; as it is where the switch does not touch it. */
export const connectedAs = (layer: Layer, connectivity: Connectivity): Layer =>
  canUntie(layer.spec) && layer.connectivity !== connectivity
    ? buildLayer({ ...layer.spec, connectivity }, layer.input)
    : layer;

/** The layer with the windows that it has or, where it is full, came from. */
export const windowed = (layer: Layer): Layer => (layer.connectivity === 'full' ? connectedAs(layer, 'shared') : layer);

/** Given to `visit` as the weight of `from` where it has none: over padding a full layer reads nothing. */
export const UNFED = -1;

/** Visits the weights of one unit: an index into the weights of `from`, or UNFED, and the one of `to` that it becomes. */
export type PairsOfUnit = (unit: number, visit: (from: number, to: number) => void) => void;

/**
 * Which weight becomes which when a layer is connected otherwise, unit by unit. A weight of a full layer that no window
 * covers has no counterpart and is not visited.
 */
export function pairsOf(from: Layer, to: Layer): PairsOfUnit {
  const [fromWhole, toWhole] = [from.connectivity === 'full', to.connectivity === 'full'];
  const read = fromWhole ? to : from;
  return (unit, visit) => {
    const [rowFrom, rowTo, row] = [from.rowOf(unit), to.rowOf(unit), read.rowOf(unit)];
    read.reads(unit, (input, weight) => {
      // Windowed rows have the same taps; in a full row the tap is the input itself, and padding has none.
      const tap = weight - row;
      if (fromWhole === toWhole) visit(rowFrom + tap, rowTo + tap);
      else if (fromWhole) visit(input === PADDING ? UNFED : rowFrom + input, rowTo + tap);
      else if (input !== PADDING) visit(rowFrom + tap, rowTo + input);
    });
  };
}

/**
 * The weights of one unit connected otherwise: an index into those of `to`, and its value. What is not visited is 0: a full
 * unit has weights for inputs that its window did not reach.
 */
export type WeightsOfUnit = (unit: number, visit: (weight: number, value: number) => void) => void;

/**
 * The weights of `from` as those of `to`, the same layer connected otherwise, computed for the units that are asked for. Tied:
 * the mean of the copies, in float64. Untied: a copy; where there is none, because a full layer has no weight over padding,
 * the mean of the other copies (a 0 would count when they are tied), and 0 where there are none at all.
 */
export function weightsAs(from: Layer, to: Layer, weights: ArrayLike<number>): WeightsOfUnit {
  const pairs = pairsOf(from, to);
  const ties = to.connectivity === 'shared' && from.connectivity !== 'shared';
  const meanOf = eachMapOnce((map) => meanOfCopies(to, map, pairs, weights));
  return (unit, visit) => {
    const row = to.rowOf(unit);
    pairs(unit, (source, target) => {
      const fed = source !== UNFED && !ties;
      visit(target, fed ? weights[source]! : meanOf(unit % to.output.channels)[target - row]!);
    });
  };
}

/** Each tap's mean over the positions of a map that have it, [tap]; 0 where none has. */
function meanOfCopies(to: Layer, map: number, pairs: PairsOfUnit, weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(tapsOf(to, map));
  const copies = new Uint32Array(sums.length);
  for (let unit = map; unit < units(to.output); unit += to.output.channels) {
    const row = to.rowOf(unit);
    pairs(unit, (source, target) => {
      if (source === UNFED) return;
      sums[target - row]! += weights[source]!;
      copies[target - row]!++;
    });
  }
  return sums.map((sum, tap) => (copies[tap]! > 0 ? sum / copies[tap]! : 0));
}

/** The biases of `from` as those of `to`, by unit: copied where there are as many or more, else the mean over the map. */
export function biasesAs(from: Layer, to: Layer, biases: ArrayLike<number>): (unit: number) => number {
  if (from.bias!.length <= to.bias!.length) return (unit) => biases[from.biasOf(unit)]!;
  const { height, width, channels } = from.output;
  const meanOf = eachMapOnce((map) => {
    let sum = 0;
    for (let place = 0; place < height * width; place++) sum += biases[from.biasOf(place * channels + map)]!;
    return sum / (height * width);
  });
  return (unit) => meanOf(unit % channels);
}

function eachMapOnce<Value>(of: (map: number) => Value): (map: number) => Value {
  const known = new Map<number, Value>();
  return (map) => {
    let value = known.get(map);
    if (value === undefined) known.set(map, (value = of(map)));
    return value;
  };
}

/**
 * The parameters of `to`, computed from those of `from`: the same network, connected otherwise, layer by layer as `weightsAs`
 * and `biasesAs` say, in float32. Written to `result` where given. Throws a RangeError where the two networks are not the same
 * but for their connectivity.
 */
export function reconnect(
  from: Network,
  to: Network,
  parameters: Float32Array,
  result: Float32Array<ArrayBuffer> = new Float32Array(to.parameterCount),
): Float32Array<ArrayBuffer> {
  requireSameUnits(from, to);
  for (const block of to.blocks) {
    const given = learnedOf(from, parameters, block.layer, block.role)!;
    const target = result.subarray(block.offset, block.offset + block.length);
    const [before, after] = [from.layers[block.layer]!, to.layers[block.layer]!];
    // One row a map where weights are shared.
    const rows = units(after.output) / (after.connectivity === 'shared' ? after.output.height * after.output.width : 1);
    if (given.length === block.length && before.connectivity === after.connectivity) target.set(given);
    else if (block.role === 'bias') {
      const biasOf = biasesAs(before, after, given);
      for (let unit = 0; unit < units(after.output); unit++) target[after.biasOf(unit)] = biasOf(unit);
    } else {
      const weightsOf = weightsAs(before, after, given);
      target.fill(0);
      for (let unit = 0; unit < rows; unit++)
        weightsOf(unit, (weight, value) => {
          target[weight] = value;
        });
    }
  }
  return result;
}

/** Throws a RangeError where the two networks are not the same but for their connectivity. */
export function requireSameUnits(from: Network, to: Network): void {
  if (from.layers.length !== to.layers.length) throw new RangeError('The two networks have different layers.');
  for (const block of to.blocks) {
    if (!blockOf(from, block.layer, block.role)) throw new RangeError(`${block.name} has no counterpart.`);
    if (units(from.layers[block.layer]!.output) !== units(to.layers[block.layer]!.output))
      throw new RangeError(`${block.name} has units of another shape.`);
  }
}
