/** safetensors in and out, bit for bit; hostile headers are refused, and no bytes whatever make it throw. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork, PRESET_NAMES, PRESETS } from '../../../src/network';
import { decodeParameters, encodeParameters } from '../../../src/fileFormats/parameters';
import { decodeSafetensors, encodeSafetensors, type SafetensorsFile } from '../../../src/fileFormats/safetensors';

const file: SafetensorsFile = {
  metadata: { name: 'Netz "1"', note: '权值共享' },
  tensors: [
    { name: 'C1.weights', shape: [2, 3], values: Float32Array.from([1, -0, 3e38, 1e-45, -2.5, 0.1]) },
    { name: 'C1.bias', shape: [2], values: Float32Array.from([7, 8]) },
    { name: 'scalar', shape: [], values: Float32Array.from([9]) },
    { name: 'none', shape: [0, 4], values: new Float32Array(0) },
  ],
};
const bytes = encodeSafetensors(file);

/** A file with this header and so many bytes of tensors. */
function withHeader(header: string, size: number): Uint8Array {
  const json = new TextEncoder().encode(header);
  const result = new Uint8Array(8 + json.length + size);
  new DataView(result.buffer).setBigUint64(0, BigInt(json.length), true);
  result.set(json, 8);
  return result;
}
const tensor = (start: number, end: number, shape: readonly number[] = [(end - start) / 4], dtype = 'F32') =>
  JSON.stringify({ dtype, shape, data_offsets: [start, end] });
const codeOf = (given: Uint8Array) => {
  const result = decodeSafetensors(given);
  return result.ok ? 'ok' : result.problem.code;
};

describe('safetensors', () => {
  test('what is written is read, bit for bit', () => {
    const result = decodeSafetensors(bytes);
    if (!result.ok) throw new Error(result.problem.code);
    expect(result.value.metadata).toEqual(file.metadata);
    for (const { name, shape, values } of file.tensors) {
      const read = result.value.tensors.find((other) => other.name === name)!;
      expect(read.shape).toEqual(shape);
      expect(new Uint32Array(read.values.buffer)).toEqual(new Uint32Array(values.buffer));
    }
    expect(encodeSafetensors(result.value).length).toBe(bytes.length);
  });

  test('tensors begin at a multiple of eight bytes, and the header with a brace', () => {
    const headerLength = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    expect(headerLength % 8).toBe(0);
    expect(bytes[8]).toBe(0x7b);
    expect(bytes.length).toBe(8 + headerLength + 9 * 4);
  });

  test('a view into a larger buffer is read from where it begins', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decodeSafetensors(larger.subarray(3))).toEqual(decodeSafetensors(bytes));
  });

  test.each([
    ['ok', withHeader(`{"a":${tensor(0, 8)},"b":${tensor(8, 12)}}  `, 12)],
    ['tooShort', new Uint8Array(7)],
    ['headerTooLong', new Uint8Array(8).fill(0xff)],
    ['headerBeyondFile', withHeader('{}', 0).subarray(0, 9)],
    ['headerIsNotJson', withHeader('{"a":', 0)],
    ['headerIsNotJson', withHeader('[]', 0)],
    ['headerIsNotJson', withHeader(' {}', 0)],
    ['headerIsNotJson', withHeader('{"a":'.repeat(50_000), 0)],
    ['nameUsedTwice', withHeader(`{"a":${tensor(0, 4)},"a":${tensor(0, 4)}}`, 4)],
    ['nameUsedTwice', withHeader(`{"a":${tensor(0, 4)},"\\u0061":${tensor(0, 4)}}`, 4)],
    ['nameUsedTwice', withHeader('{"a":{"dtype":"F32","shape":[1],"shape":[1],"data_offsets":[0,4]}}', 4)],
    ['metadataIsNotText', withHeader('{"__metadata__":{"a":1}}', 0)],
    ['tensorIsNotDescribed', withHeader('{"a":7}', 0)],
    ['tensorIsNotDescribed', withHeader(`{"a":${tensor(0, 4, [-1])}}`, 4)],
    ['tensorIsNotDescribed', withHeader(`{"a":${tensor(0, 4, [0.5, 2])}}`, 4)],
    ['tensorIsNotDescribed', withHeader('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}', 4)],
    ['ok', withHeader(`{"a":${tensor(0, 8, [1], 'F64')},"b":${tensor(8, 16, [1], 'I64')}}`, 16)],
    ['typeIsUnread', withHeader(`{"a":${tensor(0, 1, [1], 'F8_E4M3')}}`, 1)],
    ['sizeDoesNotFitShape', withHeader(`{"a":${tensor(0, 4, [1], 'F16')}}`, 4)],
    ['sizeDoesNotFitShape', withHeader(`{"a":${tensor(0, 4, [2])}}`, 4)],
    ['sizeDoesNotFitShape', withHeader(`{"a":${tensor(8, 4, [1])}}`, 8)],
    ['sizeDoesNotFitShape', withHeader(`{"a":${tensor(0, 4, [4294967296, 4294967296])}}`, 4)],
    ['gapOrOverlap', withHeader(`{"a":${tensor(0, 4)},"b":${tensor(0, 4)}}`, 4)],
    ['gapOrOverlap', withHeader(`{"a":${tensor(4, 8)}}`, 8)],
    ['lengthDoesNotFit', withHeader(`{"a":${tensor(0, 4)}}`, 5)],
    ['lengthDoesNotFit', withHeader(`{"a":${tensor(0, 4)}}`, 0)],
  ])('%s', (code, given) => {
    expect(codeOf(given)).toBe(code);
  });

  test('random and mutated bytes are read or refused, never thrown at', () => {
    const mutated = fc
      .tuple(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), fc.nat(20))
      .map(([changes, cut]) => {
        const given = bytes.slice(0, bytes.length - cut);
        for (const [at, value] of changes) given[at] = value;
        return given;
      });
    const headers = fc.json({ maxDepth: 3 }).map((json) => withHeader(json, 8));
    fc.assert(
      fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 60 }), headers), (given) => {
        const result = decodeSafetensors(given);
        if (result.ok) expect(result.value.tensors.length).toBeLessThanOrEqual(file.tensors.length);
        else expect(result.problem.code).toBeTypeOf('string');
      }),
      { numRuns: 12_000 },
    );
  });
});

describe('parameters of a network', () => {
  test.each(PRESET_NAMES)('%s comes back as it was', (preset) => {
    const network = buildNetwork(PRESETS[preset]);
    const parameters = Float32Array.from({ length: network.parameterCount }, (_, i) => Math.sin(i));
    const written = encodeParameters(network, parameters, { steps: '7' });
    expect(decodeParameters(network, written)).toEqual({ ok: true, value: parameters });
    const read = decodeSafetensors(written);
    expect(read.ok && JSON.parse(read.value.metadata.spec!)).toEqual(PRESETS[preset]);
    expect(read.ok && read.value.metadata.steps).toBe('7');
  });

  test('another network, missing, additional and infinite values are refused', () => {
    const network = buildNetwork(PRESETS.net2);
    const problemOf = (given: Uint8Array) => {
      const result = decodeParameters(network, given);
      return result.ok ? null : result.problem;
    };
    const tensors = network.blocks.map(({ name, shape, length }) => ({
      name,
      shape,
      values: new Float32Array(length),
    }));
    const encode = (list: SafetensorsFile['tensors']) => encodeSafetensors({ metadata: {}, tensors: list });
    expect(problemOf(encode(tensors))).toBeNull();
    expect(problemOf(encode(tensors.slice(1)))).toEqual({ code: 'tensorIsMissing', name: tensors[0]!.name });
    expect(problemOf(encode([...tensors, { name: 'more', shape: [1], values: new Float32Array(1) }]))).toEqual({
      code: 'tensorIsUnknown',
      name: 'more',
    });
    const [first, ...others] = tensors;
    const flat = { ...first!, shape: [first!.values.length] };
    expect(problemOf(encode([flat, ...others]))).toMatchObject({ code: 'shapeDiffers', expected: first!.shape });
    const infinite = { ...first!, values: first!.values.slice().fill(Infinity, 3, 4) };
    expect(problemOf(encode([infinite, ...others]))).toEqual({ code: 'valueIsNotFinite', name: first!.name });
  });
});
