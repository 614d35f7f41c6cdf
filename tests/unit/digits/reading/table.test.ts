/** Text as a table, as programs write it: any numbers come back, whatever stands around them; what is none is named with its place. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setsInTable, type TableSets } from '../../../../src/digits/reading/columns';
import { readTable, type NumberTable } from '../../../../src/digits/reading/table';

const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);
const utf16 = (content: string): Uint8Array => {
  const units = Uint16Array.from(`\ufeff${content}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

function read(bytes: Uint8Array): NumberTable {
  const result = readTable(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const separators = [',', ';', '\t', ', ', ' ', '   '] as const;
const endings = ['\n', '\r\n', '\r', '\n\n', '\r\n \r\n'] as const;

describe('any numbers come back', () => {
  const rows = <Value>(value: fc.Arbitrary<Value>) =>
    fc
      .integer({ min: 1, max: 6 })
      .chain((columns) =>
        fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
      );
  const writings = {
    plain: String,
    'as pandas writes floats': (value: number) => value.toFixed(1),
    quoted: (value: number) => `"${value}"`,
    'as NumPy writes them': (value: number) => value.toExponential(18),
  };

  test.each(Object.entries(writings))('bytes, %s', (_, write) => {
    fc.assert(
      fc.property(
        rows(fc.nat(255)),
        fc.constantFrom(...separators),
        fc.constantFrom(...endings),
        fc.boolean(),
        fc.constantFrom(utf8, utf16),
        (numbers, separator, ending, ended, encode) => {
          const content = numbers.map((row) => row.map(write).join(separator)).join(ending) + (ended ? ending : '');
          expect(read(encode(content))).toEqual({
            columns: numbers[0]!.length,
            names: null,
            values: Uint8Array.from(numbers.flat()),
          });
        },
      ),
    );
  });

  test('any finite numbers, to the bit', () => {
    fc.assert(
      fc.property(rows(fc.float({ noNaN: true, noDefaultInfinity: true })), (numbers) => {
        const table = read(utf8(numbers.map((row) => row.join(',')).join('\n')));
        // −0 is written as 0.
        expect(Array.from(table.values)).toEqual(numbers.flat().map((value) => value + 0));
      }),
    );
  });

  test('a comma is decimal where something else separates', () => {
    expect(read(utf8('0,5;1\n12,25;-3'))).toMatchObject({ columns: 2, values: Float32Array.of(0.5, 1, 12.25, -3) });
  });
});

test('names are told from numbers, and may hold the separator', () => {
  expect(read(utf8('label,"a, b","c ""d"""\r1,2,3'))).toEqual({
    columns: 3,
    names: ['label', 'a, b', 'c "d"'],
    values: Uint8Array.of(1, 2, 3),
  });
});

test.each([
  ['', { code: 'csvIsEmpty' }],
  ['\n'.repeat(1000), { code: 'csvIsEmpty' }],
  ['label,pixel\n', { code: 'csvIsEmpty' }],
  ['1,2,3,4,5\n\n6,7,8\n', { code: 'csvRowDiffers', row: 3, columns: 3, expected: 5 }],
  ['1,2,3,4,5\n6,7,8,9,10,11\n', { code: 'csvRowDiffers', row: 2, columns: 6, expected: 5 }],
  ['1,2,3\n1,2,x\n', { code: 'csvIsNoNumber', row: 2, column: 3 }],
  ['1,2,3\n1,,3\n', { code: 'csvIsNoNumber', row: 2, column: 2 }],
  ['1,2,3\n1,2,3 3\n', { code: 'csvIsNoNumber', row: 2, column: 3 }],
  ['1,2,3\n1,2,nan\n', { code: 'csvIsNoNumber', row: 2, column: 3 }],
  ['1,2,3\n1,2,1e99\n', { code: 'csvIsNoNumber', row: 2, column: 3 }],
])('%j is refused', (content, problem) => {
  expect(readTable(utf8(content))).toEqual({ ok: false, problem });
});

describe('where the labels are', () => {
  const pixels = [9, 8, 7, 6];
  const waysIn = (found: TableSets) =>
    'sets' in found ? found.sets.map(({ place, set }) => ({ ...place, ...set() })) : found;
  const ways = (rows: readonly (readonly number[])[], names: readonly string[] | null = null) =>
    waysIn(setsInTable({ columns: rows[0]!.length, names, values: Uint8Array.from(rows.flat()) }));
  const image = { height: 2, width: 2, values: Uint8Array.from([...pixels, ...pixels]) };

  test('first, last, or in a column of that name', () => {
    const [a, b] = [
      [0, ...pixels.slice(1)],
      [0, ...pixels.slice(1)],
    ];
    const values = Uint8Array.from([...a, ...b]);
    expect(
      ways([
        [3, ...a],
        [5, ...b],
      ]),
    ).toEqual(
      [{ code: 'labelsFirst', height: 2, width: 2, values, labels: Uint8Array.of(3, 5) }].map((one) =>
        expect.objectContaining({ code: one.code }),
      ),
    );
    const names = ['pixel1', 'pixel2', 'class', 'pixel3', 'pixel4'];
    expect(
      ways(
        [
          [9, 8, 4, 7, 6],
          [9, 8, 1, 7, 6],
        ],
        names,
      ),
    ).toEqual([{ code: 'labelsNamed', name: 'class', ...image, labels: Uint8Array.of(4, 1) }]);
  });

  test('a first column that never varies is a corner of the paper', () => {
    expect(
      ways([
        [0, 200, 7, 30, 4],
        [0, 20, 70, 3, 1],
      ]),
    ).toEqual([
      {
        code: 'labelsLast',
        height: 2,
        width: 2,
        values: Uint8Array.of(0, 200, 7, 30, 0, 20, 70, 3),
        labels: Uint8Array.of(4, 1),
      },
    ]);
  });

  test('where both ends could be labels, both are ways', () => {
    expect(
      ways([
        [3, 200, 7, 30, 4],
        [5, 20, 70, 3, 1],
      ]),
    ).toMatchObject([{ code: 'labelsFirst' }, { code: 'labelsLast' }]);
  });

  test('ten last columns of which a row has one say its class, as Semeion’s', () => {
    const oneOf = (label: number) => Array.from({ length: 10 }, (_, place) => (place === label ? 1 : 0));
    const rows = [
      [...pixels, ...oneOf(4)],
      [...pixels, ...oneOf(0)],
    ];
    expect(ways(rows)).toEqual([{ code: 'labelsOneOfTen', ...image, labels: Uint8Array.of(4, 0) }]);
    for (const [place, value] of [
      [5, 1],
      [8, 2],
    ] as const)
      expect(ways([rows[0]!, rows[1]!.with(place, value)])).toMatchObject({ ok: false });
  });

  test('the numbers that pandas gives its rows are none of the pixels', () => {
    expect(
      ways(
        [
          [0, 7, ...pixels],
          [1, 2, ...pixels],
        ],
        ['', 'label', 'a', 'b', 'c', 'd'],
      ),
    ).toEqual([{ code: 'labelsNamed', name: 'label', ...image, labels: Uint8Array.of(7, 2) }]);
    expect(
      ways([
        [0, 7, ...pixels],
        [1, 2, ...pixels],
      ]),
    ).toEqual([{ code: 'labelsFirst', ...image, labels: Uint8Array.of(7, 2) }]);
  });

  test('images without labels, and labels without images', () => {
    expect(ways([pixels, pixels])).toEqual([{ code: 'labelsMissing', ...image, labels: null }]);
    expect(ways([[7], [2]], ['label'])).toEqual({ ok: true, labels: Uint8Array.of(7, 2) });
  });

  test.each([
    [[[1, 2, 3]], { code: 'csvIsNoSquare', pixels: 2 }],
    [[[12, 2, 3, 4, 50]], { code: 'csvLabelIsNoDigit', row: 1, label: 12 }],
    [[[1], [12]], { code: 'csvLabelIsNoDigit', row: 2, label: 12 }],
  ])('%j is refused', (rows, problem) => {
    expect(ways(rows)).toEqual({ ok: false, problem });
  });
});
