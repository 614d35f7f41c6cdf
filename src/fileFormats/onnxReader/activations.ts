/** The activations of ONNX that the engine has. */
import type { Activation } from '../../network/spec';
import type { Operands } from './operands';

const PLAIN: Readonly<Record<string, Activation>> = { Relu: 'relu', Tanh: 'tanh', Sigmoid: 'sigmoid' };

/** Null for any other operator. */
export function activationOf(operands: Operands): Activation | null {
  const { operator } = operands.node;
  switch (operator) {
    case 'LeakyRelu':
      return { kind: 'leakyRelu', alpha: written(operands.float('alpha', 0.01)) };
    case 'HardSigmoid':
      return {
        kind: 'hardSigmoid',
        alpha: written(operands.float('alpha', 0.2)),
        beta: written(operands.float('beta', 0.5)),
      };
    case 'Clip':
      return clip(operands);
    default:
      return PLAIN[operator] ?? null;
  }
}

/** Bounds are inputs from opset 11 on, attributes before; where they cross, everything is the upper one. */
function clip(operands: Operands): Activation {
  const bound = (name: 'min' | 'max', index: number): number | undefined => {
    const given = operands.has(index)
      ? operands.constant(index).numbers()[0]
      : operands.node.attributes.get(name)?.float;
    // The largest and the smallest float are no bound; so older exporters write one that is absent.
    return given == null || Math.abs(given) >= LARGEST_FLOAT ? undefined : written(given);
  };
  const [min, max] = [bound('min', 1), bound('max', 2)];
  const crossed = min !== undefined && max !== undefined && min > max;
  return {
    kind: 'clip',
    ...(min !== undefined && { min: crossed ? max : min }),
    ...(max !== undefined && { max }),
  };
}

const LARGEST_FLOAT = (2 - 2 ** -23) * 2 ** 127;

/** The shortest number that is this 32-bit float: 0.01, not 0.009999999776. */
function written(float: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(float.toPrecision(digits));
    if (Math.fround(short) === float) return short;
  }
  return float;
}
