/** Where a weight is used: `reads` the other way round. Sharing is only an address, so its users are the units whose row holds it. */
import type { Layer } from './layer';
import { units } from './shape';

/** One multiplication by the weight. */
export interface WeightUse {
  readonly unit: number;
  /** Index into the layer's input, [y, x, channel], or PADDING. */
  readonly input: number;
}

/**
 * Every use of one weight (an index into the layer's weights, or its fixed ones), unit by unit. A unit that multiplies by it
 * more than once, as those of an S layer do by their coefficient, comes as often. Nothing uses UNWEIGHTED.
 */
export function usesOfWeight(layer: Layer, weight: number): readonly WeightUse[] {
  if (weight < 0) return [];
  const count = units(layer.output);
  // Rows lie one after the other: the weight is in the last that starts at or before it.
  let row = 0;
  for (let unit = 0; unit < count; unit++) {
    const start = layer.rowOf(unit);
    if (start <= weight && start > row) row = start;
  }
  const uses: WeightUse[] = [];
  for (let unit = 0; unit < count; unit++) {
    if (layer.rowOf(unit) !== row) continue;
    layer.reads(unit, (input, used) => {
      if (used === weight) uses.push({ unit, input });
    });
  }
  return uses;
}
