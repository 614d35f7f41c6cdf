/** Operators of ONNX that give the same numbers in other sizes or another order, some of them, or more of them. */
import type { Resolution } from '../../network/graph/graph';
import {
  concatenation,
  depthAndSpace,
  numberByNumber,
  padding,
  reshape,
  resize,
  slice,
  transpose,
} from '../../network/graph/operators';
import { ROUNDINGS, type Resizing } from '../../network/graph/reading';
import type { Operands } from './operands';
import { OperatorError } from './problem';

/** 0 in a list of sizes keeps the input's (unless the node says otherwise), −1 is what is left. */
export function reshapedDims(input: readonly number[], shape: readonly number[], keepsZero: boolean): number[] {
  const dims = shape.map((size, dim) => (size === 0 && keepsZero ? (input[dim] ?? 0) : size));
  const open = dims.indexOf(-1);
  if (open >= 0) {
    const all = input.reduce((product, size) => product * size, 1);
    dims[open] = all / dims.reduce((product, size, dim) => (dim === open ? product : product * size), 1);
  }
  const wrong = dims.find((size) => !Number.isSafeInteger(size) || size < 1);
  if (wrong !== undefined)
    throw new OperatorError({ code: 'sizesDiffer', one: input.join('×'), other: shape.join('×') });
  return dims;
}

export const reshapeNode = (node: Operands): Resolution =>
  reshape(node.dims(0), reshapedDims(node.dims(0), node.list(1), node.integer('allowzero', 0) === 0));

export function flatten(node: Operands): Resolution {
  const input = node.dims(0);
  const axis = node.integer('axis', 1);
  const from = axis < 0 ? axis + input.length : axis;
  const times = (sizes: readonly number[]): number => sizes.reduce((product, size) => product * size, 1);
  return reshape(input, [times(input.slice(0, from)), times(input.slice(from))]);
}

export function squeeze(node: Operands): Resolution {
  const input = node.dims(0);
  const axes = node.listOrAttribute(1, 'axes')?.map((axis) => node.axis(axis, input.length));
  const kept = input.flatMap((size, dim) => ((axes ? axes.includes(dim) : size === 1) ? [] : [dim]));
  return withoutWork(transpose(input, kept), input, kept);
}

/** Only dimensions of one may go. */
function withoutWork(resolution: Resolution, input: readonly number[], kept: readonly number[]): Resolution {
  input.forEach((size, dim) => {
    if (size !== 1 && !kept.includes(dim)) throw new OperatorError({ code: 'numberIsWrong', what: 'axes', value: dim });
  });
  return resolution;
}

export function unsqueeze(node: Operands): Resolution {
  const input = node.dims(0);
  const axes = node.listOrAttribute(1, 'axes');
  if (!axes) throw new OperatorError({ code: 'attributeIsMissing', attribute: 'axes' });
  const rank = input.length + axes.length;
  const added = new Set(axes.map((axis) => node.axis(axis, rank)));
  let next = 0;
  const of = Array.from({ length: rank }, (_, dim) => (added.has(dim) ? -1 : next++));
  const { work, widens } = transpose(input, []);
  return {
    dims: of.map((dim) => (dim < 0 ? 1 : input[dim]!)),
    reads: [of.map((dim) => (dim < 0 ? null : { of: dim, reading: transpose(input, [dim]).reads[0]![0]!.reading }))],
    work,
    widens,
  };
}

export function transposeNode(node: Operands): Resolution {
  const input = node.dims(0);
  const order = node.node.attributes.get('perm')?.integers ?? input.map((_, dim) => input.length - 1 - dim);
  if (order.length !== input.length || new Set(order).size !== input.length)
    throw new OperatorError({ code: 'lengthIsWrong', what: 'perm', length: order.length, expected: input.length });
  return transpose(
    input,
    order.map((of) => node.axis(of, input.length)),
  );
}

export const concat = (node: Operands): Resolution =>
  concatenation(node.allDims, node.axis(node.integer('axis', 1), node.dims(0).length));

/** One part for each output. */
export function split(node: Operands): Resolution[] {
  const input = node.dims(0);
  const along = node.axis(node.integer('axis', 0), input.length);
  const parts = node.node.outputs.length;
  const even = Math.ceil(input[along]! / parts);
  const sizes =
    node.listOrAttribute(1, 'split') ??
    Array.from({ length: parts }, (_, part) => Math.min(even, input[along]! - part * even));
  let start = 0;
  return sizes.map((size) => {
    const part = slice(input, new Map([[along, { start, step: 1, size }]]));
    start += size;
    return part;
  });
}

export function sliceNode(node: Operands): Resolution {
  const input = node.dims(0);
  const [starts, ends] = [node.listOrAttribute(1, 'starts'), node.listOrAttribute(2, 'ends')];
  if (!starts || !ends) throw new OperatorError({ code: 'attributeIsMissing', attribute: 'starts' });
  const axes = node.listOrAttribute(3, 'axes') ?? starts.map((_, dim) => dim);
  const steps = node.has(4) ? node.list(4) : starts.map(() => 1);
  const parts = axes.map((axis, at) => {
    const dim = node.axis(axis, input.length);
    const [size, step] = [input[dim]!, steps[at]!];
    const within = (index: number, most: number): number =>
      Math.max(0, Math.min(most, index < 0 ? index + size : index));
    if (!(step >= 1)) throw node.unread('steps', step);
    const start = within(starts[at]!, size);
    const count = Math.ceil((within(ends[at]!, size) - start) / step);
    if (!(count >= 1)) throw new OperatorError({ code: 'numberIsWrong', what: 'ends', value: ends[at]! });
    return [dim, { start, step, size: count }] as const;
  });
  return slice(input, new Map(parts));
}

export function pad(node: Operands): Resolution {
  const input = node.dims(0);
  const pads = node.listOrAttribute(1, 'pads');
  if (!pads) throw new OperatorError({ code: 'attributeIsMissing', attribute: 'pads' });
  const axes = node.has(3) ? node.list(3).map((axis) => node.axis(axis, input.length)) : input.map((_, dim) => dim);
  if (pads.length !== 2 * axes.length)
    throw new OperatorError({ code: 'lengthIsWrong', what: 'pads', length: pads.length, expected: 2 * axes.length });
  const side = (from: number): number[] => {
    const sizes = input.map(() => 0);
    axes.forEach((dim, at) => (sizes[dim] = pads[from + at]!));
    return sizes;
  };
  return padding(input, side(0), side(axes.length));
}

const REACHES = { linear: 'linear', bilinear: 'linear', cubic: 'cubic' } as const;

const LARGEST_RATIO = 256;

/**
 * A scale as the ratio of whole numbers that it stands for, 2:3 for the float 1.5: the continued fraction, as far as a float
 * tells (Knuth 1997, 4.5.3). Null where it is none of small numbers.
 */
function ratioOf(scale: number): [from: number, to: number] | null {
  let [before, from, to] = [[0, 1] as const, 1, Math.floor(scale)] as [readonly [number, number], number, number];
  let rest = scale - to;
  while (Math.abs(scale - to / from) > 1e-6 * scale) {
    if (Math.max(from, to) > LARGEST_RATIO) return null;
    const whole = Math.floor(1 / rest);
    rest = 1 / rest - whole;
    [before, from, to] = [[from, to], whole * from + before[0], whole * to + before[1]];
  }
  return [from, to];
}

/** Resize from opset 11 on, where sizes or scales are inputs 2 and 3; before that, and Upsample, scales are input 1 or an attribute. */
export function resizeNode(node: Operands): Resolution {
  const input = node.dims(0);
  const late = node.node.operator === 'Resize' && node.opset >= 11;
  const scales = node.has(late ? 2 : 1) ? node.list(late ? 2 : 1) : (node.node.attributes.get('scales')?.floats ?? []);
  const sizes = late && node.has(3) ? node.list(3) : null;
  const axes = (node.node.attributes.get('axes')?.integers ?? input.map((_, dim) => dim)).map((axis) =>
    node.axis(axis, input.length),
  );
  const given = sizes && sizes.length > 0 ? sizes : scales;
  if (given.length !== axes.length)
    throw new OperatorError({ code: 'lengthIsWrong', what: 'scales', length: given.length, expected: axes.length });
  const ratios = new Map(
    axes.map((dim, at) => [dim, given === sizes ? ([input[dim]!, given[at]!] as const) : ratioOf(given[at]!)]),
  );
  const policy = node.text('keep_aspect_ratio_policy', 'stretch');
  if (given === sizes && policy !== 'stretch') {
    if (policy !== 'not_larger' && policy !== 'not_smaller') throw node.unread('keep_aspect_ratio_policy', policy);
    const bySize = axes
      .map((dim, at) => [input[dim]!, given[at]!] as const)
      .toSorted(([a, b], [c, d]) => b / a - d / c);
    const one = policy === 'not_larger' ? bySize[0]! : bySize.at(-1)!;
    for (const dim of axes) ratios.set(dim, one);
  }
  const dims = [...input];
  axes.forEach((dim, at) => {
    const [from, to] = ratios.get(dim)!;
    // Halves go up where one ratio is kept; sizes that are given come out as they are.
    dims[dim] = given === sizes ? Math.floor((input[dim]! * to!) / from! + 0.5) : Math.floor(input[dim]! * given[at]!);
    if (!Number.isSafeInteger(dims[dim]) || dims[dim]! < 1)
      throw new OperatorError({ code: 'numberIsWrong', what: 'scales', value: given[at]! });
  });
  const mode = node.text('mode', 'nearest');
  if (mode !== 'nearest' && !(mode in REACHES)) throw node.unread('mode', mode);
  const where = late ? node.text('coordinate_transformation_mode', 'half_pixel') : 'asymmetric';
  const rounding = late ? node.text('nearest_mode', 'round_prefer_floor') : 'floor';
  if (!(rounding in ROUNDINGS)) throw node.unread('nearest_mode', rounding);
  const reach = mode === 'nearest' ? (rounding as keyof typeof ROUNDINGS) : REACHES[mode as keyof typeof REACHES];
  const antialias = node.integer('antialias', 0) === 1;
  return resize(input, dims, (dim): Resizing => {
    const [from, to] = ratios.get(dim) ?? [input[dim]!, dims[dim]!];
    switch (where) {
      case 'half_pixel':
      case 'half_pixel_symmetric':
      case 'pytorch_half_pixel':
        return { from, to, offset: 0.5, reach, antialias };
      case 'asymmetric':
        return { from, to, offset: 0, reach, antialias };
      case 'align_corners':
        return dims[dim]! > 1 && input[dim]! > 1
          ? { from: input[dim]! - 1, to: dims[dim]! - 1, offset: 0, reach, antialias }
          : { from: 1, to: dims[dim]!, offset: 0, reach: 'floor' };
      default:
        throw node.unread('coordinate_transformation_mode', where);
    }
  });
}

export const depthToSpace = (node: Operands): Resolution =>
  depthAndSpace(node.requireRank(0, 3), node.integer('blocksize', 0), true);
export const spaceToDepth = (node: Operands): Resolution =>
  depthAndSpace(node.requireRank(0, 3), node.integer('blocksize', 0), false);

/** Spread to larger sizes. */
export const expand = (node: Operands): Resolution => numberByNumber([node.dims(0), node.list(1)]);

/** One index leaves the dimension out; a list of them takes its place, in an order that no place keeps. */
export function gather(node: Operands): Resolution {
  const input = node.dims(0);
  const along = node.axis(node.integer('axis', 0), input.length);
  const indices = node.constant(1);
  const others = input.flatMap((_, dim) => (dim === along ? [] : [dim]));
  const { reads, work } = transpose(input, others);
  const dims = input.flatMap((size, dim) => (dim === along ? indices.dims : [size]));
  const follow = reads[0]!.flatMap((read, at) => (at === along ? [...indices.dims.map(() => null), read] : [read]));
  if (along === others.length) follow.push(...indices.dims.map(() => null));
  return { dims, reads: [follow], work, widens: false };
}
