/**
 * What the places of one value read of another's along one axis, as sets of places. Windows, transposed convolutions,
 * enlargements and slices are all of one form: they repeat after some places, moved on. So is what stands behind
 * several of them, and that is the receptive field: `through` puts readings behind one another, `together` beside one
 * another. For a chain of windows this is the closed form of Araujo, Norris and Sim (Distill 2019), which
 * `fieldOfChain` has as sums; the sets keep the holes besides, and the phases of what has been enlarged.
 */

/** Inclusive, ascending, and with a gap before each but the first. */
export type Runs = readonly (readonly [first: number, last: number])[];

/** Place u reads `phases[u mod q]` moved by ⌊u / q⌋·advance, with q = `phases.length`. */
export interface Reading {
  readonly advance: number;
  readonly phases: readonly Runs[];
}

/** Thrown where a reading falls into so many pieces that it would take long to follow; only made-up networks have such. */
export class TooManyPieces extends Error {
  override readonly name = 'TooManyPieces';
}

/** Pieces and phases of one reading. ResNets have one of each, nets that double their size five times 32 phases. */
const MOST_PIECES = 20_000;
const MOST_PHASES = 1024;

const single = (advance: number, first: number, last: number): Reading => ({ advance, phases: [[[first, last]]] });

/** Each place its own. */
export const SAME_PLACE: Reading = /* @__PURE__ */ single(1, 0, 0);

/** Place u reads u·stride − padding + t·dilation for the taps t. */
export function windowReading(kernel: number, stride: number, padding: number, dilation: number): Reading {
  if (dilation === 1 || kernel === 1) return single(stride, -padding, kernel - 1 - padding);
  if (kernel > MOST_PIECES) throw new TooManyPieces();
  return {
    advance: stride,
    phases: [Array.from({ length: kernel }, (_, tap) => [tap * dilation - padding, tap * dilation - padding] as const)],
  };
}

/** Every place reads all `size` places; `alone`: there is one such place, which stands for all of them as a window would. */
export const wholeReading = (size: number, alone: boolean): Reading => single(alone ? 1 : 0, 0, size - 1);

/** Every place reads the first one: a single place spread over many. */
export const SPREAD: Reading = /* @__PURE__ */ single(0, 0, 0);

/** Places from `start` on, every `step`th. */
export const sliceReading = (start: number, step: number): Reading => single(step, start, start);

/** A transposed window: place u is read from the places i with u = i·stride − padding + t·dilation. */
export function transposedReading(kernel: number, stride: number, padding: number, dilation: number): Reading {
  if (stride > MOST_PHASES || kernel > MOST_PIECES) throw new TooManyPieces();
  const phases = Array.from({ length: stride }, (_, u): Runs => {
    const places: [number, number][] = [];
    for (let tap = kernel - 1; tap >= 0; tap--) {
      const from = u + padding - tap * dilation;
      if (from % stride === 0) places.push([from / stride, from / stride]);
    }
    return joined(places);
  });
  return { advance: 1, phases };
}

/** How the nearest place is chosen where a place falls between two. */
export const ROUNDINGS = {
  floor: Math.floor,
  ceil: Math.ceil,
  round_prefer_floor: (at: number): number => Math.ceil(at - 0.5),
  round_prefer_ceil: (at: number): number => Math.floor(at + 0.5),
} as const;

export interface Resizing {
  /** Places of the input to places of the output: place u stands at (u + offset)·from/to − offset. */
  readonly from: number;
  readonly to: number;
  /** 0.5 where pixels have an extent, 0 where they are points. */
  readonly offset: 0 | 0.5;
  readonly reach: 'linear' | 'cubic' | keyof typeof ROUNDINGS;
  /** Whether a reduction looks as much farther as it reduces (ONNX, Resize-18, "antialias"). */
  readonly antialias?: boolean;
}

/** An enlargement or a reduction: each place reads those around where it stands. */
export function resizedReading({ from, to, offset, reach, antialias = false }: Resizing): Reading {
  const common = divisor(from, to);
  const [advance, period] = [from / common, to / common];
  if (period > MOST_PHASES) throw new TooManyPieces();
  const widened = antialias && advance > period ? advance : period;
  if (widened > MOST_PIECES) throw new TooManyPieces();
  const phases = Array.from({ length: period }, (_, u): Runs => {
    const at = ((u + offset) * advance) / period - offset;
    if (reach !== 'linear' && reach !== 'cubic') {
      const nearest = ROUNDINGS[reach](at);
      return [[nearest, nearest]];
    }
    // A triangle is 0 from a distance of 1 on, a cubic at 1 and from 2 on; distances in places, or in those of the output.
    const end = reach === 'linear' ? 1 : 2;
    const read: [number, number][] = [];
    const reached = Math.ceil((end * widened) / period);
    for (let place = Math.floor(at) - reached; place <= Math.ceil(at) + reached; place++) {
      const distance = Math.abs((place + offset) * period - (u + offset) * advance) / widened;
      if (distance < end && distance !== 1) read.push([place, place]);
    }
    return joined(read);
  });
  return { advance, phases };
}

const moved = (runs: Runs, by: number): Runs =>
  by === 0 ? runs : runs.map(([first, last]) => [first + by, last + by] as const);

/** What place u reads; u may be anything, for a window may hang over the border. */
export function readAt({ advance, phases }: Reading, u: number): Runs {
  const turn = Math.floor(u / phases.length);
  return moved(phases[u - turn * phases.length]!, turn * advance);
}

/** Sorts runs and joins those that touch or overlap. */
function joined(runs: (readonly [number, number])[]): Runs {
  if (runs.length < 2) return runs;
  runs.sort((a, b) => a[0] - b[0]);
  const all: [number, number][] = [];
  for (const [first, last] of runs) {
    const before = all.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}

/** What is read by `outer` of a value whose places read as `inner` says. */
export function through(outer: Reading, inner: Reading): Reading {
  if (inner === SAME_PLACE) return outer;
  if (outer === SAME_PLACE) return inner;
  const period = inner.phases.length;
  /** After so many turns of the outer reading it stands at the same phase of the inner one. */
  const turns = period / divisor(period, outer.advance);
  if (outer.phases.length * turns > MOST_PHASES) throw new TooManyPieces();
  const phases: Runs[] = [];
  for (let turn = 0; turn < turns; turn++) {
    for (const runs of outer.phases) phases.push(readThrough(moved(runs, turn * outer.advance), inner));
  }
  return shortest({ advance: (inner.advance * outer.advance * turns) / period, phases });
}

function readThrough(runs: Runs, inner: Reading): Runs {
  const read: (readonly [number, number])[] = [];
  const [only] = inner.phases;
  const [piece] = only!;
  const solid = inner.phases.length === 1 && only!.length === 1 && piece![1] - piece![0] + 1 >= inner.advance;
  for (const [first, last] of runs) {
    if (solid) {
      read.push([piece![0] + first * inner.advance, piece![1] + last * inner.advance]);
      continue;
    }
    if (inner.advance === 0) {
      const phases = Math.min(last - first + 1, inner.phases.length);
      for (let place = first; place < first + phases; place++) read.push(...readAt(inner, place));
      continue;
    }
    if (last - first >= MOST_PIECES) throw new TooManyPieces();
    for (let place = first; place <= last; place++) read.push(...readAt(inner, place));
    if (read.length > 4 * MOST_PIECES) throw new TooManyPieces();
  }
  const all = joined(read);
  if (all.length > MOST_PIECES) throw new TooManyPieces();
  return all;
}

/** What is read by either of two readings that move on alike. */
export function together(a: Reading, b: Reading): Reading {
  if (sameReading(a, b)) return a;
  const length = (a.phases.length * b.phases.length) / divisor(a.phases.length, b.phases.length);
  if (length > MOST_PHASES) throw new TooManyPieces();
  return shortest({
    advance: (a.advance * length) / a.phases.length,
    phases: Array.from({ length }, (_, u) => joined([...readAt(a, u), ...readAt(b, u)])),
  });
}

/** The places of the value below by which one step moves on: the effective stride. */
export const strideOfReading = ({ advance, phases }: Reading): number => advance / phases.length;

export const sameReading = (a: Reading, b: Reading): boolean =>
  a === b ||
  (a.advance === b.advance &&
    a.phases.length === b.phases.length &&
    a.phases.every((runs, phase) => sameRuns(runs, b.phases[phase]!)));

const sameRuns = (a: Runs, b: Runs): boolean =>
  a.length === b.length && a.every(([first, last], run) => first === b[run]![0] && last === b[run]![1]);

/** The same with as few phases as say it. */
function shortest(reading: Reading): Reading {
  const { advance, phases } = reading;
  for (let length = 1; length <= phases.length / 2; length++) {
    const step = (advance * length) / phases.length;
    if (phases.length % length !== 0 || !Number.isInteger(step)) continue;
    const short: Reading = { advance: step, phases: phases.slice(0, length) };
    if (phases.every((runs, u) => sameRuns(runs, readAt(short, u)))) return short;
  }
  return reading;
}

export function divisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return Math.abs(a);
}
