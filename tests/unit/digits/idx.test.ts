/** IDX in and out: what is written is read, what is wrong is named, and no bytes whatever make it throw. */
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gunzip } from '../../../src/digits/gunzip';
import {
  pairIdx,
  readIdx,
  writeIdxImages,
  writeIdxLabels,
  type IdxImages,
  type IdxLabels,
} from '../../../src/digits/idx';
import { IMAGE_PIXELS } from '../../../src/digits/normalize';

const labels = Uint8Array.from([3, 1, 4]);
const images = Uint8Array.from({ length: 3 * IMAGE_PIXELS }, (_, i) => (i * 31) % 256);

function read<Kind extends 'images' | 'labels'>(bytes: Uint8Array, kind: Kind) {
  const result = readIdx(bytes);
  if (!result.ok || result.value.kind !== kind) throw new Error(`not ${kind}: ${JSON.stringify(result)}`);
  return result.value as Kind extends 'images' ? IdxImages : IdxLabels;
}
const problemOf = (bytes: Uint8Array) => {
  const result = readIdx(bytes);
  return result.ok ? null : result.problem;
};
const header = (...numbers: number[]) => {
  const bytes = new Uint8Array(4 * numbers.length);
  numbers.forEach((number, i) => new DataView(bytes.buffer).setUint32(4 * i, number));
  return bytes;
};

describe('IDX', () => {
  test('what is written is read', () => {
    expect(read(writeIdxLabels(labels), 'labels').values).toEqual(labels);
    expect(read(writeIdxImages(images), 'images')).toMatchObject({ count: 3, height: 28, width: 28, values: images });
  });

  test('images and labels make a set in either order', () => {
    const [a, b] = [read(writeIdxImages(images), 'images'), read(writeIdxLabels(labels), 'labels')];
    expect(pairIdx(a, b)).toEqual({ ok: true, value: { images, labels } });
    expect(pairIdx(b, a)).toEqual(pairIdx(a, b));
  });

  test('what does not fit together is named', () => {
    const three = read(writeIdxImages(images), 'images');
    const two = read(writeIdxLabels(labels.slice(1)), 'labels');
    expect(pairIdx(three, two)).toEqual({ ok: false, problem: { code: 'countsDiffer', images: 3, labels: 2 } });
    expect(pairIdx(three, three)).toEqual({ ok: false, problem: { code: 'twoOfAKind', kind: 'images' } });
    const wide = { ...three, width: 30 };
    expect(pairIdx(wide, two)).toEqual({ ok: false, problem: { code: 'sizeIsNot28', height: 28, width: 30 } });
  });

  test('what is wrong with a file is named, with its numbers', () => {
    const file = writeIdxImages(images);
    expect(problemOf(new Uint8Array())).toEqual({ code: 'empty' });
    expect(problemOf(header(2051, 0, 28, 28))).toEqual({ code: 'empty' });
    expect(problemOf(file.slice(0, 3))).toEqual({ code: 'headerIsCutOff', length: 3, expected: 4 });
    expect(problemOf(file.slice(0, 15))).toEqual({ code: 'headerIsCutOff', length: 15, expected: 16 });
    expect(problemOf(file.slice(0, -1))).toEqual({ code: 'cutOff', length: file.length - 1, expected: file.length });
    expect(problemOf(Uint8Array.from([...file, 0]))).toEqual({
      code: 'bytesTooMany',
      length: file.length + 1,
      expected: file.length,
    });
    expect(problemOf(header(0x0d03, 1, 1, 1))).toEqual({ code: 'magicIsUnknown', magic: 0x0d03 });
    expect(problemOf(Uint8Array.from([...header(2049, 2), 7, 10]))).toEqual({
      code: 'labelIsNoDigit',
      label: 10,
      index: 1,
    });
    expect(problemOf(header(2051, 0xffffffff, 0xffffffff, 0xffffffff))).toMatchObject({ code: 'cutOff', length: 16 });
  });

  test('random and mutated bytes are read or refused, never thrown at', () => {
    const whole = writeIdxImages(images.subarray(0, IMAGE_PIXELS));
    const mutated = fc
      .tuple(
        fc.constantFrom(whole, writeIdxLabels(labels)),
        fc.array(fc.tuple(fc.nat(19), fc.nat(255)), { maxLength: 4 }),
        fc.nat(30),
      )
      .map(([file, changes, cut]) => {
        const bytes = file.slice(0, file.length - cut);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 64 }), mutated), (bytes) => {
        const result = readIdx(bytes);
        if (result.ok) expect(result.value.values.length).toBeGreaterThan(0);
        else expect(result.problem.code).toBeTypeOf('string');
      }),
      { numRuns: 12_000 },
    );
  });
});

describe('gunzip', () => {
  const packed = new Uint8Array(gzipSync(images));

  test('unpacks gzip, leaves other bytes as they are, and tells its progress', async () => {
    const shares: number[] = [];
    expect(await gunzip(packed, { progress: (share) => shares.push(share) })).toEqual({ ok: true, value: images });
    expect(shares.at(-1)).toBe(1);
    expect(await gunzip(images)).toEqual({ ok: true, value: images });
  });

  test('stops at the limit, whatever the file would become', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(64_000_000)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await gunzip(bomb, { limit: 1_000_000 })).toEqual({
      ok: false,
      problem: { code: 'tooLarge', limit: 1_000_000 },
    });
    expect(await gunzip(images, { limit: 10 })).toEqual({ ok: false, problem: { code: 'tooLarge', limit: 10 } });
  });

  test('cut or garbled files are refused', async () => {
    const damaged = { ok: false, problem: { code: 'gzipIsDamaged' } };
    expect(await gunzip(packed.slice(0, -9))).toEqual(damaged);
    const garbled = packed.slice();
    garbled[packed.length - 6]! ^= 1;
    expect(await gunzip(garbled)).toEqual(damaged);
    const small = new Uint8Array(gzipSync(writeIdxLabels(labels)));
    const changed = fc
      .tuple(fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { maxLength: 4 }), fc.nat(10))
      .map(([changes, cut]) => {
        const bytes = small.slice(0, small.length - cut);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    const random = fc.uint8Array({ maxLength: 40 }).map((rest) => Uint8Array.from([0x1f, 0x8b, 8, 0, ...rest]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, random), async (bytes) => {
        const result = await gunzip(bytes);
        expect(result.ok || result.problem.code === 'gzipIsDamaged').toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
