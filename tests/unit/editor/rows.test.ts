/** Rows of the editor: each stays itself wherever edits move it, and the focus goes where the next press makes sense. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/editor/draft';
import { rowsAfter, rowsOf, type Rows } from '../../../src/editor/rows';
import { PRESETS } from '../../../src/network';

const { lenet } = PRESETS;
const after = (...edits: Edit[]): Rows => edits.reduce(rowsAfter, rowsOf(lenet));
const named = ({ draft, ids }: Rows): ReadonlyMap<number, string> =>
  new Map(ids.map((id, index) => [id, draft.layers[index]!.name]));

const layer = fc.nat({ max: 9 });
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant<Edit>({ type: 'add' }),
  fc.constant<Edit>({ type: 'load', spec: lenet }),
  fc.record({ type: fc.constantFrom('duplicate' as const, 'remove' as const), layer }),
  fc.record({ type: fc.constant('move' as const), layer, by: fc.constantFrom(-1 as const, 1 as const) }),
);

test('whatever is done, every row has an id of its own, and one that stays is the layer it was', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 12 }), edits, (done, last) => {
      const before = after(...done);
      const now = rowsAfter(before, last);
      expect(now.ids).toHaveLength(now.draft.layers.length);
      expect(new Set(now.ids).size).toBe(now.ids.length);
      const names = named(before);
      for (const [id, name] of named(now)) if (names.has(id)) expect(name).toBe(names.get(id));
    }),
  );
});

describe('the focus', () => {
  test('goes with a row that is moved: the same press moves it on', () => {
    const up: Edit = { type: 'move', layer: 2, by: -1 };
    const { ids, focus } = after(up);
    expect(focus).toEqual({ row: 2, tool: 'up' });
    expect(ids.indexOf(2)).toBe(1);
  });

  test('goes to the copy of a row, and to the row that follows one removed; behind the last, to the one before', () => {
    const copied = after({ type: 'duplicate', layer: 1 });
    expect(copied.focus).toEqual({ row: copied.ids[2], tool: 'duplicate' });
    expect(after({ type: 'remove', layer: 1 }).focus).toEqual({ row: 2, tool: 'remove' });
    const last = lenet.layers.length - 1;
    expect(after({ type: 'remove', layer: last }).focus).toEqual({ row: last - 1, tool: 'remove' });
  });

  test('stays where it is while a field is typed in, and where nothing can be moved', () => {
    expect(after({ type: 'change', layer: 0, change: { maps: 8 } }).focus).toBeNull();
    expect(after({ type: 'move', layer: 0, by: -1 }).focus).toBeNull();
    expect(after({ type: 'add' }).focus).toBeNull();
  });
});
