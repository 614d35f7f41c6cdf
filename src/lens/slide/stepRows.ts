/** The arithmetic of one step as a table: a row a product, then what becomes of their sum. */
import { PADDING, positionOf, type Layer } from '../../network';
import type { UnitArithmetic } from '../arithmetic';

/** Places in the input are counted from 1; padding has none. All digits that there are. */
export function stepRows(layer: Layer, arithmetic: UnitArithmetic): (string | number)[][] {
  const { slices, sum, bias, weightedSum, value } = arithmetic;
  const terms = slices.flatMap(({ inputs, values, weights, products }) =>
    Array.from(products, (product, cell) => {
      const input = inputs[cell]!;
      const { y, x, channel } = positionOf(layer.input, Math.max(0, input));
      const place = input === PADDING ? ['', '', ''] : [channel + 1, y + 1, x + 1];
      return [input === PADDING ? 'padding' : 'term', ...place, values[cell]!, weights[cell]!, product];
    }),
  );
  const said = (name: string, number: number): (string | number)[] => [name, '', '', '', '', '', number];
  return [
    ['', 'map', 'row', 'column', 'input', 'weight', layer.combine === 'distance' ? 'squared difference' : 'product'],
    ...terms,
    said(layer.combine === 'max' ? 'largest' : 'sum', sum),
    ...(layer.scale === 1 ? [] : [said('scale', layer.scale)]),
    ...(bias === null ? [] : [said('bias', bias)]),
    said('weighted sum', weightedSum),
    said('value', value),
  ];
}
