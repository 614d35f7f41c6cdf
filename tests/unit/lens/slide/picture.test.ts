/** Where things stand in the picture, in what order positions are walked, and how numbers are written into cells. */
import { beforeAll, expect, test } from 'vitest';
import { loadLanguage, textIn } from '../../../../src/i18n/languages';
import { decimalsThatFit, shortNumber, textOn } from '../../../../src/ui/cellNumbers';
import { paintGrid, paintTag } from '../../../../src/lens/slide/cells';
import { cellAt, cellRect, layoutScene, ROOMY_CELL, PARTS, type Grid } from '../../../../src/lens/slide/layout';
import type { Palette } from '../../../../src/ui/palette';
import { roundLimit } from '../../../../src/lens/slide/scales';
import { gridOf, walkOf } from '../../../../src/network/walk';
import { gathered, NUMBERS, sharesOf, weightedAverage } from '../../../../src/lens/slide/weightedAverage';

beforeAll(() => loadLanguage('en'));

const text = textIn('en');

const sizes = [
  [
    { rows: 32, columns: 32 },
    { rows: 28, columns: 28 },
    { rows: 5, columns: 5 },
  ],
  [
    { rows: 28, columns: 28 },
    { rows: 28, columns: 28 },
    { rows: 28, columns: 28 },
  ],
  [
    { rows: 28, columns: 28 },
    { rows: 14, columns: 14 },
    { rows: 2, columns: 2 },
  ],
  [
    { rows: 10, columns: 12 },
    { rows: 7, columns: 12 },
    { rows: 10, columns: 12 },
  ],
] as const;

for (const width of [258, 294, 322, 349, 368]) {
  test(`at ${width} px nothing hangs over, overlaps or hides from the pointer, and 5×5 cells are legible`, () => {
    for (const [input, output, kernel] of sizes) {
      const layout = layoutScene(width, input, output, kernel);
      expect(layoutScene(width, input, output, kernel, 'low').height).toBeLessThan(layout.height);
      for (const part of PARTS) {
        const grid = layout[part];
        expect(grid.x).toBeGreaterThanOrEqual(0);
        expect(grid.x + grid.width).toBeLessThanOrEqual(width + 1e-9);
        expect(grid.y + grid.height).toBeLessThanOrEqual(layout.height);
        const last = cellRect(grid, grid.rows - 1, grid.columns - 1);
        expect(cellAt(layout, last.x + last.width / 2, last.y + last.height / 2)).toEqual({
          part,
          row: grid.rows - 1,
          column: grid.columns - 1,
        });
      }
      if (kernel.rows === 5) expect(layout.weights.cell).toBeGreaterThanOrEqual(ROOMY_CELL);
    }
  });
}

test('cells hold their numbers where they can be read, and otherwise none; one pointed at has its own over it', () => {
  const written: (readonly [text: string, x: number, font: string])[] = [];
  const context = {
    font: '',
    measureText: (letters: string) => ({ width: 8 * letters.length }),
    fillText: (letters: string, x: number) => written.push([letters, x, context.font]),
  };
  for (const name of ['fillRect', 'strokeRect', 'beginPath', 'moveTo', 'lineTo', 'stroke'])
    Object.assign(context, { [name]: () => undefined });
  const canvas = context as unknown as CanvasRenderingContext2D;
  const palette = { css: () => '', rgb: () => [0, 0, 0] } as unknown as Palette;
  const values = Float64Array.from({ length: 25 }, (_, cell) => (cell - 12) / 13);
  const grid = (cell: number): Grid => ({ rows: 5, columns: 5, x: 0, y: 0, cell, width: 5 * cell, height: 5 * cell });
  const paint = (cell: number): boolean =>
    paintGrid(canvas, { palette, text }, grid(cell), values, () => [255, 255, 255]);
  expect(paint(18)).toBe(false);
  expect(written).toEqual([]);
  paintTag(canvas, { palette, text }, grid(18), 0, -0.92, 300);
  expect(paint(34)).toBe(true);
  const [tag, ...numbers] = written;
  // Over the first cell, and not over the edge.
  expect(tag![0]).toBe('−.92');
  expect(tag![1]).toBeGreaterThan(16);
  expect(numbers.length).toBe(values.length);
  for (const [, , font] of written) expect(16 * Number.parseFloat(font)).toBeGreaterThanOrEqual(13);
});

test('a map is walked row by row, single units one after the other', () => {
  const map = walkOf({ height: 2, width: 3, channels: 4 }, 9);
  expect(map.units).toEqual([1, 5, 9, 13, 17, 21]);
  expect(map.units.map((unit) => map.indexOf(unit))).toEqual([0, 1, 2, 3, 4, 5]);
  const vector = walkOf({ height: 1, width: 1, channels: 84 }, 9);
  expect([vector.count, vector.rows, vector.columns, vector.withinMap]).toEqual([84, 7, 12, false]);
});

test('grids of single units hold all of them', () => {
  for (let count = 1; count < 200; count++) {
    const { rows, columns } = gridOf(count);
    expect(rows * columns).toBeGreaterThanOrEqual(count);
    expect((rows - 1) * columns).toBeLessThan(count);
  }
});

test('cells leave the zero before the point out and never show −0', () => {
  expect([0.434, -0.521, -0.004, 1.21, -12].map((value) => shortNumber(text, value, 2))).toEqual([
    '.43',
    '−.52',
    '.00',
    '1.21',
    '−12.00',
  ]);
  const widthOf = (written: string): number => written.length * 5;
  // '−.25' is 20 wide, '−.3' 15, and 12 set as narrow as may be.
  expect([20, 19, 15, 12, 11].map((room) => decimalsThatFit(text, [0.5, -0.25], room, widthOf))).toEqual([
    2,
    1,
    1,
    1,
    null,
  ]);
});

test('text is black on light cells and white on dark ones', () => {
  expect([textOn([255, 255, 255]), textOn([29, 35, 48]), textOn([36, 99, 201])]).toEqual(['#000', '#fff', '#fff']);
});

test('limits of scales are round and never below the values', () => {
  expect([0.34, 0.5, 1.2, 0, 7].map(roundLimit)).toEqual([0.5, 0.5, 2, 1, 10]);
});

test('3,4,3,3,3,2,4,4,3,3 with weights 6, 3, 1 average 3.2', () => {
  const terms = gathered(NUMBERS);
  expect(terms).toEqual([
    { value: 3, weight: 6 },
    { value: 4, weight: 3 },
    { value: 2, weight: 1 },
  ]);
  expect(weightedAverage(terms)).toBeCloseTo(3.2, 12);
  expect(weightedAverage(terms.map((term) => ({ ...term, weight: 0 })))).toBeNull();
});

test('the shares of the row add up to 1, and to the weighted average', () => {
  const counted = gathered(NUMBERS);
  expect(sharesOf(NUMBERS, counted)).toEqual(NUMBERS.map(() => ({ numerator: 1, denominator: 10 })));
  const weights = [[6, 3, 11] as const, [0, 5, 7] as const, [12, 0, 1] as const];
  for (const set of weights) {
    const terms = counted.map((term, at) => ({ ...term, weight: set[at]! }));
    const shares = sharesOf(NUMBERS, terms)!.map(({ numerator, denominator }) => numerator / denominator);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const average = shares.reduce((sum, share, at) => sum + share * NUMBERS[at]!, 0);
    expect(average).toBeCloseTo(weightedAverage(terms)!, 12);
  }
  expect(
    sharesOf(
      NUMBERS,
      counted.map((term) => ({ ...term, weight: 0 })),
    ),
  ).toBeNull();
});
