/** The draft's layers as rows that keep what they are: wherever an edit moves a row, its fields and the focus go with it. */
import type { NetworkSpec } from '../network';
import { edited, type Edit } from './draft';

export type Tool = 'up' | 'down' | 'duplicate' | 'remove';

export interface Rows {
  readonly draft: NetworkSpec;
  /** One a layer, in the layers' order, no two alike. Names are none: two layers may have one name while it is typed. */
  readonly ids: readonly number[];
  /** The row and the tool that the last edit leaves the focus to; null where it stays. Another object after each edit. */
  readonly focus: { readonly row: number; readonly tool: Tool } | null;
}

export const rowsOf = (draft: NetworkSpec, first = 0): Rows => ({
  draft,
  ids: draft.layers.map((_, index) => first + index),
  focus: null,
});

export function rowsAfter({ draft: before, ids }: Rows, edit: Edit): Rows {
  const draft = edited(before, edit);
  const free = Math.max(-1, ...ids) + 1;
  const same: Rows = { draft, ids, focus: null };
  switch (edit.type) {
    case 'load':
      return rowsOf(draft, free);
    case 'add':
      return { ...same, ids: ids.toSpliced(Math.max(0, ids.length - 1), 0, free) };
    case 'duplicate':
      if (ids[edit.layer] === undefined) return same;
      return { draft, ids: ids.toSpliced(edit.layer + 1, 0, free), focus: { row: free, tool: 'duplicate' } };
    case 'move': {
      const [moved, other] = [ids[edit.layer], ids[edit.layer + edit.by]];
      if (moved === undefined || other === undefined) return same;
      const focus = { row: moved, tool: edit.by < 0 ? 'up' : 'down' } as const;
      return { draft, ids: ids.with(edit.layer, other).with(edit.layer + edit.by, moved), focus };
    }
    case 'remove': {
      const left = ids.toSpliced(edit.layer, 1);
      const row = left[Math.min(edit.layer, left.length - 1)];
      return { draft, ids: left, focus: row === undefined ? null : { row, tool: 'remove' } };
    }
    default:
      return same;
  }
}
