/**
 * A layer as a matrix, outputs × inputs: which entry holds which weight. Everything follows from `reads`; rows are looked up
 * when they are needed and kept for a while, so that a matrix of a billion entries costs what is visible of it.
 */
import { PADDING, units, usesOfWeight, type Layer } from '../../network';
import { placeOf, placesOf, unitOf } from './order';

/** Given as the weight of an entry where the unit does not read the input: the entry is held at 0. */
export const NOT_CONNECTED = -2;

/** Entries of one row, columns ascending; a weight is an index into `layer.weights`, or UNWEIGHTED. */
export interface RowEntries {
  readonly columns: Int32Array;
  readonly weights: Int32Array;
}

export interface Entry {
  readonly row: number;
  readonly column: number;
}

export interface Entries {
  readonly layer: Layer;
  readonly rows: number;
  readonly columns: number;
  /** What all other entries of the rows are: NaN, not connected, or the number 0. */
  readonly rest: number;
  /** The connected entries of one row; those that are 0 whatever the weights may be left out. */
  row(row: number): RowEntries;
  /** The weight at an entry, or NOT_CONNECTED. */
  at(row: number, column: number): number;
  /** Visits the entries of a row in no order, without keeping them. */
  visitRow(row: number, visit: (column: number, weight: number) => void): void;
}

/** Entries kept at most: 13 MB, 2,048 full rows of 784 columns. */
const KEPT_ENTRIES = 1_605_632;

/** `covered` is the layer whose windows cover all that can be other than 0, where `layer` is full and was not: those alone are gone through. */
export function entriesOf(layer: Layer, covered: Layer = layer): Entries {
  const columnOf = placesOf(layer.input);
  const kept = new Map<number, RowEntries>();
  let keptEntries = 0;
  const scratch = new Int32Array(units(layer.input));

  const visitRow: Entries['visitRow'] = (row, visit) => {
    const unit = unitOf(layer.output, row);
    const start = layer.rowOf(unit);
    covered.reads(unit, (input, weight) => {
      if (input !== PADDING) visit(columnOf[input]!, covered === layer ? weight : start + input);
    });
  };

  function row(place: number): RowEntries {
    const known = kept.get(place);
    if (known) return known;
    // A weight a column, then read from left to right: cheaper than sorting, and rows come up hundreds at a time.
    scratch.fill(NOT_CONNECTED);
    let count = 0;
    visitRow(place, (column, weight) => {
      scratch[column] = weight;
      count++;
    });
    const entries = { columns: new Int32Array(count), weights: new Int32Array(count) };
    for (let column = 0, at = 0; at < count; column++) {
      if (scratch[column] === NOT_CONNECTED) continue;
      entries.columns[at] = column;
      entries.weights[at++] = scratch[column]!;
    }
    if (keptEntries > KEPT_ENTRIES) {
      kept.clear();
      keptEntries = 0;
    }
    keptEntries += count;
    kept.set(place, entries);
    return entries;
  }

  return {
    layer,
    rows: units(layer.output),
    columns: units(layer.input),
    rest: covered === layer ? NaN : 0,
    row,
    visitRow,
    at(place, column) {
      if (covered !== layer) return layer.rowOf(unitOf(layer.output, place)) + unitOf(layer.input, column);
      const { columns, weights } = row(place);
      const index = lowerBound(columns, column);
      return columns[index] === column ? weights[index]! : NOT_CONNECTED;
    },
  };
}

/** The first index whose value is at least `value`. */
export function lowerBound(ascending: Int32Array, value: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (ascending[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Everywhere that one weight is used. */
export interface Uses {
  /** Its entries. */
  readonly entries: readonly Entry[];
  /** Uses that meet padding, and have no entry. */
  readonly onPadding: number;
}

/** Everywhere that the weight of an entry is used: there alone unless the layer shares. */
export function usesOf(matrix: Entries, { row, column }: Entry): Uses {
  const { layer } = matrix;
  const uses = usesOfWeight(layer, matrix.at(row, column));
  const entries = uses.flatMap(({ unit, input }) =>
    input === PADDING ? [] : [{ row: placeOf(layer.output, unit), column: placeOf(layer.input, input) }],
  );
  return { entries, onPadding: uses.length - entries.length };
}
