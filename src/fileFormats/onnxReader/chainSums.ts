/** Layers of a chain that weigh each unit's inputs, and what only scales and shifts: Gemm, MatMul, norms and arithmetic with constants. */
import type { ChainLayers } from './chainLayers';
import { isConstant, type Operands } from './operands';
import { perUnit } from './perUnit';
import { OperatorError } from './problem';

/** Rows of weights over all inputs, in the order in which they have been flattened. */
export function dense(layers: ChainLayers, operands: Operands): void {
  const { layout } = layers;
  const { operator } = operands.node;
  const turned = operator === 'Gemm' && operands.integer('transB', 0) === 1;
  if (operator === 'Gemm' && operands.integer('transA', 0) === 1) throw operands.unread('transA', 1);
  const matrix = operands.constant(1);
  const inputs = layout.count;
  const units = matrix.dims[turned ? 0 : 1];
  // A matrix multiplies the last dimension alone: that has to hold all inputs.
  const isRow = operands.dims(0).at(-1) === inputs;
  if (matrix.dims.length !== 2 || units === undefined || matrix.count !== units * inputs || !isRow)
    throw new OperatorError({ code: 'doesNotRun' });
  const alpha = operator === 'Gemm' ? operands.float('alpha', 1) : 1;
  const given = matrix.numbers();
  const weights = new Float64Array(matrix.count);
  for (let tap = 0; tap < inputs; tap++) {
    const input = layout.inFile(tap);
    for (let unit = 0; unit < units; unit++)
      weights[unit * inputs + tap] = alpha * given[turned ? unit * inputs + input : input * units + unit]!;
  }
  layout.become(units, 1, 1);
  const beta = operands.float('beta', 1);
  const bias =
    operator === 'Gemm' && operands.has(2)
      ? perUnit(operands.constant(2), [1, units], layout).map((one) => beta * one)
      : new Float64Array(units);
  layers.weigh({ kind: 'dense', name: layers.name('F'), units, activation: 'identity' }, weights, bias);
}

export function norm(layers: ChainLayers, operands: Operands, dims: readonly number[]): void {
  if (operands.integer('training_mode', 0) === 1) throw operands.unread('training_mode', 1);
  const [scale, shift, mean, variance] = [1, 2, 3, 4].map((index) => {
    const constant = operands.constant(index);
    // One number for each index along the second dimension.
    return perUnit({ ...constant, dims: [constant.count, ...dims.slice(2).map(() => 1)] }, dims, layers.layout);
  });
  const epsilon = operands.float('epsilon', 1e-5);
  const factor = scale!.map((one, unit) => one / Math.sqrt(variance![unit]! + epsilon));
  layers.affine(
    factor,
    shift!.map((one, unit) => one - mean![unit]! * factor[unit]!),
  );
}

/** What each makes of a value and a constant c, as scale·value + shift; the constant stands second, or first. */
const ARITHMETIC = {
  Add: [(c) => [1, c], (c) => [1, c]],
  Sub: [(c) => [1, -c], (c) => [-1, c]],
  Mul: [(c) => [c, 0], (c) => [c, 0]],
  // A constant divided by the value is none of the engine's.
  Div: [(c) => [1 / c, 0], null],
} as const satisfies Record<string, readonly [Affine, Affine | null]>;

type Affine = (constant: number) => readonly [scale: number, shift: number];

export const isArithmetic = (operator: string): operator is keyof typeof ARITHMETIC =>
  Object.hasOwn(ARITHMETIC, operator);

export function arithmetic(
  operator: keyof typeof ARITHMETIC,
  layers: ChainLayers,
  operands: Operands,
  dims: readonly number[],
): void {
  const at = operands.inputs.findIndex((operand) => operand && isConstant(operand));
  const affine: Affine | null = ARITHMETIC[operator][at === 0 ? 1 : 0];
  if (!affine) throw new OperatorError({ code: 'doesNotRun' });
  const numbers = perUnit(operands.constant(at), dims, layers.layout);
  layers.affine(
    numbers.map((one) => affine(one)[0]),
    numbers.map((one) => affine(one)[1]),
  );
}
