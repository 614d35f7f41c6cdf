/** Where a weight is used: `reads` the other way round. Sharing is only an address, so its users are the units whose row holds it. */
import type { Layer } from './layer';
import { units } from './shape';

/** One multiplication by the weight. */
export interface WeightUse {
  readonly unit: number;
  /** Index into the layer's input, [y, x, channel], or PADDING. */
  readonly input: number;
}

/** The first unit whose row holds a weight: rows lie one after the other, in the order of the units that have one of their own. */
export function unitOfWeight(layer: Layer, weight: number): number {
  let [unit, end] = [0, layer.connectivity === 'shared' ? layer.output.channels : units(layer.output)];
  while (end - unit > 1) {
    const middle = (unit + end) >>> 1;
    if (layer.rowOf(middle) <= weight) unit = middle;
    else end = middle;
  }
  return unit;
}

/**
 * Every use of one weight (an index into the layer's weights, or its fixed ones), unit by unit. A unit that multiplies by it
 * more than once, as those of an S layer do by their coefficient, comes as often. Nothing uses UNWEIGHTED.
 */
export function usesOfWeight(layer: Layer, weight: number): readonly WeightUse[] {
  if (weight < 0) return [];
  const first = unitOfWeight(layer, weight);
  const end = layer.connectivity === 'shared' ? units(layer.output) : first + 1;
  const uses: WeightUse[] = [];
  for (let unit = first; unit < end; unit += layer.output.channels) {
    layer.reads(unit, (input, used) => {
      if (used === weight) uses.push({ unit, input });
    });
  }
  return uses;
}
