/** IDX in and out: what is written is read, what is wrong is named, and no bytes whatever make it throw. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIdx, writeIdxImages, writeIdxLabels, type IdxImages, type IdxLabels } from '../../../src/digits/idx';
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
