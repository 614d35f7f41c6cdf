/** Convolutions and poolings of ONNX: their attributes as windows. */
import type { Resolution } from '../../network/graph/graph';
import { reduction } from '../../network/graph/operators';
import {
  convolution,
  pooling,
  transposedConvolution,
  type GraphPadding,
  type GraphWindow,
} from '../../network/graph/windows';
import type { Operands } from './operands';
import { OperatorError } from './problem';

/** `rank`: how many dimensions the windows have. */
export function windowOf(node: Operands, rank: number, kernel: readonly number[] | null = null): GraphWindow {
  const shape = kernel ?? node.integers('kernel_shape', rank, NaN);
  if (shape.some(Number.isNaN)) throw new OperatorError({ code: 'attributeIsMissing', attribute: 'kernel_shape' });
  return {
    kernel: shape,
    stride: node.integers('strides', rank, 1),
    dilation: node.integers('dilations', rank, 1),
    padding: paddingOf(node, rank),
    ceil: node.integer('ceil_mode', 0) === 1,
  };
}

function paddingOf(node: Operands, rank: number): GraphPadding {
  const auto = node.text('auto_pad', 'NOTSET');
  switch (auto) {
    case 'SAME_UPPER':
      return 'sameUpper';
    case 'SAME_LOWER':
      return 'sameLower';
    case 'VALID':
      return 'valid';
    case 'NOTSET': {
      const pads = node.integers('pads', 2 * rank, 0);
      return { before: pads.slice(0, rank), after: pads.slice(rank) };
    }
    default:
      throw node.unread('auto_pad', auto);
  }
}

/** Weights are [maps, input maps of a group, …kernel], transposed ones [input maps, maps of a group, …kernel]. */
function weighed(node: Operands): { readonly input: readonly number[]; readonly kernels: readonly number[] } {
  const input = node.requireRank(0, 3);
  const kernels = node.dims(1);
  if (kernels.length !== input.length)
    throw new OperatorError({ code: 'rankIsOther', rank: kernels.length, expected: input.length });
  return { input, kernels };
}

export function conv(node: Operands): Resolution {
  const { input, kernels } = weighed(node);
  const groups = node.integer('group', 1);
  if (kernels[1]! * groups !== input[1]!)
    throw new OperatorError({ code: 'sizesDiffer', one: String(input[1]), other: String(kernels[1]! * groups) });
  const window = windowOf(node, input.length - 2, kernels.slice(2));
  return convolution(input, { ...window, ceil: false, maps: kernels[0]!, groups, bias: node.has(2) });
}

export function convTranspose(node: Operands): Resolution {
  const { input, kernels } = weighed(node);
  const groups = node.integer('group', 1);
  if (kernels[0] !== input[1])
    throw new OperatorError({ code: 'sizesDiffer', one: String(input[1]), other: String(kernels[0]) });
  const rank = input.length - 2;
  const shape = node.integers('output_shape', rank, NaN);
  return transposedConvolution(input, {
    ...windowOf(node, rank, kernels.slice(2)),
    maps: kernels[1]! * groups,
    groups,
    bias: node.has(2),
    outputPadding: node.integers('output_padding', rank, 0),
    outputShape: shape.some(Number.isNaN) ? null : shape,
  });
}

export const pool = (node: Operands): Resolution => {
  const input = node.requireRank(0, 3);
  return pooling(input, windowOf(node, input.length - 2));
};

/** Every place of every map. */
export const globalPool = (node: Operands): Resolution => {
  const input = node.requireRank(0, 3);
  return reduction(
    input,
    input.flatMap((_, dim) => (dim < 2 ? [] : [dim])),
    true,
  );
};
