/** Every reader of files against random and mutated bytes: an answer or a problem, never a crash, never a hang. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIdx, writeIdxImages, writeIdxLabels } from '../../../src/digits/idx';
import {
  keptFile,
  readKeptFile,
  slicesOf,
  writeKept,
  type DrawnDigit,
  type KeptFileResult,
} from '../../../src/digits/keptFile';
import { setsInTable } from '../../../src/digits/reading/columns';
import { countOf } from '../../../src/digits/reading/givenSet';
import { fitPicture, inkOf, sizeOfPng } from '../../../src/digits/reading/picture';
import { cutSheet, sheetsIn } from '../../../src/digits/reading/sheet';
import { readTable } from '../../../src/digits/reading/table';
import { readWeightsFile } from '../../../src/fileFormats/weightsFile';
import { buildNetwork, PRESETS } from '../../../src/network';
import { encodeParameters } from '../../../src/fileFormats/parameters';
import { encodeSafetensors } from '../../../src/fileFormats/safetensors';
import { randomParameters } from '../../support/seeded';

const RUNS = { numRuns: 3000 };

/** A valid file with some bytes changed, cut off or added; or bytes that are nothing. */
const mutated = (valid: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .record({
        changes: fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { maxLength: 6 }),
        length: fc.oneof(fc.constant(valid.length), fc.nat(valid.length)),
        tail: fc.uint8Array({ maxLength: 8 }),
      })
      .map(({ changes, length, tail }) => {
        const bytes = new Uint8Array(length + tail.length);
        bytes.set(valid.subarray(0, length));
        for (const [at, value] of changes) if (at < length) bytes[at] = value;
        bytes.set(tail, length);
        return bytes;
      }),
  );

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

test('IDX', () => {
  const images = writeIdxImages(new Uint8Array(784).fill(7));
  const labels = writeIdxLabels(Uint8Array.of(3));
  fc.assert(
    fc.property(mutated(images), mutated(labels), (a, b) => {
      const [first, second] = [readIdx(a), readIdx(b)];
      for (const read of [first, second]) {
        if (read.ok) expect(read.value.values.length % read.value.count).toBe(0);
        else expect(read.problem.code).toMatch(/./);
      }
    }),
    RUNS,
  );
});

test('tables', () => {
  const rows = '5,1,2.5,3,4,5,6,7,8,9\r\n0,9,8,7,6,5,4,3,2,255\r\n';
  fc.assert(
    fc.property(mutated(text(`label,a,b,c,d,e,f,g,h,i\n${rows}`)), (bytes) => {
      const table = readTable(bytes);
      if (!table.ok) return;
      expect(table.value.values.every(Number.isFinite)).toBe(true);
      const found = setsInTable(table.value);
      if (!found.ok || !('sets' in found)) return;
      for (const { set } of found.sets) {
        const { values, labels, height, width } = set();
        expect(values).toHaveLength(height * width * (table.value.values.length / table.value.columns));
        if (labels) expect(labels.every((label) => label <= 9)).toBe(true);
      }
    }),
    RUNS,
  );
});

describe('kept drawings', () => {
  const writeKeptFile = (digits: readonly DrawnDigit[]): Promise<string> => keptFile(digits.map(writeKept)).text();

  /** To its end, in one go. */
  function readAll(content: string): KeptFileResult {
    const reading = readKeptFile(content);
    for (;;) {
      const step = reading.next();
      if (step.done) return step.value;
    }
  }

  const place = fc.double({ min: -1e4, max: 1e4, noNaN: true });
  const strokes = fc.array(
    fc.record({
      width: fc.double({ min: 1e-6, max: 10, noNaN: true }),
      points: fc.array(fc.record({ x: place, y: place, pressure: fc.double({ min: 0, max: 1, noNaN: true }) }), {
        minLength: 1,
      }),
    }),
    { minLength: 1 },
  );
  const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-5;

  test('whatever the page writes it reads again, stroke for stroke', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ label: fc.integer({ min: 0, max: 9 }), drawing: strokes, keptAt: fc.nat() }), {
          minLength: 1,
        }),
        async (digits) => {
          const read = readAll(await writeKeptFile(digits.map((digit) => ({ ...drawn, ...digit }))));
          if (!read.ok) throw new Error(JSON.stringify(read.problem));
          expect(read.value.leftOut).toEqual([]);
          for (const [n, { label, drawing, keptAt }] of digits.entries()) {
            const again = read.value.digits[n]!;
            expect(again).toMatchObject({ label, keptAt });
            const numbers = (of: typeof drawing) =>
              of.flatMap(({ width, points: line }) => [
                width,
                ...line.flatMap(({ x, y, pressure }) => [x, y, pressure]),
              ]);
            const [before, after] = [numbers(drawing), numbers(again.drawing as typeof drawing)];
            expect(after).toHaveLength(before.length);
            expect(after.every((number, i) => close(number, before[i]!) || number === 1e-5)).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('strokes of 30,000 points, hundreds of them, points off the paper, and 5,000 digits', async () => {
    const line = (length: number) => Array.from({ length }, (_, i) => ({ x: (i % 997) / 300, y: (i % 991) / 300 }));
    const long = { ...drawn, drawing: [{ width: 0.05, points: line(30_000) }] };
    const many = {
      ...drawn,
      drawing: Array.from({ length: 700 }, (_, i) => ({ width: 0.05, points: [{ x: i, y: 0 }] })),
    };
    const digits = [long, many, ...Array.from({ length: 5000 }, () => drawn)];
    const read = readAll(await writeKeptFile(digits));
    expect(read.ok && [read.value.digits.length, read.value.leftOut]).toEqual([5002, []]);
    // What is sent or stored in one go is never much, and nothing is left out of it.
    const slices = [...slicesOf(digits)];
    expect(slices.flat()).toEqual(digits);
    expect(slices.map((slice) => slice.length)).toEqual([1, ...Array.from({ length: 50 }, () => 100), 1]);
  });

  test('a drawing that is none is left out, and where; the others come in', async () => {
    const file = JSON.parse(await writeKeptFile([drawn, drawn, picture])) as { digits: { label: number }[] };
    file.digits[1]!.label = 12;
    const read = readAll(JSON.stringify(file));
    expect(read.ok && [read.value.digits.length, read.value.leftOut]).toEqual([2, [2]]);
  });

  const points = [
    { x: 0.2, y: 0.25 },
    { x: 0.5, y: 0.75, pressure: 0.5 },
  ];
  const drawn = {
    id: 'a',
    label: 7,
    keptAt: 1_700_000_000_000,
    drawing: [{ width: 0.05, points }],
    image: new Uint8Array(784),
  };
  const picture = { ...drawn, drawing: [], image: Uint8Array.from({ length: 784 }, (_, i) => i % 256) };

  test('strokes and pictures come back', async () => {
    const read = readAll(await writeKeptFile([drawn, picture]));
    if (!read.ok) throw new Error(read.problem.code);
    const { digits } = read.value;
    expect(digits[0]).toMatchObject({ label: 7, keptAt: drawn.keptAt, drawing: drawn.drawing });
    expect(digits[0]!.image.some((ink) => ink > 200)).toBe(true);
    expect(digits[1]).toMatchObject({ drawing: [], image: picture.image });
  });

  test('random and mutated text', async () => {
    const written = await writeKeptFile([drawn]);
    fc.assert(
      fc.property(mutated(text(written)), (bytes) => {
        const read = readAll(new TextDecoder().decode(bytes));
        if (read.ok) for (const { image } of read.value.digits) expect(image).toHaveLength(784);
        else expect(read.problem.code).toMatch(/./);
      }),
      RUNS,
    );
  });

  test('any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readAll(json).ok).toBe(false);
      }),
      RUNS,
    );
  });
});

test('pictures: a digit, a sheet, or nothing on them', () => {
  const shape = fc.record({ height: fc.integer({ min: 1, max: 17 }), width: fc.integer({ min: 1, max: 17 }) });
  const pictures = shape.chain(({ height, width }) => {
    const values = fc.uint8Array({ minLength: height * width, maxLength: height * width });
    return fc.record({
      height: fc.constant(height),
      width: fc.constant(width),
      lightness: values,
      alpha: fc.option(values),
    });
  });
  fc.assert(
    fc.property(pictures, (picture) => {
      const ink = inkOf(picture);
      if (!ink) return;
      const { sure, possible } = sheetsIn(ink);
      for (const layout of [...(sure ? [sure] : []), ...possible]) {
        const set = cutSheet(ink, layout);
        expect(countOf(set)).toBeGreaterThan(0);
        expect(set.values.length % (layout.side * layout.side)).toBe(0);
      }
      const image = fitPicture(ink);
      if (!image) return;
      expect(image).toHaveLength(784);
      expect(image.every((value) => value >= 0 && value <= 1)).toBe(true);
      expect(Math.max(...image)).toBe(1);
    }),
    RUNS,
  );
});

test('the header of a PNG', () => {
  const header = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 28, 0, 0, 0, 56,
  ];
  expect(sizeOfPng(Uint8Array.from(header))).toEqual({ width: 28, height: 56 });
  fc.assert(
    fc.property(mutated(Uint8Array.from(header)), (bytes) => {
      const size = sizeOfPng(bytes);
      if (size) expect(size.height * size.width).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

test('weights: the network comes back, and hostile bytes are refused', () => {
  const network = buildNetwork(PRESETS.net4);
  const parameters = randomParameters(network, 1);
  const bytes = encodeParameters(network, parameters, { step: '12' });
  expect(readWeightsFile(bytes)).toEqual({ ok: true, value: { spec: network.spec, parameters, step: 12 } });
  fc.assert(
    fc.property(mutated(bytes), (hostile) => {
      const read = readWeightsFile(hostile);
      if (!read.ok) expect(read.problem.code).toMatch(/./);
      else if ('spec' in read.value) expect(read.value.parameters.every(Number.isFinite)).toBe(true);
      else for (const { values } of read.value) expect(values.every(Number.isFinite)).toBe(true);
    }),
    RUNS,
  );
});

test('weights: a small file that describes a network too large for any memory is refused with a sentence', () => {
  const [first, ...others] = PRESETS.lenet.layers;
  const described = { ...PRESETS.lenet, layers: [{ ...first, maps: 300_000_000 }, ...others] };
  const bytes = encodeSafetensors({ metadata: { spec: JSON.stringify(described) }, tensors: [] });
  expect(readWeightsFile(bytes)).toEqual({
    ok: false,
    problem: {
      code: 'networkDoesNotFit',
      network: { code: 'numberTooLarge', layer: 'C1', what: 'maps', value: 300_000_000, most: 262_144 },
    },
  });
});
