import { describe, expect, test } from 'vitest';
import {
  entryUnder,
  FIT,
  LARGEST_CELL,
  panBy,
  reveal,
  scales,
  within,
  zoomAt,
  type Frame,
} from '../../../../src/lens/matrix/camera';
import { entriesOf, NOT_CONNECTED } from '../../../../src/lens/matrix/entries';
import { buildPyramid, levelFactors, type PyramidLevel } from '../../../../src/lens/matrix/pyramid';
import { rasterize } from '../../../../src/lens/matrix/raster';
import { buildNetwork, PRESETS, withConnectivity } from '../../../../src/network';

const frame: Frame = { width: 340, height: 400, rows: 4_704, columns: 784 };

describe('the camera', () => {
  test('fits all of the matrix, and ends at square cells', () => {
    expect(scales(frame, 0)).toEqual({ x: 340 / 784, y: 400 / 4_704 });
    expect(scales(frame, 1).x).toBeCloseTo(LARGEST_CELL);
    expect(scales(frame, 1).y).toBeCloseTo(LARGEST_CELL);
  });
  test('zooming keeps the entry under the pointer', () => {
    const at = { x: 120, y: 310 };
    const before = entryUnder(frame, FIT, at.x, at.y);
    const camera = zoomAt(frame, FIT, 0.3, at);
    expect(entryUnder(frame, camera, at.x, at.y)).toEqual(before);
    expect(zoomAt(frame, camera, -0.3, at)).toEqual(expect.objectContaining({ zoom: 0, top: 0, left: 0 }));
  });
  test('nothing beside the matrix comes into sight', () => {
    const far = panBy(frame, within(frame, { zoom: 1, top: 9e9, left: 9e9 }), -500, -500);
    const { x, y } = scales(frame, 1);
    expect(far.top + frame.height / y).toBeCloseTo(frame.rows);
    expect(far.left + frame.width / x).toBeCloseTo(frame.columns);
    expect(entryUnder(frame, FIT, -1, 5)).toBeNull();
  });
  test('an entry out of sight is brought in', () => {
    const camera = reveal(frame, { zoom: 1, top: 100, left: 100 }, { row: 3_000, column: 50 });
    expect(camera.left).toBe(50);
    expect(camera.top + frame.height / LARGEST_CELL).toBeCloseTo(3_001);
  });
});

const strongest = (values: readonly number[]): number =>
  values.reduce((best, value) => (Number.isNaN(best) || Math.abs(value) > Math.abs(best) ? value : best), NaN);

describe.each(['shared', 'full'] as const)('C1 %s', (connectivity) => {
  const { layers } = buildNetwork(withConnectivity(PRESETS.lenet, connectivity));
  const entries = entriesOf(layers[0]!);
  // Different for neighbouring weights, of both signs.
  const value = (weight: number): number => Math.sin(weight * 78.233 + 0.5);
  const levels = [...buildPyramid(entries, value)].filter((level): level is PyramidLevel => level !== null);

  test('levels halve the axis that is further from fitting, down to a screen', () => {
    expect(levelFactors(4_704, 784)).toEqual([
      [2, 1],
      [4, 1],
      [8, 1],
      [8, 2],
      [16, 2],
    ]);
    expect(levels.map(({ rows, columns }) => [rows, columns])).toEqual([
      [2_352, 784],
      [1_176, 784],
      [588, 784],
      [588, 392],
      [294, 392],
    ]);
  });

  test('a cell of the coarsest level is the strongest of the entries it stands for', () => {
    const level = levels.at(-1)!;
    for (const [row, column] of [
      [0, 0],
      [70, 90],
      [293, 391],
    ] as const) {
      const covered: number[] = [];
      for (let r = row * level.rowFactor; r < (row + 1) * level.rowFactor; r++)
        for (let c = column * level.columnFactor; c < (column + 1) * level.columnFactor; c++) {
          const weight = entries.at(r, c);
          if (weight !== NOT_CONNECTED) covered.push(value(weight));
        }
      const got = level.values[row * level.columns + column]!;
      if (covered.length === 0) expect(got).toBeNaN();
      else expect(got).toBeCloseTo(strongest(covered), 6);
    }
  });

  test('close up, every cell is its entry', () => {
    const camera = within(frame, { zoom: 1, top: 1_000.5, left: 200.25 });
    const raster = rasterize(entries, value, levels, frame, camera);
    expect(raster.x).toBeCloseTo(-0.25 * LARGEST_CELL);
    for (let row = 0; row < raster.rows; row++)
      for (let column = 0; column < raster.columns; column++) {
        const weight = entries.at(1_000 + row, 200 + column);
        const got = raster.values[row * raster.columns + column]!;
        if (weight === NOT_CONNECTED) expect(got).toBeNaN();
        else expect(got).toBeCloseTo(value(weight), 6);
      }
  });

  test('from afar every pixel is filled as the entries in it are, whatever the zoom', () => {
    for (const zoom of [0, 0.1, 0.2, 0.35]) {
      const camera = within(frame, { zoom, top: 900, left: 10 });
      const { y: height, x: width } = scales(frame, zoom);
      const raster = rasterize(entries, value, levels, frame, camera);
      if (connectivity === 'full') expect(raster.values.every((got) => !Number.isNaN(got))).toBe(true);
      for (const [row, column] of [
        [10, 20],
        [200, 150],
      ] as const) {
        const got = raster.values[row * raster.columns + column]!;
        if (Number.isNaN(got)) continue;
        // It is one of the entries under the pixel, give or take one cell of the level.
        const near: number[] = [];
        const top = height >= 1 ? camera.top + row : camera.top + row / height;
        const left = width >= 1 ? camera.left + column : camera.left + column / width;
        for (let r = Math.max(0, Math.floor(top - 16)); r < top + 1 / height + 16 && r < entries.rows; r++)
          for (let c = Math.max(0, Math.floor(left - 2)); c < left + 1 / width + 2 && c < entries.columns; c++) {
            const weight = entries.at(r, c);
            if (weight !== NOT_CONNECTED) near.push(Math.fround(value(weight)));
          }
        expect(near).toContain(got);
      }
    }
  });
});
