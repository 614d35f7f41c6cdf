/** The images that excite a unit most, whatever the order in which they come. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withFavourite, type Favourite } from '../../../src/stage/favourites';

const favourite = (value: number): Favourite => ({ image: new Uint8Array(784), label: 0, value });

const best = (values: readonly number[], order: 1 | -1): number[] =>
  values
    .reduce<readonly Favourite[]>((kept, value) => withFavourite(kept, favourite(value), order, 9), [])
    .map(({ value }) => value);

test('the nine largest, largest first, or the nine smallest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 40 }), (values) => {
      expect(best(values, 1)).toEqual(values.toSorted((a, b) => b - a).slice(0, 9));
      expect(best(values, -1)).toEqual(values.toSorted((a, b) => a - b).slice(0, 9));
    }),
  );
});

test('what is not a number excites nothing', () => {
  expect(best([NaN, 2, NaN, 3], 1)).toEqual([3, 2]);
});
