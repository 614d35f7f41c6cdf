/** How far a map's copies have come from where they began, and how many of them have not moved at all. */
import type { Numbers } from './aspect';
import type { Focus } from './subject';

/** How many kernels of the focus, with all that they read, have not changed by a bit. */
export function stillCopies({ layer, kernel, owners }: Focus, { values, from }: Numbers): number {
  return owners.filter((unit) => {
    const row = layer.rowOf(unit);
    const end = row + kernel.cells * kernel.slices;
    for (let weight = row; weight < end; weight++) if (values[weight] !== from![weight]) return false;
    return true;
  }).length;
}
