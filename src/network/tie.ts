/**
 * From one connectivity to another without changing what the network computes. Untying gives every unit a copy of the
 * weights it shared; tying averages the copies. Both follow from `reads`: the same unit reads the same taps.
 */
import type { Layer } from './layer';
import { PADDING } from './layer';
import { blockOf, type Network } from './network';
import { units } from './shape';

/**
 * The parameters of `to`, computed from those of `from`: the same network, connected otherwise. A parameter of `to`
 * that several connections of `from` feed becomes their mean; one that none feeds becomes 0, or, in a copy of a kernel,
 * the mean of the other copies: over padding a full layer has no weight, and a 0 there would count when the copies are
 * tied. Float32 throughout, means in float64. Written to `result` where given. Throws a RangeError where the two networks
 * are not the same but for their connectivity.
 */
export function reconnect(
  from: Network,
  to: Network,
  parameters: Float32Array,
  result: Float32Array<ArrayBuffer> = new Float32Array(to.parameterCount),
): Float32Array<ArrayBuffer> {
  requireSameUnits(from, to);
  for (const block of to.blocks) {
    const source = blockOf(from, block.layer, block.role)!;
    const given = parameters.subarray(source.offset, source.offset + source.length);
    const target = result.subarray(block.offset, block.offset + block.length);
    const [before, after] = [from.layers[block.layer]!, to.layers[block.layer]!];
    if (source.length === block.length && before.connectivity === after.connectivity) target.set(given);
    else if (block.role === 'bias') average(target, given, biasPairs(before, after));
    else {
      const fed = average(target, given, weightPairs(before, after));
      if (after.connectivity === 'local') fillFromCopies(target, fed, after.output.height * after.output.width);
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

type Pairs = (visit: (from: number, to: number) => void) => void;

/** What fed each target: how many sources, and their sum. */
interface Fed {
  readonly sums: Float64Array;
  readonly sources: Uint32Array;
}

function average(target: Float32Array, given: Float32Array, pairs: Pairs): Fed {
  const sums = new Float64Array(target.length);
  const sources = new Uint32Array(target.length);
  pairs((from, to) => {
    sums[to]! += given[from]!;
    sources[to]!++;
  });
  for (let i = 0; i < target.length; i++) target[i] = sources[i]! > 0 ? sums[i]! / sources[i]! : 0;
  return { sums, sources };
}

/** Gives every weight that nothing fed the mean of what fed its copies, one at each of `positions`. */
function fillFromCopies(target: Float32Array, { sums, sources }: Fed, positions: number): void {
  const period = target.length / positions;
  for (let weight = 0; weight < period; weight++) {
    let sum = 0;
    let count = 0;
    for (let copy = weight; copy < target.length; copy += period) {
      sum += sums[copy]!;
      count += sources[copy]!;
    }
    if (count === 0) continue;
    for (let copy = weight; copy < target.length; copy += period) if (sources[copy] === 0) target[copy] = sum / count;
  }
}

const biasPairs =
  (before: Layer, after: Layer): Pairs =>
  (visit) => {
    for (let unit = 0; unit < units(after.output); unit++) visit(before.biasOf(unit), after.biasOf(unit));
  };

/** Taps of windowed rows match one to one; in a full row the tap is the input itself, and padding has none. */
const weightPairs =
  (before: Layer, after: Layer): Pairs =>
  (visit) => {
    const windowed = before.connectivity === 'full' ? after : before;
    for (let unit = 0; unit < units(after.output); unit++) {
      const rowBefore = before.rowOf(unit);
      const rowAfter = after.rowOf(unit);
      windowed.reads(unit, (input, weight) => {
        // An S layer reads one coefficient through every tap; elsewhere each tap has a weight of its own.
        const windowedTap = weight - windowed.rowOf(unit);
        const inFull = input === PADDING ? null : input;
        const source = before.connectivity === 'full' ? inFull : windowedTap;
        const target = after.connectivity === 'full' ? inFull : windowedTap;
        if (source !== null && target !== null) visit(rowBefore + source, rowAfter + target);
      });
    }
  };
