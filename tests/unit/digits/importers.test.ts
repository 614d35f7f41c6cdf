/** Every reader of files against random and mutated bytes: an answer or a problem, never a crash, never a hang. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, type CsvResult } from '../../../src/digits/csv';
import { pairIdx, readIdx, writeIdxImages, writeIdxLabels } from '../../../src/digits/idx';
import {
  keptFile,
  readKeptFile,
  slicesOf,
  writeKept,
  type DrawnDigit,
  type KeptFileResult,
} from '../../../src/digits/keptFile';
import { cellsOf, cutSprite, fitPicture, sizeOfPng } from '../../../src/digits/picture';
import { readWeightsFile } from '../../../src/store/actions/modelFiles';
import { buildNetwork, PRESETS } from '../../../src/network';
import { encodeParameters } from '../../../src/fileFormats/parameters';
import { encodeSafetensors } from '../../../src/fileFormats/safetensors';
import { randomParameters } from '../../support/seeded';

const RUNS = { numRuns: 3000 };

/** Runs work that yields to its end. */
function finish<Result>(work: Generator<number, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThanOrEqual(1);
  }
}

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
      if (!first.ok || !second.ok) return;
      const set = pairIdx(first.value, second.value);
      if (set.ok) expect(set.value.images).toHaveLength(784 * set.value.labels.length);
    }),
    RUNS,
  );
});

describe('CSV', () => {
  const read = (bytes: Uint8Array): CsvResult => finish(readCsv(bytes));
  const rows = '5,1,2,3,4,5,6,7,8,9\r\n0,9,8,7,6,5,4,3,2,255\r\n';

  test('random and mutated bytes', () => {
    fc.assert(
      fc.property(mutated(text(`label,a,b,c,d,e,f,g,h,i\n${rows}`)), (bytes) => {
        const result = read(bytes);
        if (!result.ok) return;
        const { side, images, labels } = result.value;
        expect(labels.length).toBeGreaterThan(0);
        expect(images).toHaveLength(side * side * labels.length);
        expect(labels.every((label) => label <= 9)).toBe(true);
      }),
      RUNS,
    );
  });

  test('any digits come back, whatever separates them', () => {
    const digit = fc.record({ label: fc.nat(9), pixels: fc.array(fc.nat(255), { minLength: 9, maxLength: 9 }) });
    fc.assert(
      fc.property(
        fc.array(digit, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t', ', '),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        fc.boolean(),
        (digits, separator, ending, ended) => {
          const lines = digits.map(({ label, pixels }) => [label, ...pixels].join(separator));
          const result = read(text(lines.join(ending) + (ended ? ending : '')));
          expect(result).toEqual({
            ok: true,
            value: {
              side: 3,
              labels: Uint8Array.from(digits, ({ label }) => label),
              images: Uint8Array.from(digits.flatMap(({ pixels }) => pixels)),
            },
          });
        },
      ),
    );
  });

  test.each([
    ['', { code: 'csvIsEmpty' }],
    ['label,pixel\n', { code: 'csvIsEmpty' }],
    ['1,2,3\n', { code: 'csvIsNoSquare', pixels: 2 }],
    ['1,2,3,4,5\n6,7,8\n', { code: 'csvRowDiffers', row: 2, columns: 3, expected: 5 }],
    ['1,2,3,4,5\n6,7,8,9,10,11\n', { code: 'csvRowDiffers', row: 2, columns: 6, expected: 5 }],
    ['1,2,3,4,256\n', { code: 'csvIsTooLarge', row: 1, column: 5, value: 256 }],
    ['12,2,3,4,5\n', { code: 'csvLabelIsNoDigit', row: 1, label: 12 }],
    ['1,2,x,4,5\n', { code: 'csvIsNoNumber', row: 1, column: 3 }],
    ['1,2,,4,5\n', { code: 'csvIsNoNumber', row: 1, column: 3 }],
    ['1,2,3 3,4,5\n', { code: 'csvIsNoNumber', row: 1, column: 3 }],
  ])('%j is refused', (content, problem) => {
    expect(read(text(content))).toEqual({ ok: false, problem });
  });
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

  test('strokes of 30,000 points, hundreds of them, points off the paper, and 25,000 digits', async () => {
    const line = (length: number) => Array.from({ length }, (_, i) => ({ x: (i % 997) / 300, y: (i % 991) / 300 }));
    const long = { ...drawn, drawing: [{ width: 0.05, points: line(30_000) }] };
    const many = {
      ...drawn,
      drawing: Array.from({ length: 700 }, (_, i) => ({ width: 0.05, points: [{ x: i, y: 0 }] })),
    };
    const digits = [long, many, ...Array.from({ length: 25_000 }, () => drawn)];
    const read = readAll(await writeKeptFile(digits));
    expect(read.ok && [read.value.digits.length, read.value.leftOut]).toEqual([25_002, []]);
    // What is sent or stored in one go is never much, and nothing is left out of it.
    const slices = [...slicesOf(digits)];
    expect(slices.flat()).toEqual(digits);
    expect(slices.map((slice) => slice.length)).toEqual([1, ...Array.from({ length: 250 }, () => 100), 1]);
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

test('pictures: a digit, or nothing on it', () => {
  const shape = fc.record({ height: fc.integer({ min: 1, max: 12 }), width: fc.integer({ min: 1, max: 12 }) });
  const pictures = shape.chain(({ height, width }) =>
    fc
      .uint8Array({ minLength: height * width, maxLength: height * width })
      .map((values) => ({ values, height, width })),
  );
  fc.assert(
    fc.property(pictures, (picture) => {
      expect(cellsOf(picture)).toBe(0);
      const image = fitPicture(picture);
      if (!image) return;
      expect(image).toHaveLength(784);
      expect(image.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
      expect(Math.max(...image)).toBe(1);
    }),
    RUNS,
  );
});

test('a sprite: its images in order, light on dark or dark on light', () => {
  const values = new Uint8Array(56 * 28);
  values[28 * 28 + 5] = 200;
  values[3] = 90;
  const dark = finish(cutSprite({ values, height: 56, width: 28 }));
  expect(dark).toHaveLength(2 * 784);
  expect([dark[3], dark[784 + 5]]).toEqual([90, 200]);
  const light = finish(cutSprite({ values: values.map((value) => 255 - value), height: 56, width: 28 }));
  expect(light).toEqual(dark);
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
      if (read.ok) expect(read.value.parameters.every(Number.isFinite)).toBe(true);
      else expect(read.problem.code).toMatch(/./);
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
