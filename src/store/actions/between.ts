/** The open network as mixtures between local and shared, and the plain network again; the weights go along. */
import { randomFor } from '../../digits/random';
import {
  buildNetwork,
  mixedFrom,
  mixedLayersOf,
  reconnect,
  unmixed,
  withConnectivity,
  type Connectivity,
  type Mixed,
  type Network,
} from '../../network';
import { goOnAs } from './goingOn';
import { presetOf } from './modelFiles';
import { useStore } from '../state/store';

/** Of the kernels that are not needed at first: apart from the digits made from the same seed. */
const STREAM = 7002;

const plain = (network: Network, parameters: Float32Array<ArrayBuffer>): Mixed =>
  mixedLayersOf(network.spec).length > 0 ? unmixed(network, parameters) : { network, parameters };

/** Opens the network with each C layer as the closest mixture of rank R to what it is now. Its step count goes on. */
export const openBetween = (rank: number): Promise<void> =>
  goOnAs((...open) => {
    const before = plain(...open);
    const random = randomFor(useStore.getState().seed, STREAM);
    const { network, parameters } = mixedFrom(before.network, before.parameters, rank, () => 2 * random.uniform() - 1);
    // Their kernels are no longer those that were drawn.
    return { spec: network.spec, parameters, preset: null, also: { begunAs: null } };
  });

/** Opens the plain network again: local, where nothing changes, or shared, where the mixtures of all positions are averaged. */
export const openPlain = (connectivity: Exclude<Connectivity, 'full'>): Promise<void> =>
  goOnAs((...open) => {
    const before = plain(...open);
    const spec = withConnectivity(before.network.spec, connectivity);
    const parameters = reconnect(before.network, buildNetwork(spec), before.parameters);
    return { spec, parameters, preset: presetOf(spec) };
  });
