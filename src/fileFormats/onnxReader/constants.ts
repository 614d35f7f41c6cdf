/** Nodes of constants alone, which are no layers: their results are constants again, computed where exporters need them. */
import type { Resolution } from '../../network/graph/graph';
import {
  constantOf,
  filled,
  FOLDS,
  isFloatType,
  joinedSources,
  listConstant,
  LONGEST_LIST,
  reshaped,
  shortList,
  transposed,
  type Constant,
} from './constant';
import type { OnnxNode } from './file';
import { dimsOf, isConstant, type Operands } from './operands';
import { OPERATORS } from './operators';
import { OperatorError } from './problem';

/** Constants that nodes give whatever their inputs are; null where the node is none of them. */
export function givenConstant(node: OnnxNode, operands: Operands): Constant | null {
  const [output = ''] = node.outputs;
  switch (node.operator) {
    case 'Constant':
      return constantNode(node, output);
    case 'ConstantOfShape': {
      const value = node.attributes.get('value')?.tensor;
      const number = value ? (value.numbers()[0] ?? 0) : 0;
      const { floats } = value ? constantOf(output, value) : { floats: true };
      return filled(output, operands.list(0), number, floats);
    }
    case 'Shape': {
      const dims = dimsOf(operands.operand(0));
      return listConstant(dims.slice(operands.integer('start', 0), operands.integer('end', dims.length)));
    }
    case 'Size':
      return listConstant([dimsOf(operands.operand(0)).reduce((product, size) => product * size, 1)], []);
    default:
      return null;
  }
}

function constantNode({ attributes }: OnnxNode, output: string): Constant {
  for (const [name, { tensor, integer, float, integers, floats }] of attributes) {
    if (name === 'value' && tensor) return constantOf(output, tensor);
    if (name === 'value_int') return listConstant([integer ?? 0], []);
    if (name === 'value_float') return listConstant([float ?? 0], [], true);
    if (name === 'value_ints') return listConstant(integers);
    if (name === 'value_floats') return listConstant(floats, [floats.length], true);
    throw new OperatorError({ code: 'attributeIsUnread', attribute: name, value: '' });
  }
  throw new OperatorError({ code: 'attributeIsMissing', attribute: 'value' });
}

/** Operators that leave all numbers as they are. */
const SAME_NUMBERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'Identity Dropout Reshape Flatten Squeeze Unsqueeze'.split(' '),
);

/** What a node makes of constants. */
export function folded(node: OnnxNode, operands: Operands): Constant {
  const constants = operands.inputs.map((operand) => (operand && isConstant(operand) ? operand.constant : null));
  const given = constants.filter((constant) => constant !== null);
  const [first] = given;
  const operator = OPERATORS.get(node.operator);
  const fold = FOLDS[node.operator];
  if (!first || (!fold && !operator)) throw new OperatorError({ code: 'operatorIsUnknown' });

  if (fold && given.every(isShortList)) {
    const numbers = fold(
      constants.map((constant) => (constant ? shortList(constant) : [])),
      (name, otherwise) => node.attributes.get(name)?.integers[0] ?? operands.integer(name, otherwise),
    );
    if (numbers) return listConstant(numbers, isSingle(node, given) ? [] : [numbers.length]);
  }
  if (!operator) throw new OperatorError({ code: 'operatorIsUnknown' });
  const { dims } = [operator.resolve(operands)].flat()[0] as Resolution;
  switch (node.operator) {
    case 'Cast':
      return cast(first, operands.integer('to', 1));
    case 'Transpose':
      return transposed(
        first,
        node.attributes.get('perm')?.integers ?? first.dims.map((_, dim) => first.dims.length - 1 - dim),
      );
    case 'DequantizeLinear':
      return { ...uncomputed(dims), sources: first.sources };
    default:
      return SAME_NUMBERS.has(node.operator)
        ? reshaped(first, dims)
        : { ...uncomputed(dims), sources: joinedSources(given) };
  }
}

const isShortList = ({ floats, count, dims }: Constant): boolean => !floats && count <= LONGEST_LIST && dims.length < 2;

/** A list of one number, and one number, are two things: what is made of single numbers, or taken out of a list, is one. */
const isSingle = ({ operator }: OnnxNode, given: readonly Constant[]): boolean =>
  operator === 'Gather'
    ? given[1]?.dims.length === 0
    : operator !== 'Range' && given.every(({ dims }) => dims.length === 0);

function cast(constant: Constant, to: number): Constant {
  const floats = isFloatType(to);
  if (floats === constant.floats) return constant;
  return {
    ...constant,
    floats,
    numbers: () => (floats ? constant.numbers() : Array.from(constant.numbers(), Math.trunc)),
  };
}

/** Weights that are computed of others are counted; their numbers are not needed for that. */
const uncomputed = (dims: readonly number[]): Omit<Constant, 'sources'> => ({
  dims,
  count: dims.reduce((product, size) => product * size, 1),
  floats: true,
  numbers: () => {
    throw new OperatorError({ code: 'inputIsComputed' });
  },
});
