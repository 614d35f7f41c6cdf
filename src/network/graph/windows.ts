/**
 * Windows over [batch, channel, rows, columns], or over any other number of dimensions behind the channels: convolutions,
 * transposed ones and poolings. All functions throw a NodeError where the input does not fit.
 */
import { span } from '../window';
import { follows, pieces, positive, times, type Dims } from './dimensions';
import { numbersIn, type InputReads, type Resolution } from './graph';
import { NodeError } from './problem';
import { transposedReading, windowReading, type Reading } from './reading';

/** `same`: as many places out as in, over the stride; what is left over of the padding goes behind (upper) or before (lower). */
export type GraphPadding =
  | 'sameUpper'
  | 'sameLower'
  | 'valid'
  | { readonly before: readonly number[]; readonly after: readonly number[] };

/** Windows along each dimension from the third on. */
export interface GraphWindow {
  readonly kernel: readonly number[];
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
  readonly padding: GraphPadding;
  /** Whether a last window that hangs over the padding counts too. */
  readonly ceil?: boolean;
}

/** ⌊(n + p − d(k − 1) − 1) / s⌋ + 1 windows, p that of both sides; with `ceil` one more may hang over the end of the padding. */
export function windowsAlong(
  window: GraphWindow,
  axis: number,
  input: number,
): { count: number; before: number; after: number } {
  const stride = positive('strides', window.stride[axis]!);
  const reach = span(positive('kernel_shape', window.kernel[axis]!), positive('dilations', window.dilation[axis]!));
  const { padding } = window;
  if (padding === 'sameUpper' || padding === 'sameLower') {
    const count = Math.ceil(input / stride);
    const total = Math.max(0, (count - 1) * stride + reach - input);
    const before = padding === 'sameUpper' ? Math.floor(total / 2) : Math.ceil(total / 2);
    return { count, before, after: total - before };
  }
  const [before, after] = padding === 'valid' ? [0, 0] : [padding.before[axis]!, padding.after[axis]!];
  for (const pad of [before, after])
    if (!Number.isSafeInteger(pad) || pad < 0) throw new NodeError({ code: 'numberIsWrong', what: 'pads', value: pad });
  const padded = input + before + after;
  if (padded < reach) throw new NodeError({ code: 'windowBeyondInput', window: reach, input: padded });
  const steps = (padded - reach) / stride;
  let count = Math.floor(steps) + 1;
  // A window over the end counts where it begins within the input or the padding before it.
  if (window.ceil && steps > Math.floor(steps) && count * stride < input + before) count++;
  return { count, before, after };
}

function windowsOver(input: Dims, window: GraphWindow): { readonly sizes: number[]; readonly reads: InputReads } {
  const sizes: number[] = [];
  const reads: { of: number; reading: Reading }[] = [];
  window.kernel.forEach((kernel, axis) => {
    const { count, before } = windowsAlong(window, axis, input[axis + 2]!);
    sizes.push(count);
    reads.push(
      follows(
        axis + 2,
        pieces(() => windowReading(kernel, window.stride[axis]!, before, window.dilation[axis]!)),
      ),
    );
  });
  return { sizes, reads };
}

/** Each of `maps` maps weighs the windows of its group's share of the input maps. */
export function convolution(
  input: Dims,
  { maps, groups, bias, ...window }: GraphWindow & { maps: number; groups: number; bias: boolean },
): Resolution {
  requireGroups(groups, input[1]!, maps);
  const { sizes, reads } = windowsOver(input, window);
  const dims = [input[0]!, maps, ...sizes];
  return weighed(dims, reads, times(numbersIn(dims), input[1]! / groups, ...window.kernel), bias);
}

/** Windows over all maps, and a bias for each number that comes out where there is one. */
const weighed = (dims: Dims, reads: InputReads, multiplications: number, bias: boolean): Resolution => ({
  dims,
  reads: [[follows(0), null, ...reads]],
  work: { multiplications, connections: multiplications + (bias ? numbersIn(dims) : 0) },
  widens: true,
});

/** A convolution's transpose: each place of the input spreads a window over the output. */
export function transposedConvolution(
  input: Dims,
  given: Omit<GraphWindow, 'ceil'> & {
    maps: number;
    groups: number;
    bias: boolean;
    outputPadding: readonly number[];
    outputShape: readonly number[] | null;
  },
): Resolution {
  const { maps, groups, bias, kernel, stride, dilation, padding, outputPadding, outputShape } = given;
  requireGroups(groups, input[1]!, maps);
  const sizes: number[] = [];
  const reads: { of: number; reading: Reading }[] = [];
  kernel.forEach((taps, axis) => {
    const [by, apart] = [positive('strides', stride[axis]!), positive('dilations', dilation[axis]!)];
    const all = by * (input[axis + 2]! - 1) + outputPadding[axis]! + span(positive('kernel_shape', taps), apart);
    let before: number;
    let size: number;
    if (outputShape || padding === 'sameUpper' || padding === 'sameLower') {
      size = outputShape?.[axis] ?? input[axis + 2]! * by;
      const total = Math.max(0, all - size);
      before = padding === 'sameUpper' ? Math.floor(total / 2) : Math.ceil(total / 2);
    } else {
      const [b, a] = padding === 'valid' ? [0, 0] : [padding.before[axis]!, padding.after[axis]!];
      [before, size] = [b, all - b - a];
    }
    sizes.push(positive('output_shape', size));
    reads.push(
      follows(
        axis + 2,
        pieces(() => transposedReading(taps, by, before, apart)),
      ),
    );
  });
  const dims = [input[0]!, maps, ...sizes];
  return weighed(dims, reads, times(numbersIn(input), maps / groups, ...kernel), bias);
}

/** Each map over windows of its own. */
export function pooling(input: Dims, window: GraphWindow): Resolution {
  const { sizes, reads } = windowsOver(input, window);
  const dims = [input[0]!, input[1]!, ...sizes];
  const multiplications = times(numbersIn(dims), ...window.kernel);
  return {
    dims,
    reads: [[follows(0), follows(1), ...reads]],
    work: { multiplications, connections: multiplications },
    widens: true,
  };
}

function requireGroups(groups: number, channels: number, maps: number): void {
  positive('group', groups);
  for (const count of [channels, maps])
    if (count % groups !== 0) throw new NodeError({ code: 'groupsDoNotDivide', groups, channels: count });
}
