/** Random numbers that a seed and a number repeat, each number's independent of the others. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Of mean 0 and deviation 1, and never beyond ±3: a sum of three uniform numbers. Handwriting has no wild outliers. */
  normal(): number;
}

/** The source of random numbers for the `index`-th thing made from a seed. */
export function randomFor(seed: number, index: number): Random {
  const generator = xoroshiro128plus(scatter(scatter(seed) + index));
  // The first numbers of neighbouring seeds are alike.
  for (let i = 0; i < 4; i++) generator.next();
  const uniform = () => (generator.next() >>> 0) / 2 ** 32;
  return { uniform, normal: () => 2 * (uniform() + uniform() + uniform()) - 3 };
}

/**
 * The numbers 0 … length − 1 in random order (Fisher and Yates; Durstenfeld's algorithm). `draw` gives whole numbers of
 * [0, below), all equally likely.
 */
export function permutation(length: number, draw: (below: number) => number): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last--) {
    const other = draw(last + 1);
    const moved = order[last]!;
    order[last] = order[other]!;
    order[other] = moved;
  }
  return order;
}

/** Spreads neighbouring integers over all 32 bits (the finaliser of MurmurHash3, Appleby 2011). */
function scatter(value: number): number {
  let h = (value + 0x9e3779b9) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
