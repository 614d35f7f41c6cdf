/** Two neighbouring units of the last layer of a chain, and everything they see, drawn to scale along one axis. */
import { fieldOfChain } from '../../network';
import type { Link } from './chain';

/** A unit of a level, by its index and the place of its centre among the pixels of the input. */
export interface Tick {
  readonly unit: number;
  readonly centre: number;
  /** Which of the two units above read it. */
  readonly seenBy: 'first' | 'second' | 'both' | 'neither';
}

export interface Level {
  /** 0 is the input. */
  readonly level: number;
  /** Pixels of the input from one unit to the next. */
  readonly jump: number;
  /** Every unit from the leftmost to the rightmost that is seen; holes are in it. */
  readonly ticks: readonly Tick[];
}

/** From the input (first) to the last layer, for its units 0 and 1. Units below 0 lie on padding. */
export function coneOf(chain: readonly Link[]): readonly Level[] {
  const first = readBelow(chain, 0);
  const second = readBelow(chain, 1);
  return first.map((seenByFirst, level) => {
    const seenBySecond = second[level]!;
    const field = fieldOfChain(chain.slice(0, level));
    const all = [...seenByFirst, ...seenBySecond];
    const [from, to] = [Math.min(...all), Math.max(...all)];
    const ticks = Array.from({ length: to - from + 1 }, (_, i): Tick => {
      const unit = from + i;
      const [a, b] = [seenByFirst.has(unit), seenBySecond.has(unit)];
      return {
        unit,
        centre: unit * field.stride - field.padding + (field.size - 1) / 2,
        seenBy: a ? (b ? 'both' : 'first') : b ? 'second' : 'neither',
      };
    });
    return { level, jump: field.stride, ticks };
  });
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
