/** Numbers that every unit of a layer has, its bias or its coefficient: one of its own, or one that its map shares. */
import { units, type Layer, type ParameterBlock } from '../../network';
import type { PlanContext } from './pass';

export interface PerUnit {
  /** Address of a number for each unit, [y, x, channel], as the parameters are now. */
  ofUnits(): number;
  /** ∂E/∂ the parameters, or added to it, out of a gradient for each unit: what is shared has the sum. */
  gather(unitGradients: number, add: boolean): void;
}

/** The numbers of `block`, which lie at `values`, and their gradients at `gradients`. */
export function perUnit(
  { output }: Layer,
  block: ParameterBlock,
  values: number,
  gradients: number,
  { kernels, arena }: PlanContext,
): PerUnit {
  const outputs = units(output);
  const times = outputs / block.length;
  const copies = times > 1 ? arena.reserveFloats(outputs) : values;
  return {
    ofUnits() {
      if (times > 1) kernels.repeatRow(values, block.length, times, copies);
      return copies;
    },
    gather: (unitGradients, add) => kernels.sumRows(unitGradients, times, block.length, gradients, add),
  };
}
