/**
 * What operators other than windows do to sizes and places, and what they count. All functions throw a NodeError where
 * the inputs do not fit.
 */
import { follows, NO_WORK, pieces, positive, times, type Dims } from './dimensions';
import { numbersIn, type InputReads, type Resolution, type Work } from './graph';
import { NodeError } from './problem';
import {
  resizedReading,
  SAME_PLACE,
  sliceReading,
  SPREAD,
  wholeReading,
  windowReading,
  type Reading,
  type Resizing,
} from './reading';

/** The same numbers in other places: nothing is computed. */
const placed = (dims: Dims, ...reads: readonly InputReads[]): Resolution => ({
  dims,
  reads,
  work: NO_WORK,
  widens: false,
});

/** Dimensions added up, or reduced in another way, to one number; `keep`: they stay, with a size of 1. */
export function reduction(input: Dims, reduced: readonly number[], keep: boolean): Resolution {
  const dims: number[] = [];
  const reads: { of: number; reading: Reading }[] = [];
  input.forEach((size, dim) => {
    if (!reduced.includes(dim)) {
      dims.push(size);
      reads.push(follows(dim));
    } else if (keep) {
      dims.push(1);
      reads.push(follows(dim, wholeReading(size, true)));
    }
  });
  const multiplications = numbersIn(input);
  return { dims, reads: [reads], work: { multiplications, connections: multiplications }, widens: true };
}

/** Number by number, where sizes of 1 are spread; `perNumber`: what is multiplied and added for each number that comes out. */
export function numberByNumber(inputs: readonly Dims[], perNumber: Partial<Work> = {}): Resolution {
  const dims = inputs.reduce(spreadTogether);
  const count = numbersIn(dims);
  return {
    dims,
    reads: inputs.map((input) => spreadReads(input, dims)),
    work: {
      multiplications: count * (perNumber.multiplications ?? 0),
      connections: count * (perNumber.connections ?? perNumber.multiplications ?? 0),
    },
    widens: false,
  };
}

/** The sizes of two values side by side, aligned at their last dimensions, where 1 fits any. */
export function spreadTogether(one: Dims, other: Dims): number[] {
  const rank = Math.max(one.length, other.length);
  return Array.from({ length: rank }, (_, dim) => {
    const a = one[dim - rank + one.length] ?? 1;
    const b = other[dim - rank + other.length] ?? 1;
    if (a !== b && a !== 1 && b !== 1)
      throw new NodeError({ code: 'sizesDiffer', one: one.join('×'), other: other.join('×') });
    return a === 1 ? b : a;
  });
}

const spreadReads = (input: Dims, dims: Dims): InputReads =>
  dims.map((size, dim) => {
    const of = dim - dims.length + input.length;
    if (of < 0) return null;
    return follows(of, input[of] === 1 && size > 1 ? SPREAD : SAME_PLACE);
  });

/** Number by number, but each place knows those dimensions whole besides: norms over the image, a softmax along it. */
export function knowingWhole(input: Dims, whole: readonly number[]): Resolution {
  const same = numberByNumber([input]);
  const reads = same.reads[0]!.map((read, dim) =>
    whole.includes(dim) && input[dim]! > 1 ? { ...follows(dim), besides: wholeReading(input[dim]!, false) } : read,
  );
  return { ...same, reads: [reads], widens: true };
}

/** The last dimension of one by the last but one of the other, as matrices; dimensions before those are spread. */
export function product(one: Dims, other: Dims, bias = false): Resolution {
  const [a, b] = [one.length === 1 ? [1, ...one] : one, other.length === 1 ? [...other, 1] : other];
  const inner = a.at(-1)!;
  if (inner !== b.at(-2)!) throw new NodeError({ code: 'sizesDiffer', one: one.join('×'), other: other.join('×') });
  const before = spreadTogether(a.slice(0, -2), b.slice(0, -2));
  const dims = [...before, a.at(-2)!, b.at(-1)!];
  const side = (matrix: Dims, original: Dims, kept: 0 | 1): InputReads => {
    const reads = [...spreadReads(matrix.slice(0, -2), before), null, null] as ({
      of: number;
      reading: Reading;
    } | null)[];
    // A vector has no dimension of its own but the one that is added up.
    if (original.length > 1) reads[before.length + kept] = follows(matrix.length - 2 + kept);
    return reads;
  };
  const multiplications = times(numbersIn(dims), inner);
  const resolution: Resolution = {
    dims,
    reads: [side(a, one, 0), side(b, other, 1)],
    work: { multiplications, connections: multiplications + (bias ? numbersIn(dims) : 0) },
    widens: true,
  };
  if (one.length > 1 && other.length > 1) return resolution;
  const without = (list: readonly unknown[]): never[] =>
    list.filter(
      (_, dim) => !(one.length === 1 && dim === dims.length - 2) && !(other.length === 1 && dim === dims.length - 1),
    ) as never[];
  return { ...resolution, dims: without(dims), reads: resolution.reads.map(without) };
}

/** The same numbers in other sizes. Dimensions that stay apart keep their places; those merged or cut end them. */
export function reshape(input: Dims, dims: Dims): Resolution {
  if (numbersIn(input) !== numbersIn(dims))
    throw new NodeError({ code: 'sizesDiffer', one: input.join('×'), other: dims.join('×') });
  // A dimension stays apart where as many numbers lie before and behind it.
  const before = (sizes: Dims): number[] => {
    let product = 1;
    return sizes.map((size) => (product *= size) / size);
  };
  const [ins, outs] = [before(input), before(dims)];
  const reads = dims.map((size, dim) => {
    const apart = (at: number): boolean => input[at] === size && ins[at] === outs[dim];
    // Of several single rows and columns each stays the one as far from the end.
    const alike = dim - dims.length + input.length;
    const of =
      size > 1 ? input.findIndex((_, at) => apart(at)) : alike > 0 && dims.length > 2 && apart(alike) ? alike : -1;
    return of < 0 ? null : follows(of);
  });
  return placed(dims, reads);
}

/** Dimensions in another order: dimension i is the input's `order[i]`. */
export const transpose = (input: Dims, order: readonly number[]): Resolution =>
  placed(
    order.map((of) => input[of]!),
    order.map((of) => follows(of)),
  );

/** One behind the other along a dimension: each input from where those before it end. */
export function concatenation(inputs: readonly Dims[], along: number): Resolution {
  const [first] = inputs;
  let end = 0;
  const reads = inputs.map((input): InputReads => {
    if (input.length !== first!.length || input.some((size, dim) => dim !== along && size !== first![dim]))
      throw new NodeError({ code: 'sizesDiffer', one: first!.join('×'), other: input.join('×') });
    const start = end;
    end += input[along]!;
    return input.map((_, dim) => follows(dim, dim === along && start > 0 ? sliceReading(-start, 1) : SAME_PLACE));
  });
  return { ...placed(first!.with(along, end), ...reads), joined: along };
}

/** Parts of dimensions: from `start` on every `step`th, `size` of them. */
export function slice(
  input: Dims,
  parts: ReadonlyMap<number, { readonly start: number; readonly step: number; readonly size: number }>,
): Resolution {
  return placed(
    input.map((size, dim) => parts.get(dim)?.size ?? size),
    input.map((_, dim) => {
      const part = parts.get(dim);
      return follows(dim, part ? sliceReading(part.start, part.step) : SAME_PLACE);
    }),
  );
}

/** Borders around dimensions, of whatever values; negative ones cut off. */
export const padding = (input: Dims, before: readonly number[], after: readonly number[]): Resolution =>
  placed(
    input.map((size, dim) => positive('pads', size + before[dim]! + after[dim]!)),
    input.map((_, dim) => follows(dim, before[dim] === 0 ? SAME_PLACE : windowReading(1, 1, before[dim]!, 1))),
  );

/** Other sizes by interpolation, dimension by dimension. */
export function resize(input: Dims, dims: Dims, how: (dim: number) => Resizing): Resolution {
  const reads = dims.map((size, dim) =>
    follows(dim, size === input[dim] ? SAME_PLACE : pieces(() => resizedReading(how(dim)))),
  );
  return { ...placed(dims, reads), widens: true };
}

/** Blocks of `block`² channels become places, or places channels. */
export function depthAndSpace(input: Dims, block: number, toSpace: boolean): Resolution {
  const [batch, channels, ...sizes] = input as [number, number, ...number[]];
  positive('blocksize', block);
  const square = block ** sizes.length;
  const dims = toSpace
    ? [batch, channels / square, ...sizes.map((size) => size * block)]
    : [batch, channels * square, ...sizes.map((size) => size / block)];
  if (!dims.every(Number.isInteger))
    throw new NodeError({
      code: 'groupsDoNotDivide',
      groups: toSpace ? square : block,
      channels: toSpace ? channels : sizes[0]!,
    });
  const reading = toSpace
    ? pieces(() => resizedReading({ from: 1, to: block, offset: 0, reach: 'floor' }))
    : windowReading(block, block, 0, 1);
  return placed(dims, [follows(0), null, ...sizes.map((_, axis) => follows(axis + 2, reading))]);
}
