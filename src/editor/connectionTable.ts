/** Connection tables while they are edited: which maps of the layer below each map reads (LeCun 1998, table I). */
import type { ConvolutionSpec } from '../network';

/** A row a map: the maps that it reads, counted from 0, in order. */
export type ConnectionTable = NonNullable<ConvolutionSpec['table']>;

/** Larger tables cannot be surveyed, let alone ticked: 32 maps that read 32. */
export const MOST_ENTRIES = 1024;

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, map) => map);

/** Every map reads every one of the `inputs` maps below. */
export const everyMap = (maps: number, inputs: number): ConnectionTable => upTo(maps).map(() => upTo(inputs));

/** The table with one connection more, or one less. */
export const toggled = (table: ConnectionTable, map: number, input: number): ConnectionTable =>
  table.map((inputs, row) => {
    if (row !== map) return inputs;
    return inputs.includes(input)
      ? inputs.filter((other) => other !== input)
      : [...inputs, input].toSorted((a, b) => a - b);
  });

/** The table for another number of maps: new ones read whatever any map read before. */
export function withMaps(table: ConnectionTable, maps: number): ConnectionTable {
  const everything = [...new Set(table.flat())].toSorted((a, b) => a - b);
  return Array.from({ length: maps }, (_, map) => table[map] ?? everything);
}
