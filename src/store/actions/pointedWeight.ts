/** The weight that is pointed at, in whichever panel: the network's layer that holds it, and every place where it is used. */
import { connectedAs, usesOfWeight, type Layer, type Network, type WeightUse } from '../../network';
import type { WeightRef } from '../state/state';
import { useStore } from '../state/store';

export function pointAtWeight(weight: WeightRef | null): void {
  const before = useStore.getState().pointedWeight;
  const same =
    before?.layer === weight?.layer &&
    before?.weight === weight?.weight &&
    before?.connectivity === weight?.connectivity;
  if (!same) useStore.setState({ pointedWeight: weight });
}

export interface PointedWeight {
  readonly ref: WeightRef;
  /** Connected as it was seen where it was pointed at. */
  readonly layer: Layer;
  readonly uses: readonly WeightUse[];
}

/** Null where nothing is pointed at, and where the network has become another one that has no such weight. */
export function pointedWeightOf(network: Network, ref: WeightRef | null): PointedWeight | null {
  const layer = ref && seenAs(network, ref);
  if (!layer) return null;
  const uses = usesOfWeight(layer, ref.weight);
  return uses.length > 0 ? { ref, layer, uses } : null;
}

function seenAs(network: Network, { layer: at, connectivity }: WeightRef): Layer | null {
  const own = network.layers[at];
  return own ? connectedAs(own, connectivity) : null;
}
