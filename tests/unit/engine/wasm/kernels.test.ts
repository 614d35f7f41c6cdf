/** The kernels one by one: products against plain loops over random shapes, activations against Math, and no stray writes. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Arena } from '../../../../src/engine/wasm/arena';
import { instantiateKernels, type Kernels } from '../../../../src/engine/wasm/kernels';
import { squashingPass } from '../../../../src/engine/wasm/squashing';
import { ACTIVATIONS, squashingOf } from '../../../../src/network';
import { expectClose } from '../../../support/closeness';
import { seededRandom } from '../../../support/seeded';

/** Numbers that no kernel computes, around every result: who writes there has gone too far. */
const CANARY = 12345;
const MARGIN = 8;

const arena = new Arena();
let kernels: Kernels;
let start: number;
beforeAll(async () => {
  kernels = await instantiateKernels(arena.memory, 'exact');
  arena.release(kernels.firstFreeByte());
  start = arena.top;
});

function place(values: ArrayLike<number>): number {
  const address = arena.reserveFloats(values.length);
  arena.floats.set(values, address / 4);
  return address;
}

/** Room for a result between canaries. */
function room(length: number, fill = CANARY): { address: number; read: () => Float32Array; untouched: () => boolean } {
  const address = place(new Float32Array(length + 2 * MARGIN).fill(CANARY)) + 4 * MARGIN;
  arena.floatsAt(address, length).fill(fill);
  return {
    address,
    read: () => arena.copyFloats(address, length),
    untouched: () =>
      [arena.floatsAt(address - 4 * MARGIN, MARGIN), arena.floatsAt(address + 4 * length, MARGIN)].every((side) =>
        side.every((value) => value === CANARY),
      ),
  };
}

const numbers = (length: number, seed: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length }, () => Math.fround(2 * random() - 1));
};

/** C [m × n] = A · B by the textbook, from functions that say what stands where. */
const product = (
  m: number,
  n: number,
  k: number,
  a: (i: number, p: number) => number,
  b: (p: number, j: number) => number,
) =>
  Array.from({ length: m * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let sum = 0;
    for (let p = 0; p < k; p++) sum += a(i, p) * b(p, j);
    return sum;
  });

const sizes = fc.record({
  m: fc.integer({ min: 1, max: 140 }),
  n: fc.integer({ min: 1, max: 40 }),
  k: fc.integer({ min: 1, max: 60 }),
  seed: fc.nat(1e6),
});

describe('matrix products', () => {
  test.each([
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ])('A transposed: %s, added to C: %s', (transposed, add) => {
    fc.assert(
      fc.property(sizes, ({ m, n, k, seed }) => {
        arena.release(start);
        const [a, b] = [numbers(m * k, seed), numbers(k * n, seed + 1)];
        const c = room(m * n, add ? 1 : CANARY);
        const [aRow, aColumn] = transposed ? [4, 4 * m] : [4 * k, 4];
        kernels.gemm(m, n, k, place(a), aRow, aColumn, place(b), 4 * n, c.address, 4 * n, add);
        const expected = product(
          m,
          n,
          k,
          (i, p) => (transposed ? a[p * m + i]! : a[i * k + p]!),
          (p, j) => b[p * n + j]!,
        );
        expectClose(c.read(), add ? expected.map((value) => value + 1) : expected, 1e-5, 'C');
        expect(c.untouched()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
  test('B transposed, also for one row of A alone', () => {
    fc.assert(
      fc.property(sizes, fc.boolean(), ({ m, n, k, seed }, single) => {
        arena.release(start);
        const rows = single ? 1 : m;
        const [a, w] = [numbers(rows * k, seed), numbers(n * k, seed + 1)];
        const c = room(rows * n);
        const panel = room(8 * k);
        const [aAddress, wAddress] = [place(a), place(w)];
        kernels.gemmTransposed(rows, n, k, aAddress, 4 * k, wAddress, 4 * k, panel.address, c.address, 4 * n);
        const expected = product(
          rows,
          n,
          k,
          (i, p) => a[i * k + p]!,
          (p, j) => w[j * k + p]!,
        );
        expectClose(c.read(), expected, 1e-5, 'C');
        expect(c.untouched() && panel.untouched()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('activations', () => {
  test.each(ACTIVATIONS)('%s is within 1e-6 of Math everywhere, and writes as many as it should', (activation) => {
    arena.release(start);
    const sums = Array.from({ length: 2003 }, (_, i) => Math.fround((i - 1001) / 50));
    const values = room(sums.length);
    arena.floats.set(sums, values.address / 4);
    squashingPass(kernels, activation).forward(values.address, place(new Float32Array(sums.length)), sums.length, 1);
    const expected = sums.map(squashingOf(activation).value);
    values.read().forEach((value, i) => expect(Math.abs(value - expected[i]!), `at ${sums[i]}`).toBeLessThan(1e-6));
    expect(values.untouched()).toBe(true);
  });
  test.each(ACTIVATIONS)('%s of NaN is NaN: what went wrong is not hidden', (activation) => {
    arena.release(start);
    const values = place([NaN, NaN, NaN, NaN, NaN]);
    squashingPass(kernels, activation).forward(values, place(new Float32Array(5)), 5, 1);
    expect(arena.copyFloats(values, 5).every(Number.isNaN)).toBe(true);
  });
});

test('a velocity that has faded is 0, not a number that slows the processor down', () => {
  arena.release(start);
  const [parameters, gradients, velocities] = [place([1]), place([0]), place([2e-30])];
  kernels.momentumStep(parameters, gradients, velocities, 1, 0.1, 0.4, 0);
  expect(arena.copyFloats(velocities, 1)[0]).toBe(0);
});
