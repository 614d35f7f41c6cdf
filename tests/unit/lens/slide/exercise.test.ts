/** The step as a table and as an exercise: its numbers lead to the unit's value. */
import { expect, test } from 'vitest';
import { buildNetwork, PRESETS, units, unitAt, type Layer } from '../../../../src/network';
import { arithmeticOf, type UnitArithmetic } from '../../../../src/lens/arithmetic';
import { exerciseOf } from '../../../../src/lens/slide/exercise';
import { stepRows } from '../../../../src/lens/slide/stepRows';

const lenet5 = buildNetwork(PRESETS.lenet5);
const layerOf = (name: string): Layer => lenet5.layers.find((layer) => layer.name === name)!;
/** No two alike, and of both signs. */
const numbers = (length: number, scale: number): Float64Array =>
  Float64Array.from({ length }, (_, i) => scale * Math.sin(1 + 1.7 * i));

function arithmetic(layer: Layer, unit: number): UnitArithmetic {
  const operands = {
    input: numbers(units(layer.input), 1),
    weights: numbers(layer.weights?.length ?? 840, 0.4),
    bias: numbers(layer.bias?.length ?? 0, 0.2),
  };
  return arithmeticOf(layer, operands, unit);
}

test.each(['C1', 'S2', 'C3', 'Output'])(
  'every row of the table of a step in %s is a term, and they lead to its value',
  (name) => {
    const layer = layerOf(name);
    const step = arithmetic(layer, unitAt(layer.output, 0, 0, 2));
    const rows = stepRows(layer, step);
    const terms = rows.filter(([kind]) => kind === 'term' || kind === 'padding');
    expect(terms.length).toBe(step.slices.reduce((sum, { products }) => sum + products.length, 0));
    for (const [, , , , x, w, product] of terms as [string, number, number, number, number, number, number][])
      expect(product).toBeCloseTo(layer.combine === 'distance' ? (x - w) ** 2 : x * w, 12);
    const last = (kind: string): number => rows.find(([first]) => first === kind)!.at(-1) as number;
    expect(terms.reduce((sum, row) => sum + (row.at(-1) as number), 0)).toBeCloseTo(last('sum'), 10);
    expect(last('value')).toBe(step.value);
    expect(rows.every((row) => row.length === rows[0]!.length)).toBe(true);
  },
);

test('the places of a table are counted from 1, in the input of the layer', () => {
  const layer = layerOf('C3');
  const rows = stepRows(layer, arithmetic(layer, unitAt(layer.output, 2, 3, 0)));
  const places = rows.filter(([kind]) => kind === 'term').map((row) => row.slice(1, 4));
  // Map 1 of C3 reads the first three maps of S2.
  expect(new Set(places.map(([map]) => map))).toEqual(new Set([1, 2, 3]));
  expect([places[0], places.at(-1)]).toEqual([
    [1, 3, 4],
    [3, 7, 8],
  ]);
});

test.each(['C1', 'S2', 'C3'])('the answers of a sheet of %s follow from the numbers as they are printed', (name) => {
  const layer = layerOf(name);
  const step = arithmetic(layer, unitAt(layer.output, 1, 1, 3));
  const sheet = exerciseOf(layer, step, step.slices[0]!)!;
  const twoDecimals = (value: number): number => Number(value.toFixed(2));
  const { patch, weights, products, sum, others, scale, bias, weightedSum, value } = sheet;
  for (const shown of [...patch, ...weights, ...products, sum, bias!, weightedSum, value])
    expect(shown).toBe(twoDecimals(shown));
  products.forEach((product, cell) => expect(Math.abs(product - patch[cell]! * weights[cell]!)).toBeLessThan(0.00501));
  expect(sum).toBeCloseTo(
    products.reduce((total, product) => total + product, 0),
    9,
  );
  expect(others === null).toBe(name !== 'C3');
  expect(Math.abs(weightedSum - ((sum + (others ?? 0)) * (scale ?? 1) + bias!))).toBeLessThan(0.00501);
  // Rounding parts it from the network by no more than so many roundings can.
  expect(Math.abs(weightedSum - step.weightedSum)).toBeLessThan(0.02 * products.length);
  expect(Math.abs(value - 1.7159 * Math.tanh((2 / 3) * weightedSum))).toBeLessThan(0.00501);
});

test('of what nobody would calculate by hand there is no sheet', () => {
  const radial = layerOf('Output');
  const step = arithmetic(radial, 3);
  expect(exerciseOf(radial, step, step.slices[0]!)).toBeNull();
  const dense = layerOf('F6');
  const wide = arithmetic(dense, 3);
  expect(exerciseOf(dense, wide, wide.slices[0]!)).toBeNull();
});
