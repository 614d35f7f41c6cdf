/**
 * Constants of a graph: its initializers and what is computed of constants alone, as exporters write sizes (Shape, Gather,
 * Concat, Reshape). Numbers are computed when they are wanted; those of weights, never for measuring.
 */
import { numbersIn } from '../../network/graph/graph';
import { OperatorError } from './problem';
import type { OnnxTensor } from './tensor';

export interface Constant {
  readonly dims: readonly number[];
  readonly count: number;
  /** Whether its numbers are floats: weights are, sizes are not. */
  readonly floats: boolean;
  /** The tensors it is made of, by name, and how many numbers each has: what two nodes share counts once. */
  readonly sources: ReadonlyMap<string, number>;
  numbers(): ArrayLike<number>;
}

/** Sizes, axes and indices are short lists; whatever is longer is not one. */
export const LONGEST_LIST = 4096;

/** TensorProto.DataType: float, float16, double, bfloat16. */
export const isFloatType = (type: number): boolean => [1, 10, 11, 16].includes(type);

export const constantOf = (name: string, tensor: OnnxTensor): Constant => ({
  dims: tensor.dims,
  count: tensor.count,
  floats: isFloatType(tensor.type),
  sources: new Map([[name, tensor.count]]),
  numbers: () => tensor.numbers(),
});

/** A list, or a single number where `dims` is empty, that is no tensor of the file. */
export const listConstant = (
  numbers: ArrayLike<number>,
  dims: readonly number[] = [numbers.length],
  floats = false,
): Constant => ({ dims, count: numbers.length, floats, sources: new Map(), numbers: () => numbers });

/** The numbers of a short list. Throws an OperatorError for what is none. */
export function shortList(constant: Constant): readonly number[] {
  if (constant.count > LONGEST_LIST)
    throw new OperatorError({ code: 'lengthIsWrong', what: 'list', length: constant.count, expected: LONGEST_LIST });
  return Array.from(constant.numbers());
}

/** `count` times the same number, which takes no room before it is asked for. */
export const filled = (name: string, dims: readonly number[], value: number, floats: boolean): Constant => {
  const count = numbersIn(dims);
  return { dims, count, floats, sources: new Map([[name, count]]), numbers: () => new Float64Array(count).fill(value) };
};

export const joinedSources = (constants: readonly Constant[]): ReadonlyMap<string, number> =>
  new Map(constants.flatMap(({ sources }) => [...sources]));

/** The same numbers in other sizes. */
export const reshaped = (constant: Constant, dims: readonly number[]): Constant => ({ ...constant, dims });

/** Dimensions in another order: dimension i is the constant's `order[i]`. */
export function transposed(constant: Constant, order: readonly number[]): Constant {
  const dims = order.map((of) => constant.dims[of]!);
  const strides = constant.dims.map((_, dim) => constant.dims.slice(dim + 1).reduce((a, b) => a * b, 1));
  const numbers = (): Float64Array => {
    const from = constant.numbers();
    const at = order.map(() => 0);
    return Float64Array.from({ length: constant.count }, () => {
      const value = from[at.reduce((sum, index, dim) => sum + index * strides[order[dim]!]!, 0)]!;
      for (let dim = at.length - 1; dim >= 0; dim--) {
        if (++at[dim]! < dims[dim]!) break;
        at[dim] = 0;
      }
      return value;
    });
  };
  return { ...constant, dims, numbers };
}

/** Sizes as exporters compute them, by operator: lists of a few whole numbers. Inputs that are absent are null. */
type Fold = (
  inputs: readonly (readonly number[])[],
  attribute: (name: string, otherwise: number) => number,
) => readonly number[] | null;

const each =
  (combine: (a: number, b: number) => number): Fold =>
  ([a, b]) => {
    const length = Math.max(a!.length, b!.length);
    if ((a!.length !== length && a!.length !== 1) || (b!.length !== length && b!.length !== 1)) return null;
    return Array.from({ length }, (_, i) => combine(a![i % a!.length]!, b![i % b!.length]!));
  };

/** Of whole numbers; results keep the sign of a division that is cut, as ONNX's does. */
export const FOLDS: Readonly<Record<string, Fold>> = {
  Add: each((a, b) => a + b),
  Sub: each((a, b) => a - b),
  Mul: each((a, b) => a * b),
  Div: each((a, b) => Math.trunc(a / b)),
  Mod: each((a, b) => a - b * Math.floor(a / b)),
  Min: each(Math.min),
  Max: each(Math.max),
  Equal: each((a, b) => Number(a === b)),
  Where: ([test, yes, no]) => test!.map((holds, i) => (holds ? yes![i % yes!.length]! : no![i % no!.length]!)),
  Concat: (inputs) => inputs.flat(),
  Gather: ([list, indices]) => indices!.map((index) => list!.at(index) ?? NaN),
  ReduceProd: ([list]) => [list!.reduce((product, number) => product * number, 1)],
  Range: ([[start], [limit], [step]]: readonly (readonly number[])[]) => {
    const length = Math.ceil((limit! - start!) / step!);
    if (!(length >= 0 && length <= LONGEST_LIST)) return null;
    return Array.from({ length }, (_, i) => start! + i * step!);
  },
  Slice: ([list, starts, ends, , steps], attribute) => {
    const [start, end, step] = [
      starts?.[0] ?? attribute('starts', 0),
      ends?.[0] ?? attribute('ends', 0),
      steps?.[0] ?? 1,
    ];
    return step === 1 ? list!.slice(start, end) : null;
  },
};
