/** Two neighbouring units of the last layer of a chain, and everything they see of an image, drawn to scale along one axis. */
import { fieldOfChain } from '../../network';
import { widthsOf, type Link } from './chain';

/** A unit of a level, by its index and the place of its centre among the pixels of the input. */
export interface Tick {
  readonly unit: number;
  readonly centre: number;
  /** Which of the two units above read it. */
  readonly seenBy: 'first' | 'second' | 'both' | 'neither';
  /** Beyond the level's borders, where there is only padding. */
  readonly outside: boolean;
}

export interface Level {
  /** 0 is the input. */
  readonly level: number;
  /** Pixels of the input from one unit to the next. */
  readonly jump: number;
  /** All units of the level, and what is seen of the padding around them. */
  readonly ticks: readonly Tick[];
}

/** From the input (first), an image so wide, to the last layer, for one of its units and the next where there is one. */
export function coneOf(chain: readonly Link[], image: number, unit: number): readonly Level[] {
  const widths = widthsOf(chain, image);
  const first = readBelow(chain, unit);
  const second = unit + 1 < widths.at(-1)! ? readBelow(chain, unit + 1) : null;
  return first.map((seenByFirst, level) => {
    const seenBySecond: ReadonlySet<number> = second?.[level] ?? new Set();
    const field = fieldOfChain(chain.slice(0, level));
    const width = widths[level]!;
    const seen = [...seenByFirst, ...seenBySecond];
    const [from, to] = [Math.min(0, ...seen), Math.max(width - 1, ...seen)];
    const ticks = Array.from({ length: to - from + 1 }, (_, i): Tick => {
      const at = from + i;
      const [a, b] = [seenByFirst.has(at), seenBySecond.has(at)];
      return {
        unit: at,
        centre: at * field.stride - field.padding + (field.size - 1) / 2,
        seenBy: a ? (b ? 'both' : 'first') : b ? 'second' : 'neither',
        outside: at < 0 || at >= width,
      };
    });
    return { level, jump: field.stride, ticks: ticks.filter((tick) => !tick.outside || tick.seenBy !== 'neither') };
  });
}

/** What the two units read of the input, counted. */
export interface Reading {
  /** Of the first: its field without the holes, and what of that is on padding. */
  readonly read: number;
  readonly onPadding: number;
  /** What both read. */
  readonly shared: number;
}

export function readingOf([input]: readonly Level[]): Reading {
  const read = input!.ticks.filter(({ seenBy }) => seenBy === 'first' || seenBy === 'both');
  return {
    read: read.length,
    onPadding: read.filter(({ outside }) => outside).length,
    shared: read.filter(({ seenBy }) => seenBy === 'both').length,
  };
}

/** Ticks that follow one another, as the first and the last of each run. */
export function runsOf(ticks: readonly Tick[]): readonly (readonly [first: Tick, last: Tick])[] {
  const runs: [Tick, Tick][] = [];
  for (const tick of ticks) {
    const run = runs.at(-1);
    if (run && run[1].unit + 1 === tick.unit) run[1] = tick;
    else runs.push([tick, tick]);
  }
  return runs;
}

/** The units of every level that one unit of the last layer reads, input first. */
function readBelow(chain: readonly Link[], unit: number): readonly ReadonlySet<number>[] {
  let reading: ReadonlySet<number> = new Set([unit]);
  const levels = [reading];
  for (const { kernel, stride, padding, dilation } of chain.toReversed()) {
    const below = new Set<number>();
    for (const above of reading)
      for (let tap = 0; tap < kernel; tap++) below.add(above * stride - padding + tap * dilation);
    reading = below;
    levels.unshift(reading);
  }
  return levels;
}
