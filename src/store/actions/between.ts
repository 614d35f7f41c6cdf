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
} from '../../network';
import { worker } from './connection';
import { presetOf } from './modelFiles';
import { inTurn, openNetwork } from './opening';
import { reporting } from './session';
import { useStore } from '../state/store';

/** Of the kernels that are not needed at first: apart from the digits made from the same seed. */
const STREAM = 7002;

async function plainNow(): Promise<Mixed> {
  const { network } = useStore.getState().shown;
  const parameters = await worker().readParameters();
  return mixedLayersOf(network.spec).length > 0 ? unmixed(network, parameters) : { network, parameters };
}

/** Opens the network with each C layer as the closest mixture of rank R to what it is now. Its step count goes on. */
export function openBetween(rank: number): Promise<void> {
  return reporting(
    inTurn(async () => {
      const { seed, shown } = useStore.getState();
      const plain = await plainNow();
      const random = randomFor(seed, STREAM);
      const { network, parameters } = mixedFrom(plain.network, plain.parameters, rank, () => 2 * random.uniform() - 1);
      await openNetwork(network.spec, { parameters }, { preset: null, step: shown.step, epoch: shown.epoch });
      // Their kernels are no longer those that were drawn.
      useStore.setState({ begunAs: null });
    }),
  );
}

/** Opens the plain network again: local, where nothing changes, or shared, where the mixtures of all positions are averaged. */
export function openPlain(connectivity: Exclude<Connectivity, 'full'>): Promise<void> {
  return reporting(
    inTurn(async () => {
      const { shown } = useStore.getState();
      const plain = await plainNow();
      const spec = withConnectivity(plain.network.spec, connectivity);
      const parameters = reconnect(plain.network, buildNetwork(spec), plain.parameters);
      await openNetwork(spec, { parameters }, { preset: presetOf(spec), step: shown.step, epoch: shown.epoch });
    }),
  );
}
