/** The editor's draft: whatever is typed, either a network builds or a problem is told at its row. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyMap, toggled } from '../../../src/editor/connectionTable';
import { check } from '../../../src/editor/check';
import { edited, ROW_KINDS, rowKindOf, type Edit } from '../../../src/editor/draft';
import { example, EXAMPLE_NAMES } from '../../../src/editor/examples';
import {
  numberFromText,
  paddingFromText,
  pairFromText,
  textFromPadding,
  textFromPair,
} from '../../../src/editor/typed';
import {
  ACTIVATIONS,
  buildNetwork,
  CONNECTIVITIES,
  NetworkError,
  PRESETS,
  type NetworkSpec,
} from '../../../src/network';

const { lenet } = PRESETS;
const after = (draft: NetworkSpec, ...edits: Edit[]): NetworkSpec => edits.reduce(edited, draft);

const typed = fc.oneof(
  fc.integer({ min: -1, max: 12 }),
  fc.constantFrom(NaN, 0.5, 1e9, Infinity),
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
);
const one = fc.oneof(fc.integer({ min: -1, max: 40 }), fc.constantFrom(NaN, 1e9));
const layer = fc.nat({ max: 9 });
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constant('size' as const), size: fc.oneof(one, fc.constant(28)) }),
  fc.record({ type: fc.constant('kind' as const), layer, kind: fc.constantFrom(...ROW_KINDS) }),
  fc.constant<Edit>({ type: 'add' }),
  fc.record({ type: fc.constantFrom('duplicate' as const, 'remove' as const), layer }),
  fc.record({ type: fc.constant('move' as const), layer, by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({
    type: fc.constant('change' as const),
    layer,
    change: fc.oneof(
      fc.record({ maps: one }),
      fc.record({ units: one }),
      fc.record({ name: fc.constantFrom('', 'C1', 'Output', 'new') }),
      fc.record({ kernel: typed }),
      fc.record({ stride: typed }),
      fc.record({ padding: typed }),
      fc.record({ dilation: typed }),
      fc.record({ connectivity: fc.constantFrom(...CONNECTIVITIES) }),
      fc.record({ activation: fc.constantFrom(...ACTIVATIONS) }),
    ),
  }),
);

test('random edits: either a network builds, or a problem is told at a row', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values<NetworkSpec>(PRESETS)),
      fc.array(edits, { minLength: 1, maxLength: 12 }),
      (start, sequence) => {
        let draft = start;
        for (const edit of sequence) {
          draft = edited(draft, edit);
          const { layers, problem, row } = check(draft);
          if (problem === null) {
            expect(buildNetwork(draft).spec).toBe(draft);
            expect(layers).toHaveLength(draft.layers.length);
            expect(row).toBeNull();
          } else {
            expect(row).toBeGreaterThanOrEqual(-1);
            expect(row).toBeLessThan(draft.layers.length);
          }
          if (row !== null && row >= 0 && layers.length < draft.layers.length) expect(layers).toHaveLength(row);
        }
      },
    ),
    { numRuns: 300 },
  );
});

describe('edits', () => {
  test('a layer is added before the output and fits', () => {
    const draft = after(lenet, { type: 'add' });
    expect(draft.layers).toHaveLength(8);
    expect(draft.layers.at(-1)).toEqual(lenet.layers.at(-1));
    expect(check(draft).problem).toBeNull();
  });
  test('a duplicate has a name of its own; up and down undo each other; removing brings the start back', () => {
    const draft = after(lenet, { type: 'duplicate', layer: 1 });
    expect(draft.layers[2]).toMatchObject({ kind: 'pooling', name: 'S2-2' });
    expect(after(draft, { type: 'move', layer: 2, by: 1 }, { type: 'move', layer: 3, by: -1 })).toEqual(draft);
    expect(after(draft, { type: 'remove', layer: 2 })).toEqual(lenet);
  });
  test('the first cannot go up, nor the last down', () => {
    expect(after(lenet, { type: 'move', layer: 0, by: -1 })).toEqual(lenet);
    expect(after(lenet, { type: 'move', layer: 6, by: 1 })).toEqual(lenet);
  });
  test('another kind keeps the name and the window, and is that kind', () => {
    for (const kind of ROW_KINDS) {
      const { layers } = after(lenet, { type: 'kind', layer: 0, kind });
      expect(rowKindOf(layers[0]!)).toBe(kind);
      expect(layers[0]!.name).toBe('C1');
    }
    const { layers } = after(lenet, { type: 'kind', layer: 0, kind: 'poolingMax' });
    expect(layers[0]).toMatchObject({ kernel: 5, padding: 2 });
  });
  test('distances to codes bring their loss with them, and take it away', () => {
    const radial = after(lenet, { type: 'kind', layer: 6, kind: 'radial' });
    expect(radial.loss).toBe('radialMap');
    expect(check(radial).problem).toBeNull();
    expect(after(radial, { type: 'kind', layer: 6, kind: 'dense' }).loss).toBe('crossEntropy');
  });
});

describe('problems', () => {
  test.each<[string, Edit, string, number]>([
    ['a window too large', { type: 'change', layer: 4, change: { kernel: 6 } }, 'windowLargerThanInput', 4],
    ['no number', { type: 'change', layer: 0, change: { kernel: NaN } }, 'notAPositiveInteger', 0],
    ['a name twice', { type: 'change', layer: 2, change: { name: 'C1' } }, 'nameUsedTwice', 2],
    ['no name', { type: 'change', layer: 2, change: { name: ' ' } }, 'nameMissing', 2],
    ['a billion maps', { type: 'change', layer: 2, change: { maps: 1e9 } }, 'numberTooLarge', 2],
    ['an input of 4', { type: 'size', size: 4 }, 'inputSizeDoesNotFit', -1],
  ])('%s', (_, edit, code, row) => {
    expect(check(after(lenet, edit))).toMatchObject({ problem: { code }, row });
  });
  test('no layers at all', () => {
    expect(check({ ...lenet, layers: [] })).toMatchObject({ problem: { code: 'noLayers' }, row: -1 });
    expect(() => buildNetwork({ ...lenet, layers: [] })).toThrow(NetworkError);
  });
});

test('the examples fit, and are what they say', () => {
  for (const name of EXAMPLE_NAMES) expect(check(example(name, name))).toMatchObject({ problem: null });
  expect(example('blur', 'b').layers.length).toBeGreaterThan(lenet.layers.length);
  expect(buildNetwork(example('allLocal', 'l')).parameterCount).toBe(423_038);
});

test('numbers as typed', () => {
  expect(pairFromText(' 5 ')).toBe(5);
  expect(pairFromText('5×3')).toEqual([5, 3]);
  expect(pairFromText('5 x 3')).toEqual([5, 3]);
  expect(pairFromText('-5')).toBe(-5);
  expect(pairFromText('−5')).toBe(-5);
  expect(pairFromText('3.5')).toBe(3.5);
  expect(pairFromText('3×-1')).toEqual([3, -1]);
  expect(pairFromText('abc')).toBeNaN();
  expect(pairFromText('3.')).toBeNaN();
  expect(pairFromText('')).toBeNaN();
  expect(numberFromText('12')).toBe(12);
  expect(numberFromText('1e3')).toBeNaN();
  expect(textFromPair([5, 3])).toBe('5×3');
  expect(textFromPair([2, 2])).toBe('2');
});

test('paddings as typed: on all sides, by rows and columns, each side its own, or a word', () => {
  const typed = ['1', '1×0', '0×1×2×3', 'same'].map(paddingFromText);
  expect(typed).toEqual([1, [1, 0], [0, 1, 2, 3], 'same']);
  expect(typed.map(textFromPadding)).toEqual(['1', '1×0', '0×1×2×3', 'same']);
  expect(textFromPadding([1, 2, 1, 2])).toBe('1×2');
  expect(paddingFromText('0, 1, -2, 1')).toEqual([0, 1, -2, 1]);
  for (const wrong of ['0×1×2', '0×1×2×3×4', 'much']) expect(paddingFromText(wrong)).toBeNaN();
});

describe('a connection table', () => {
  const c3 = 2;
  const withTable = after(lenet, { type: 'change', layer: c3, change: { table: everyMap(16, 6) } });

  test('that names every map is the same network as none', () => {
    const [given, all] = [buildNetwork(withTable), buildNetwork(lenet)];
    expect(given.parameterCount).toBe(all.parameterCount);
    expect(check(withTable).problem).toBeNull();
  });

  test('loses 5×5 weights with each connection that is taken away, and gets them back', () => {
    const table = toggled(everyMap(16, 6), 3, 2);
    expect(table[3]).toEqual([0, 1, 3, 4, 5]);
    const draft = after(lenet, { type: 'change', layer: c3, change: { table } });
    expect(buildNetwork(draft).parameterCount).toBe(61_706 - 25);
    expect(toggled(table, 3, 2)).toEqual(everyMap(16, 6));
  });

  test('has a row a map, whatever number of maps is typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (maps) => {
        const draft = after(withTable, { type: 'change', layer: c3, change: { maps } });
        return check(draft).layers.length > c3 && check(draft).layers[c3]!.output.channels === maps;
      }),
    );
    const half = after(withTable, { type: 'change', layer: c3, change: { maps: NaN } });
    expect(half.layers[c3]).toMatchObject({ table: everyMap(16, 6) });
  });
});
