/** What a panel says about the weight it has under the pointer or the focus, so that every other place can light it. */
import { useEffect } from 'react';
import type { Layer } from '../network';
import { pointAtWeight } from '../store/actions/pointedWeight';

/**
 * `layer` is the network's layer number `at`, connected as the panel shows it; a layer of no network, `at` null, lights nothing.
 * `weight` is negative while none is pointed at. Taken back when the panel goes.
 */
export function usePointedWeight(at: number | null, { connectivity }: Layer, weight: number): void {
  useEffect(
    () => pointAtWeight(at === null || !connectivity || weight < 0 ? null : { layer: at, connectivity, weight }),
    [at, connectivity, weight],
  );
  useEffect(() => () => pointAtWeight(null), []);
}
