/** A race's settings, curves, file and verdict. */
import { expect, test } from 'vitest';
import { leads, rowsOf, seriesOf, standings } from '../../../../../src/lens/learn/race/results';
import { FIRST_SETTINGS, fromOf, requestOf, sizeOf, toggled } from '../../../../../src/lens/learn/race/settings';
import { PRESETS } from '../../../../../src/network';
import { toCsv } from '../../../../../src/ui/saveFile';
import type { RacePoint } from '../../../../../src/worker/protocol';

const point = (entrant: number, step: number, testAccuracy: number): RacePoint => ({
  entrant,
  step,
  epoch: 0,
  trainingLoss: 1,
  trainingAccuracy: 1,
  testLoss: 2,
  testAccuracy,
  millisecondsPerStep: 3,
  filters: { height: 1, width: 1, values: Float32Array.of(0) },
});
const page = { spec: PRESETS.lenet5, kept: [], imported: null };
const request = requestOf(FIRST_SETTINGS, page);
const points = [point(0, 10, 0.5), point(1, 10, 0.52), point(2, 10, 0.7), point(0, 20, 0.6)];

test('the order of ticking changes nothing, and the page’s network can race', () => {
  const again = toggled(toggled(FIRST_SETTINGS, 'full'), 'full');
  expect(again.entrants).not.toEqual(FIRST_SETTINGS.entrants);
  expect(requestOf(again, page)).toEqual(request);
  expect(requestOf({ ...FIRST_SETTINGS, network: 'page' }, page).spec).toBe(PRESETS.lenet5);
});

test('an imported set races with some of it kept back, drawn digits race with generated ones', () => {
  const labels = Uint8Array.from({ length: 100 }, (_, index) => index % 10);
  const imported = { name: 'some', images: new Uint8Array(100 * 784), labels };
  const on = requestOf({ ...FIRST_SETTINGS, from: 'imported' }, { ...page, imported });
  expect([sizeOf(on), on.source.generated, on.testDigits, on.test?.labels.length, fromOf(on)]).toEqual([
    50,
    0,
    20,
    20,
    'imported',
  ]);
  const kept = [{ id: 'a', label: 4, drawing: [], image: new Uint8Array(784), keptAt: 1 }];
  const own = requestOf({ ...FIRST_SETTINGS, from: 'own' }, { ...page, kept });
  expect([sizeOf(own), own.source.generated, own.test, fromOf(own)]).toEqual([300, 299, undefined, 'own']);
  expect(own.source.given!.labels).toEqual(Uint8Array.of(4));
  // What is not there is not asked for.
  expect(requestOf({ ...FIRST_SETTINGS, from: 'own' }, page)).toEqual(request);
});

test('the newest point of each entrant stands', () => {
  expect(standings(points, 4).map((newest) => newest?.testAccuracy ?? null)).toEqual([0.6, 0.52, 0.7, null]);
});

test('only a lead that chance does not explain is called one', () => {
  const found = leads(request, standings(points, 3));
  expect(found.map(({ ahead, behind, clear }) => [ahead, behind, clear])).toEqual([
    ['full', 'local', true],
    ['shared', 'full', true],
    ['shared', 'local', true],
  ]);
  expect(leads({ ...request, testDigits: 50 }, standings(points, 3)).map(({ clear }) => clear)).toEqual([
    false,
    false,
    false,
  ]);
});

test('the gap is training less test', () => {
  const names = request.entrants.map(() => ({ test: 'a', training: 'b', color: 'c' }));
  expect(seriesOf('gap', points, names)[0]!.points).toEqual([
    { x: 10, y: 0.5 },
    { x: 20, y: 0.4 },
  ]);
  expect(seriesOf('accuracy', points, names).map(({ dashed }) => dashed ?? false)).toEqual(
    [0, 1, 2].flatMap(() => [false, true]),
  );
});

test('every row of the file says with what seed, sizes and settings it was made', () => {
  const [header, first, ...others] = rowsOf(request, points, [
    { name: 'Full', parameters: 9 },
    { name: 'Local', parameters: 8 },
    { name: 'Shared, “tied”', parameters: null },
  ]);
  expect(others).toHaveLength(3);
  const row = Object.fromEntries(header!.map((name, column) => [name, first![column]]));
  expect(row).toMatchObject({ entrant: 'Full', parameters: 9, seed: 1, training_digits: 300, test_digits: 500 });
  expect(row).toMatchObject({
    batch: 20,
    learning_rate: 0.03,
    momentum: 0.9,
    scrambled: 0,
    network: request.spec.name,
  });
  const csv = toCsv([header!, first!]);
  expect(csv.split('\r\n')[1]).toContain('"Small LeNet, 16×16"');
});
