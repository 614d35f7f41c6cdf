/**
 * Those who fill in forms, as NIST's did: any pen, down to felt ones that fill the loops, and ways of writing that are met
 * now and then. What the page draws stays without them, as its recorded runs were learned from it; what the shipped weights
 * learn last is from them, LeNet's from those of more habits besides.
 */
import { ALLOGRAPHS, parseAllograph } from '../src/digits/allographs';
import { ON_SCREEN, type Writers } from '../src/digits/handwriting';

/** Share of the writers with a felt pen. */
const FELT_PENS = 0.04;
/** Weight of the plain upright 1, which most of them write. */
const PLAIN_ONE = 16;

/** In the notation of `allographNotation.ts`, by digit: 2s narrow or looped low, 3s without a waist, 5s that close, 8s with one small loop, 9s that stay open. */
const RARE: Readonly<Record<number, readonly string[]>> = {
  2: [
    '0.9 6,26 18,6 40,0 54,14 48,40 26,72 8,90 -4,84 4,72 26,72 60,82 92,72',
    '0.8 16,14 30,2 46,10 48,30 38,60 18,94 0,96 -4,84 14,76 44,86 84,72',
    '0.7 14,16 26,2 42,8 42,30 30,60 18,92! 40,94 58,92',
    '0.6 22,12 34,0 44,12 40,40 30,94! 46,96 62,94',
  ],
  3: [
    '0.7 8,12 26,0 46,4 40,20 28,36 44,46 48,64 36,84 14,102',
    '0.7 0,12 20,0 46,2! 26,36! 48,46 46,70 24,100',
    '0.5 4,6 40,0 50,10 40,30 34,40 44,52 44,74 30,92 6,98',
  ],
  5: [
    '0.9 60,4 30,4! 16,36! 36,34 54,54 46,88 20,98 6,86 10,74',
    '0.8 24,4 14,40! 38,38 52,58 42,90 18,96 8,82 16,66 | 24,6 64,0',
    '0.6 70,0 40,6 22,16! 14,40 36,42 48,60 40,86 18,94 8,80 14,62',
    '0.6 70,0 30,6! 22,36! 40,44 46,70 34,90 14,100',
  ],
  8: [
    '0.7 54,4 34,0 22,12 28,30 46,54 46,84 28,98 16,84 24,62 44,36 62,0',
    '0.7 48,0 34,8 26,28 36,46 46,66 34,94 18,92 16,74 30,52 46,30 52,10 46,0',
    '0.6 30,10 20,26 36,48 44,76 28,98 12,84 24,60 50,36 84,10',
    '0.5 30,84 24,98 38,98 44,80 24,52 4,24 20,2 50,4 60,26 40,60 28,84',
  ],
  9: [
    '0.9 50,6 28,2 10,18 18,36 40,36 54,30! 52,60 44,100',
    '0.8 46,2 22,10 14,26 28,38 48,34 52,50 42,100',
    '0.6 56,8 34,0 16,12 20,32 44,36 50,60 40,98',
  ],
};

export const ON_FORMS: Writers = {
  ...ON_SCREEN,
  allographs: ALLOGRAPHS.map((allographs, digit) => [
    ...allographs.map((allograph, i) => (digit === 1 && i === 0 ? { ...allograph, weight: PLAIN_ONE } : allograph)),
    ...(RARE[digit] ?? []).map(parseAllograph),
  ]),
  widths: [1.2, 0.85, 1.04, 1, 1.1, 1.14, 0.98, 1.06, 0.94, 0.95],
  slant: { mean: 0.14, deviation: 0.25 },
  aspect: { mean: 0.12, deviation: 0.24 },
  reach: 0.1,
  turn: 0.08,
  line: (random) =>
    random.uniform() < FELT_PENS
      ? 3.6 + 4.4 * random.uniform()
      : Math.min(5.6, Math.max(1.5, 2.7 * Math.exp(0.26 * random.normal()))),
  widestLine: 8,
};

/**
 * More of the same kind, drawn after looking at which of MNIST's first 20,000 digits were misread: 2s with a large low loop
 * or hardly a top, 3s whose waist is low, 5s with a long bar. Wider choices (specks beside 1s and 9s, 8s that stay open, 4s
 * with a small top, …) gave less than 0.1 % on scanned digits and cost up to 0.5 % of those drawn on the paper.
 */
const MORE_HABITS: Readonly<Record<number, readonly string[]>> = {
  2: [
    '1.2 14,14 34,0 50,14 44,46 26,80 6,92 -6,74 10,58 36,66 60,86',
    '1 34,0 40,20 34,54 18,86 0,92 -8,78 8,64 34,66 70,70',
    '0.8 20,10 36,0! 36,30 26,70 10,94 -4,88 6,72 34,76 80,74',
    '1 4,20 30,0 52,16 46,50 24,86 0,98 -14,80 -2,56 30,56 50,80 54,96',
    '0.6 16,16 34,2 44,16 38,50 28,84! 20,98 44,98 66,84',
    '0.8 36,4 42,24 36,60 20,88 4,84 10,68 40,62 92,52',
    '0.8 4,14 30,0 56,10 50,34 10,62! 40,64 96,54',
  ],
  3: ['0.7 0,6 34,0 46,10 24,40! 42,46 46,62 34,82 24,98', '0.7 6,16 26,0 40,8 30,30 14,44! 46,40 54,60 40,84 20,92'],
  5: [
    '0.7 90,0 50,6 30,14! 14,50! 40,46 50,66 36,92 10,98 0,84 16,70',
    '0.6 34,20 24,44! 46,52 44,84 22,98 6,88 | 32,20 90,0',
  ],
};

export const OF_MORE_HABITS: Writers = {
  ...ON_FORMS,
  allographs: ON_FORMS.allographs.map((allographs, digit) => [
    ...allographs,
    ...(MORE_HABITS[digit] ?? []).map(parseAllograph),
  ]),
};
