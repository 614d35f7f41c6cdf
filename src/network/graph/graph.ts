/**
 * A network whose nodes may have several inputs, counted and measured node by node. What a node is to the rest is its
 * `Resolution`: its sizes, its counts, and what an index along each of its dimensions reads of its inputs. From that
 * alone the fields follow, whatever the operator; a chain is the case of one input each.
 */
import {
  fieldsTogether,
  fieldThrough,
  IMAGE_FIELD,
  measuresOf,
  piecesOf,
  sameFields,
  type AxisField,
  type FieldMeasures,
} from './field';
import { NodeError } from './problem';
import { SAME_PLACE, SPREAD, TooManyPieces, wholeReading, type Reading } from './reading';

/**
 * For each dimension of a node's value: the input's dimension that it follows, and what it reads there; null: none. `besides`:
 * what it reads there on another path, as a norm reads the mean of all places beside each place itself.
 */
export type InputReads = readonly ({
  readonly of: number;
  readonly reading: Reading;
  readonly besides?: Reading;
} | null)[];

/** Multiplications by a weight or within a window, one bias each besides in `connections`. Windows over the border count whole. */
export interface Work {
  readonly multiplications: number;
  readonly connections: number;
}

export interface Resolution {
  /** Batch first, which is 1. */
  readonly dims: readonly number[];
  /** One for each input that is computed. What no dimension follows of an input is read whole. */
  readonly reads: readonly InputReads[];
  readonly work: Work;
  /** Whether a place reads more than its own: windows, and what reads everything. */
  readonly widens: boolean;
  /** The dimension along which the inputs stand behind one another, so that a place is of one of them alone. */
  readonly joined?: number;
}

/** A value of the graph. */
export interface Value {
  readonly dims: readonly number[];
  /** For each axis of the image the dimension that holds its places; −1 where they have ended, merged with others or added up. */
  readonly axes: readonly number[];
  readonly fields: readonly AxisField[];
}

/** The image, whose `axes` are those of its dimensions that are neither batch nor channels. */
export const imageValue = (dims: readonly number[], axes: readonly number[]): Value => ({
  dims,
  axes,
  fields: axes.map(() => IMAGE_FIELD),
});

/** The value of a node over its inputs: the input's own where nothing has moved. Throws a NodeError where its field falls into too many pieces. */
export function valueOf({ dims, reads, joined }: Resolution, inputs: readonly Value[]): Value {
  if (inputs.length === 1 && staysAsItIs(dims, reads[0]!, inputs[0]!)) return inputs[0]!;
  const axes: number[] = [];
  const fields: AxisField[] = [];
  const count = inputs[0]?.axes.length ?? 0;
  try {
    for (let axis = 0; axis < count; axis++) {
      let parts = inputs.map((input, index) => part(input, axis, reads[index]!));
      let dim = parts.find((found) => found.dim >= 0)?.dim ?? -1;
      // Parts of which one reading says what any place reads are one again; of others none says whose a place is.
      if (dim >= 0 && dim === joined && !sameFields(parts.map(({ field }) => field))) {
        parts = inputs.map((input) => part(input, axis, []));
        dim = -1;
      }
      axes.push(dim);
      fields.push(
        fieldsTogether(parts.map((found) => (found.dim === dim ? found.field : fieldThrough(SPREAD, found.field)))),
      );
    }
  } catch (error) {
    if (error instanceof TooManyPieces) throw new NodeError({ code: 'tooManyPieces' });
    throw error;
  }
  return { dims, axes, fields };
}

const staysAsItIs = (dims: readonly number[], reads: InputReads, input: Value): boolean =>
  dims.length === input.dims.length &&
  dims.every((size, dim) => {
    const read = reads[dim];
    return size === input.dims[dim] && read?.of === dim && read.reading === SAME_PLACE && !read.besides;
  });

function part(input: Value, axis: number, reads: InputReads): { readonly dim: number; readonly field: AxisField } {
  const [of, field] = [input.axes[axis]!, input.fields[axis]!];
  if (of < 0) return { dim: -1, field };
  const dim = reads.findIndex((read) => read?.of === of);
  if (dim < 0) return { dim, field: fieldThrough(wholeReading(input.dims[of]!, true), field) };
  const { reading, besides } = reads[dim]!;
  const own = fieldThrough(reading, field);
  return { dim, field: besides ? fieldsTogether([own, fieldThrough(besides, field)]) : own };
}

/** How much there is to follow of a value's fields: runs and phases of all strands. */
export const piecesIn = ({ fields }: Value): number => fields.reduce((sum, field) => sum + piecesOf(field), 0);

/** By axis of the image; null where nothing of it is read. */
export const measuresOfValue = ({ dims, axes, fields }: Value): readonly (FieldMeasures | null)[] =>
  fields.map((field, axis) => measuresOf(field, axes[axis]! < 0 ? 1 : dims[axes[axis]!]!));

/** How many numbers a value has. Throws a NodeError beyond what can be counted exactly. */
export function numbersIn(dims: readonly number[]): number {
  const count = dims.reduce((product, size) => product * size, 1);
  if (!Number.isSafeInteger(count)) throw new NodeError({ code: 'tooManyNumbers' });
  return count;
}
