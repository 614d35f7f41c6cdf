/** A constant that meets a layer's values, as one number for each unit, [y, x, channel]. */
import type { Constant } from './constant';
import type { Layout } from './layout';
import { OperatorError } from './problem';

/**
 * Sizes are matched from the last dimension on, and a size of 1 stands for all (ONNX, "Broadcasting"). `dims`: of the result,
 * which may not have more numbers than the layer has units.
 */
export function perUnit(constant: Constant, dims: readonly number[], layout: Layout): Float64Array {
  const own = dims.map((_, dim) => constant.dims[dim - dims.length + constant.dims.length] ?? 1);
  const grown = dims.slice(1).reduce((product, size) => product * size, 1) !== layout.count;
  const fits = own.every((size, dim) => size === 1 || (dim > 0 && size === dims[dim]));
  if (grown || !fits || constant.dims.length > dims.length) throw new OperatorError({ code: 'doesNotRun' });
  const numbers = constant.numbers();
  return Float64Array.from({ length: layout.count }, (_, unit) => {
    let [rest, at, stride] = [layout.inFile(unit), 0, 1];
    for (let dim = dims.length - 1; dim > 0; dim--) {
      const index = rest % dims[dim]!;
      rest = (rest - index) / dims[dim]!;
      if (own[dim]! > 1) at += index * stride;
      stride *= own[dim]!;
    }
    return numbers[at]!;
  });
}
