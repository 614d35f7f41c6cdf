/** Random numbers that a seed repeats: every draw in training comes from here. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { permutation as shuffled } from '../digits/random';

type Generator = ReturnType<typeof xoroshiro128plus>;

/** 2³²/φ: spreads neighbouring streams over the seeds (Knuth, The Art of Computer Programming, 6.4). */
const GOLDEN = 0x9e3779b9;

/** A generator for a seed; other streams of the same seed are independent of it. */
export const generatorFor = (seed: number, stream = 0): Generator =>
  xoroshiro128plus((seed + Math.imul(stream, GOLDEN)) | 0);

/** The next number of [−bound, bound). */
export const symmetric = (generator: Generator, bound: number): number => (2 * uniformFloat64(generator) - 1) * bound;

/** The numbers 0 … length − 1 in random order. */
export const permutation = (length: number, generator: Generator): Uint32Array =>
  shuffled(length, (below) => uniformInt(generator, 0, below - 1));
