/** Which column of a table holds the labels, and which the pixels: what its names say, and else what its numbers allow. */
import { refuse } from '../../result';
import type { GivenSet } from './givenSet';
import type { NumberTable, TableProblem } from './table';

/** Where the labels are. */
export type LabelPlace =
  | { readonly code: 'labelsNamed'; readonly name: string }
  /** `labelsOneOfTen`: the last ten columns, of which a row has a 1 in that of its class, as Semeion's. */
  | { readonly code: 'labelsFirst' | 'labelsLast' | 'labelsOneOfTen' | 'labelsMissing' };

export type ColumnsProblem =
  | TableProblem
  | { readonly code: 'csvIsNoSquare'; readonly pixels: number }
  | { readonly code: 'csvLabelIsNoDigit'; readonly row: number; readonly label: number };

/** What a table may be: images with or without labels, or labels alone. Several ways where its numbers allow several. */
export type TableSets =
  | { readonly ok: true; readonly sets: readonly { readonly place: LabelPlace; readonly set: () => GivenSet }[] }
  | { readonly ok: true; readonly labels: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: ColumnsProblem };

/** Larger pictures than this are no digits. */
const MOST_SIDE = 512;

const LABEL_NAME = /^(labels?|class|classes|target|digit|y|character)$/i;
/** The names that pandas gives the numbers of its rows. */
const ROW_NAME = /^(|index|id|unnamed: 0)$/i;

const CLASSES = 10;

/** Rows that must differ in their labels before one wonders that they do not. */
export const ENOUGH_ROWS = 20;

const sideOf = (pixels: number): number | null => {
  const side = Math.sqrt(pixels);
  return Number.isInteger(side) && side >= 2 && side <= MOST_SIDE ? side : null;
};

export function setsInTable(table: NumberTable): TableSets {
  const { columns, names } = table;
  const from = numbersItsRows(table) ? 1 : 0;
  const used = columns - from;
  if (used === 1) return labelsAlone(table, from);
  const named = names?.findIndex((name) => LABEL_NAME.test(name)) ?? -1;
  const set = (column: number | null) => () => cut(table, from, columns, column);
  if (named >= from && sideOf(used - 1) !== null) {
    const wrong = notDigit(table, named);
    if (wrong) return refuse(wrong);
    return { ok: true, sets: [{ place: { code: 'labelsNamed', name: names![named]! }, set: set(named) }] };
  }
  if (sideOf(used) !== null) return { ok: true, sets: [{ place: { code: 'labelsMissing' }, set: set(null) }] };
  const classes = sideOf(used - CLASSES) === null ? null : oneOfTen(table);
  if (classes) {
    const withLabels = () => ({ ...cut(table, from, columns - CLASSES, null), labels: classes });
    return { ok: true, sets: [{ place: { code: 'labelsOneOfTen' }, set: withLabels }] };
  }
  if (sideOf(used - 1) === null) return refuse({ code: 'csvIsNoSquare', pixels: used - 1 });
  const first = { place: { code: 'labelsFirst' }, set: set(from) } as const;
  const last = { place: { code: 'labelsLast' }, set: set(columns - 1) } as const;
  const [atFirst, atLast] = [kindsOf(table, from), kindsOf(table, columns - 1)];
  if (atFirst === 0 && atLast === 0) return refuse(notDigit(table, from)!);
  if (atFirst === 0) return { ok: true, sets: [last] };
  if (atLast === 0) return { ok: true, sets: [first] };
  // A corner of the paper is the same on all of them.
  if (atLast === 1) return { ok: true, sets: [first] };
  return { ok: true, sets: atFirst === 1 && rowsOf(table) > 1 ? [last] : [first, last] };
}

const rowsOf = ({ values, columns }: NumberTable): number => values.length / columns;

/** How many digits a column holds, each counted once; 0 where it holds something else. */
function kindsOf({ values, columns }: NumberTable, column: number): number {
  const kinds = new Set<number>();
  for (let at = column; at < values.length; at += columns) {
    const value = values[at]!;
    if (!isDigit(value)) return 0;
    kinds.add(value);
  }
  return kinds.size;
}

const isDigit = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 9;

function notDigit({ values, columns, names }: NumberTable, column: number): ColumnsProblem | null {
  for (let row = 0, at = column; at < values.length; at += columns, row++) {
    if (!isDigit(values[at]!)) return { code: 'csvLabelIsNoDigit', row: row + (names ? 2 : 1), label: values[at]! };
  }
  return null;
}

/** A first column that counts the rows, where without it the others make an image: pandas writes one unless told not to. */
function numbersItsRows(table: NumberTable): boolean {
  const { columns, names, values } = table;
  if (columns < 2 || (names && !ROW_NAME.test(names[0]!))) return false;
  const rest = columns - 1;
  if (!names && (rest === 1 || sideOf(rest) !== null || sideOf(rest - 1) === null)) return false;
  const start = values[0]!;
  for (let row = 0, at = 0; at < values.length; at += columns, row++) if (values[at] !== start + row) return false;
  return start === 0 || start === 1;
}

function labelsAlone(table: NumberTable, column: number): TableSets {
  const problem = notDigit(table, column);
  if (problem) return refuse(problem);
  const labels = new Uint8Array(rowsOf(table));
  for (let row = 0; row < labels.length; row++) labels[row] = table.values[row * table.columns + column]!;
  return { ok: true, labels };
}

/** The class of every row by the place of the only 1 among its last ten numbers; null where a row has others there. */
function oneOfTen(table: NumberTable): Uint8Array<ArrayBuffer> | null {
  const { columns, values } = table;
  const labels = new Uint8Array(rowsOf(table));
  for (let row = 0; row < labels.length; row++) {
    const end = (row + 1) * columns;
    const ten = values.subarray(end - CLASSES, end);
    labels[row] = ten.indexOf(1);
    if (!ten.every((value, place) => value === (place === labels[row] ? 1 : 0))) return null;
  }
  return labels;
}

/** Columns `from` … `to − 1` are the pixels, but for the one that holds the labels. */
function cut(table: NumberTable, from: number, to: number, labelColumn: number | null): GivenSet {
  const { columns, values } = table;
  const rows = rowsOf(table);
  const pixels = to - from - (labelColumn === null ? 0 : 1);
  const side = sideOf(pixels)!;
  const cutOut = values instanceof Uint8Array ? new Uint8Array(rows * pixels) : new Float32Array(rows * pixels);
  const labels = labelColumn === null ? null : new Uint8Array(rows);
  const middle = labelColumn ?? to;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    cutOut.set(values.subarray(start + from, start + middle), row * pixels);
    if (labels) {
      labels[row] = values[start + middle]!;
      cutOut.set(values.subarray(start + middle + 1, start + to), row * pixels + middle - from);
    }
  }
  return { height: side, width: side, values: cutOut, labels };
}
