/** Along how many paths each pixel of the input reaches a unit: one for every way down through the layers. */
import { units, type Network } from '../network';
import type { UnitRef } from '../store/state/state';

/** The counts, [y, x, channel] of the input; 0 where a pixel lies outside of the field. */
export function pathsFromInput(network: Network, { layer, unit }: UnitRef): Float64Array {
  let paths = new Float64Array(units(network.layers[layer]!.output));
  paths[unit] = 1;
  for (let at = layer; at >= 0; at--) {
    const here = network.layers[at]!;
    const below = new Float64Array(units(here.input));
    paths.forEach((count, reached) => {
      if (count === 0) return;
      here.reads(reached, (input) => {
        if (input >= 0) below[input]! += count;
      });
    });
    paths = below;
  }
  return paths;
}
