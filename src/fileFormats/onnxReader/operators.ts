/** The operators of ONNX that are read: what each does to sizes and places, what it counts, and which inputs it has learned. */
import type { Resolution } from '../../network/graph/graph';
import { knowingWhole, numberByNumber, product, reduction } from '../../network/graph/operators';
import { isConstant, type Operands } from './operands';
import { OperatorError } from './problem';
import {
  concat,
  depthToSpace,
  expand,
  flatten,
  gather,
  pad,
  reshapeNode,
  resizeNode,
  sliceNode,
  spaceToDepth,
  split,
  squeeze,
  transposeNode,
  unsqueeze,
} from './sizes';
import { conv, convTranspose, globalPool, pool } from './windows';

export interface OnnxOperator {
  /** One for each output, where it has several that differ. */
  readonly resolve: (node: Operands) => Resolution | readonly Resolution[];
  /** The inputs that are parameters where they are constant; statistics of a batch norm are stored, and not learned. */
  readonly learned: readonly number[];
}

const reading = (resolve: OnnxOperator['resolve'], learned: readonly number[] = []): OnnxOperator => ({
  resolve,
  learned,
});

/** Each number by itself. */
const alone = reading((node) => numberByNumber([node.dims(0)]));

/** Numbers with each other: what is added counts as a connection where it is a bias, what multiplies as a multiplication. */
const both = (multiplies: boolean): OnnxOperator =>
  reading(
    (node) => {
      const biased = node.inputs.some((operand) => operand && isConstant(operand));
      return numberByNumber(node.allDims, multiplies ? { multiplications: 1 } : { connections: biased ? 1 : 0 });
    },
    [0, 1],
  );

/** Knows dimensions from `axis` on whole. */
const normFrom = (axisOf: (node: Operands) => number, learned: readonly number[]): OnnxOperator =>
  reading((node) => {
    const input = node.dims(0);
    const from = axisOf(node);
    return knowingWhole(
      input,
      input.flatMap((_, dim) => (dim >= from ? [dim] : [])),
    );
  }, learned);

const axisFrom = (otherwise: number) => (node: Operands) =>
  node.axis(node.integer('axis', otherwise), node.dims(0).length);

/** Up to opset 12 all dimensions from the axis on are one. */
const softmax = reading((node) => {
  const input = node.dims(0);
  const axis = axisFrom(node.opset < 13 ? 1 : -1)(node);
  return knowingWhole(input, node.opset < 13 ? input.flatMap((_, dim) => (dim >= axis ? [dim] : [])) : [axis]);
});

const batchNorm = reading(
  (node) => numberByNumber([node.requireRank(0, 2)], { multiplications: 1, connections: 2 }),
  [1, 2],
);

const reduce = reading((node) => {
  const input = node.dims(0);
  const axes = node.listOrAttribute(1, 'axes')?.map((axis) => node.axis(axis, input.length)) ?? [];
  if (axes.length === 0 && node.integer('noop_with_empty_axes', 0) === 1) return numberByNumber([input]);
  const reduced = axes.length > 0 ? axes : input.map((_, dim) => dim);
  return reduction(input, reduced, node.integer('keepdims', 1) === 1);
});

const gemm = reading(
  (node) => {
    const sides = ([0, 1] as const).map((index) => {
      const dims = node.dims(index);
      if (dims.length !== 2) throw new OperatorError({ code: 'rankIsOther', rank: dims.length, expected: 2 });
      return node.integer(index === 0 ? 'transA' : 'transB', 0) === 1 ? dims.toReversed() : dims;
    });
    const [a, b] = sides;
    const resolution = product(a!, b!, node.has(2));
    if (node.integer('transA', 0) === 0) return resolution;
    // The rows of what is turned are its columns.
    const turned = resolution.reads[0]!.map((read) => read && { ...read, of: 1 - read.of });
    return { ...resolution, reads: [turned, resolution.reads[1]!] };
  },
  [1, 2],
);

const matMul = reading((node) => product(node.dims(0), node.dims(1)), [0, 1]);

const argument = reading((node) => {
  const input = node.dims(0);
  return reduction(input, [axisFrom(0)(node)], node.integer('keepdims', 1) === 1);
});

const ALONE =
  'Relu LeakyRelu Elu Selu Celu Sigmoid HardSigmoid HardSwish Swish Tanh Softplus Softsign Mish Gelu Erf Exp Log Sqrt ' +
  'Reciprocal Neg Abs Clip Identity Dropout Cast CastLike Floor Ceil Round Sign Sin Cos Tan Atan ThresholdedRelu Shrink ' +
  'Not IsNaN QuantizeLinear DequantizeLinear LRN';

const ADDING = 'Add Sub Min Max Sum Mean Equal Greater GreaterOrEqual Less LessOrEqual And Or Xor Where';
const MULTIPLYING = 'Mul Div Pow Mod PRelu';
const REDUCING =
  'ReduceMean ReduceSum ReduceMax ReduceMin ReduceProd ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceSumSquare';

const named = (names: string, operator: OnnxOperator): [string, OnnxOperator][] =>
  names.split(' ').map((name) => [name, operator]);

export const OPERATORS: ReadonlyMap<string, OnnxOperator> = /* @__PURE__ */ new Map<string, OnnxOperator>([
  ...named(ALONE, alone),
  ...named(ADDING, both(false)),
  ...named(MULTIPLYING, both(true)),
  ...named(REDUCING, reduce),
  ...named('GlobalAveragePool GlobalMaxPool GlobalLpPool', reading(globalPool)),
  ...named('MaxPool AveragePool LpPool', reading(pool)),
  ...named('Softmax LogSoftmax Hardmax', softmax),
  ...named('ArgMax ArgMin', argument),
  ['Conv', reading(conv, [1, 2])],
  ['ConvTranspose', reading(convTranspose, [1, 2])],
  ['Gemm', gemm],
  ['MatMul', matMul],
  ['BatchNormalization', batchNorm],
  ...named(
    'InstanceNormalization GroupNormalization',
    normFrom(() => 2, [1, 2]),
  ),
  ...named('LayerNormalization RMSNormalization', normFrom(axisFrom(-1), [1, 2])),
  ['LpNormalization', normFrom(axisFrom(-1), [])],
  ['MeanVarianceNormalization', normFrom(() => 2, [])],
  ['Reshape', reading(reshapeNode)],
  ['Flatten', reading(flatten)],
  ['Squeeze', reading(squeeze)],
  ['Unsqueeze', reading(unsqueeze)],
  ['Transpose', reading(transposeNode)],
  ['Concat', reading(concat)],
  ['Split', reading(split)],
  ['Slice', reading(sliceNode)],
  ['Pad', reading(pad)],
  ...named('Resize Upsample', reading(resizeNode)),
  ['DepthToSpace', reading(depthToSpace)],
  ['SpaceToDepth', reading(spaceToDepth)],
  ['Expand', reading(expand)],
  ['Gather', reading(gather)],
]);
